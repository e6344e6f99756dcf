package dev.vignette.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A shell in the process of the test, with a data folder: what a command says, line by line.
final class Shell {

    private final Path data;
    private List<String> out = List.of();
    private List<String> err = List.of();

    Shell(Path data) {
        this.data = data;
    }

    /// The exit code.
    int run(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", data.toString()));
        var said = new StringWriter();
        var told = new StringWriter();
        int code =
                Main.run(
                        new PrintWriter(said, true),
                        new PrintWriter(told, true),
                        all.toArray(String[]::new));
        out = said.toString().lines().toList();
        err = told.toString().lines().toList();
        return code;
    }

    /// Standard output of the last command.
    List<String> out() {
        return out;
    }

    /// Standard error of the last command, without the log.
    List<String> err() {
        return err;
    }

    /// The batch that the last command named first.
    String batch() {
        return err.getFirst().replaceAll("Batch (\\w+):.*", "$1");
    }
}
