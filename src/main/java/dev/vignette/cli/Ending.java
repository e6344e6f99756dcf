package dev.vignette.cli;

import dev.vignette.Application;
import dev.vignette.archive.Archive;
import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchState.Paused;
import dev.vignette.batch.Summary;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/// The end of a batch on the command line: the ZIP, the closing lines, the exit code.
final class Ending {

    private final Application application;
    private final OutputOptions output;
    private final PrintWriter out;

    Ending(Application application, OutputOptions output, PrintWriter out) {
        this.application = application;
        this.output = output;
        this.out = out;
    }

    /// Writes the ZIP of what there is, says what came out, and gives the exit code.
    int of(BatchId id) throws IOException {
        var batch = application.studio().batch(id).orElseThrow();
        var zip = batch.tally().generated() > 0 ? Optional.of(archive(id)) : Optional.<Path>empty();
        if (output.json) {
            finished(batch, zip);
        } else {
            lines(batch, zip);
        }
        return exitCode(batch);
    }

    private Path archive(BatchId id) throws IOException {
        try (var archive =
                Archive.of(
                        application.studio().source(id),
                        application.scratch(),
                        ZoneId.systemDefault())) {
            return archive.saveTo(output.output.toAbsolutePath().normalize());
        }
    }

    private void finished(Batch batch, Optional<Path> zip) {
        var event = Json.object();
        event.put("type", "finished");
        event.set("batch", Json.batch(batch));
        event.put("missing", Summary.ranges(application.studio().missing(batch.id())));
        zip.ifPresent(path -> event.put("archive", path.toString()));
        out.println(event);
        out.flush();
    }

    private void lines(Batch batch, Optional<Path> zip) {
        var tally = batch.tally();
        zip.ifPresent(out::println);
        if (tally.failed() + tally.cancelled() > 0 && tally.generated() > 0) {
            out.println(
                    "%s succeeded; missing: %s; try them again: vignette retry %s"
                            .formatted(
                                    Summary.successRate(tally),
                                    Summary.ranges(application.studio().missing(batch.id())),
                                    batch.id().shown()));
        }
        out.println(account(batch));
        out.println(Summary.message(batch));
        out.flush();
    }

    private static String account(Batch batch) {
        var tally = batch.tally();
        if (batch.provider().equals("illustrator")) {
            return tally.generated()
                    + (tally.generated() == 1 ? " picture" : " pictures")
                    + ", no paid calls";
        }
        var twice =
                tally.maybeBilledTwice() == 0
                        ? ""
                        : "; " + tally.maybeBilledTwice() + " may have been billed twice";
        return "%d calls: %d pictures, %d refused, %d failed%s"
                .formatted(
                        tally.calls(),
                        tally.pictures(),
                        tally.refused(),
                        tally.calls() - tally.pictures() - tally.refused(),
                        twice);
    }

    private static int exitCode(Batch batch) {
        var tally = batch.tally();
        if (batch.state() instanceof Paused) {
            return ExitCode.PAUSED;
        }
        if (tally.generated() == 0) {
            return ExitCode.NONE_GENERATED;
        }
        return tally.generated() == tally.requested()
                ? ExitCode.ALL_GENERATED
                : ExitCode.SOME_MISSING;
    }
}
