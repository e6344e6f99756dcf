package dev.vignette.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/// Where the ZIP goes, and how progress is told.
final class OutputOptions {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "PATH",
            description = "a folder or a .zip for the result (default: the current folder)")
    Path output = Path.of("");

    @Option(
            names = "--json",
            description = "one JSON event a line on standard output, instead of text")
    boolean json;

    @Option(names = "--quiet", description = "no progress and no log, only the ending")
    boolean quiet;

    @Option(names = "--no-progress", description = "no bar and no lines of progress")
    boolean noProgress;
}
