package dev.vignette.cli;

import dev.vignette.Application;
import dev.vignette.archive.Archive;
import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchId;
import java.io.IOException;
import java.util.Optional;

/// What `illustrate`, `resume` and `retry` have in common: draw a batch to its end, then write its
/// ZIP.
final class Drawing {

    private final OutputOptions output;
    private final Everywhere everywhere;
    private final Screen screen = Screen.ofProcess();

    Drawing(OutputOptions output, Everywhere everywhere) {
        this.output = output;
        this.everywhere = everywhere;
    }

    /// Opens the data folder, once it is clear that the ZIP could be written: what has no place to
    /// go to is not paid for.
    Application open() {
        Archive.trouble(output.output)
                .ifPresent(why -> {
                    throw new Refusal(
                            "the ZIP could not be written: " + why + "; choose another: -o DIR");
                });
        return everywhere.open(!screen.isSeen() && !output.quiet);
    }

    /// Whether somebody is there to answer a question.
    boolean canAsk() {
        return screen.answers() && !output.json;
    }

    /// A line for whoever reads along.
    void say(String words) {
        everywhere.err().println(words);
        everywhere.err().flush();
    }

    /// The exit code.
    int toTheEnd(Application application, BatchId id) throws IOException, InterruptedException {
        var interrupted = watch(application, id);
        return new Ending(application, output, everywhere).of(id, interrupted);
    }

    private Optional<Integer> watch(Application application, BatchId id)
            throws InterruptedException {
        var batch = application.studio().batch(id).orElseThrow();
        try (var progress = progress(batch)) {
            return new Watch(application, id, progress, everywhere.clock()).untilItEnds();
        }
    }

    private Progress progress(Batch batch) {
        var err = everywhere.err();
        if (output.json) {
            return new ProgressEvents(everywhere.out(), everywhere.clock());
        }
        if (output.quiet || output.noProgress) {
            return new ProgressUnseen(output.quiet ? Optional.empty() : Optional.of(err));
        }
        // log lines would tear a bar to pieces
        return screen.canRewrite() && !everywhere.isVerbose()
                ? new ProgressOnTerminal(err, screen::width, everywhere.clock(), batch)
                : new ProgressLines(err, everywhere.clock());
    }
}
