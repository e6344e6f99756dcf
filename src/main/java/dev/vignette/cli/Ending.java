package dev.vignette.cli;

import dev.vignette.Application;
import dev.vignette.BatchJson;
import dev.vignette.archive.Archive;
import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchState.Paused;
import dev.vignette.batch.Summary;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/// The end of a batch on the command line: the ZIP, the closing lines, the exit code.
final class Ending {

    private final Application application;
    private final OutputOptions output;
    private final Everywhere everywhere;

    Ending(Application application, OutputOptions output, Everywhere everywhere) {
        this.application = application;
        this.output = output;
        this.everywhere = everywhere;
    }

    /// Writes the ZIP of what there is, says what came out, and gives the exit code.
    ///
    /// @param interrupted the exit code where a signal ended it
    int of(BatchId id, Optional<Integer> interrupted) throws IOException {
        var batch = application.studio().batch(id).orElseThrow();
        int code = interrupted.orElseGet(() -> exitCode(batch));
        var zip = Optional.<Path>empty();
        try {
            zip = batch.tally().generated() > 0 ? Optional.of(archive(id)) : zip;
        } catch (Archive.DamagedPicture e) {
            throw new Refusal(
                    "%s The ZIP cannot be written: the picture of scene %d is damaged on the disk (%s). Have it drawn again: vignette retry %s --scene %d"
                            .formatted(
                                    Summary.message(batch),
                                    e.scene(),
                                    e.getMessage(),
                                    id.shown(),
                                    e.scene()));
        } catch (Archive.UnreadablePicture e) {
            throw new Refusal(Summary.message(batch) + " " + unreadable(batch, Trouble.of(e)));
        } catch (IOException e) {
            throw new Refusal(
                    "%s The ZIP cannot be written: %s. The pictures are kept; write it elsewhere: vignette archive %s -o DIR"
                            .formatted(Summary.message(batch), Trouble.of(e), id.shown()));
        }
        if (output.json) {
            finished(batch, zip, code);
        } else {
            lines(batch, zip);
        }
        return code;
    }

    /// That the pictures cannot be had now, wherever the ZIP is to lie.
    private static String unreadable(Batch batch, String why) {
        return "The ZIP cannot be written now: %s. The pictures are safe there; try again when they can be read: vignette archive %s"
                .formatted(why, batch.id().shown());
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

    private void finished(Batch batch, Optional<Path> zip, int code) {
        var event = Json.object();
        event.put("type", "finished");
        event.set("batch", BatchJson.batch(batch, everywhere.clock().instant()));
        event.put("missing", Summary.ranges(application.studio().missing(batch.id())));
        zip.ifPresent(path -> event.put("archive", path.toString()));
        event.put("exitCode", code);
        everywhere.out().println(event);
        everywhere.out().flush();
    }

    private void lines(Batch batch, Optional<Path> zip) {
        var out = everywhere.out();
        if (!output.quiet) {
            Summary.cost(batch).ifPresent(everywhere.err()::println);
            everywhere.err().flush();
        }
        zip.ifPresent(out::println);
        if (batch.isOver() && batch.tally().generated() < batch.tally().requested()) {
            out.println(Summary.missing(batch, application.studio().missing(batch.id())));
        }
        out.println(Summary.account(batch, application.studio().calls(batch.id())));
        out.println(Summary.message(batch));
        out.flush();
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
