package dev.vignette.cli;

import dev.vignette.Application;
import dev.vignette.config.Environment;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/// The options that every command knows.
final class Everywhere {

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "where batches are kept (default: VIGNETTE_DATA, else ~/.local/share/vignette)")
    private Optional<Path> data = Optional.empty();

    @Option(
            names = {"--database", "--storage"},
            paramLabel = "URL",
            hidden = true)
    private Optional<String> elsewhere = Optional.empty();

    @Option(
            names = "--log-file",
            paramLabel = "PATH",
            description = "where the log goes (default: vignette.log in the data folder)")
    private Optional<Path> logFile = Optional.empty();

    @Option(names = "-v", description = "log to standard error too")
    private boolean verbose;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help")
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private boolean help;

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /// Opens the data folder; the log begins.
    Application open(boolean logToErr) {
        var environment = Environment.ofProcess();
        if (elsewhere
                .or(() -> environment.text("VIGNETTE_DATABASE"))
                .or(() -> environment.text("VIGNETTE_STORAGE"))
                .isPresent()) {
            throw new Refusal(
                    "--database and --storage are not in this version yet; it keeps everything in --data");
        }
        var folder = data.orElseGet(environment::dataFolder);
        Logs.to(logFile.orElse(folder.resolve("vignette.log")), verbose || logToErr);
        return Application.open(folder, environment);
    }

    Application open() {
        return open(false);
    }
}
