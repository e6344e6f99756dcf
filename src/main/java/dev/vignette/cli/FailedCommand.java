package dev.vignette.cli;

import dev.vignette.archive.FailedList;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `failed ID`: the scenes without a picture, why, and what to do.
@Command(
        name = "failed",
        description = "Lists the failed scenes: number, text, prompt, why, cure.",
        sortOptions = false)
final class FailedCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "a batch, or a ZIP of it")
    private String batch = "";

    @Option(names = "--format", paramLabel = "txt|csv|json", description = "default: txt")
    private FailedList.Format format = FailedList.Format.TXT;

    @Option(names = "--json", description = "the same as --format json")
    private boolean json;

    @Mixin private Everywhere everywhere = new Everywhere();

    @Override
    public Integer call() throws IOException {
        try (var application = everywhere.open()) {
            var found = BatchArgument.find(application, batch);
            try (var scenes = application.studio().scenes(found.id())) {
                FailedList.write(found, scenes, json ? FailedList.Format.JSON : format, System.out);
            }
            System.out.flush();
            return ExitCode.ALL_GENERATED;
        }
    }
}
