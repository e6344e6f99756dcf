package dev.vignette.cli;

import dev.vignette.Application;
import dev.vignette.archive.Archive;
import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchState.Paused;
import dev.vignette.batch.PauseReason;
import dev.vignette.batch.Summary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Locale;
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
        return everywhere.openWithPictures(log());
    }

    private Logs.OnErr log() {
        if (output.quiet) {
            return Logs.OnErr.NOTHING;
        }
        return screen.isSeen() ? Logs.OnErr.WAITING : Logs.OnErr.ALL;
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

    /// Asks the person at the terminal.
    ///
    /// @param usually what an empty line means
    boolean isYes(String question, boolean usually) throws IOException {
        everywhere.err().print(question);
        everywhere.err().flush();
        var in = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        var answer = in.readLine();
        return answer != null
                && (answer.isBlank()
                        ? usually
                        : answer.strip().toLowerCase(Locale.ROOT).startsWith("y"));
    }

    /// The exit code. After a trial the person at the terminal is asked whether to go on.
    int toTheEnd(Application application, BatchId id) throws IOException, InterruptedException {
        var interrupted = watch(application, id);
        int code = new Ending(application, output, everywhere).of(id, interrupted);
        var batch = application.studio().batch(id).orElseThrow();
        if (interrupted.isPresent() || !isTrialOver(batch) || !canAsk()) {
            return code;
        }
        var question = "Draw the other %d? [y/N] ".formatted(batch.tally().open());
        if (!isYes(question, false)) {
            return code;
        }
        application.studio().resume(id);
        return toTheEnd(application, id);
    }

    /// Draws a batch that another one waits for; the exit code where it does not come to its end.
    Optional<Integer> drawFirst(Application application, BatchId id) throws InterruptedException {
        var interrupted = watch(application, id);
        var batch = application.studio().batch(id).orElseThrow();
        if (batch.isOver()) {
            return Optional.empty();
        }
        say(Summary.message(batch) + " Then begin the story again.");
        return Optional.of(interrupted.orElse(ExitCode.PAUSED));
    }

    private static boolean isTrialOver(Batch batch) {
        return batch.state() instanceof Paused(var reason, _, _) && reason == PauseReason.TRIAL;
    }

    private Optional<Integer> watch(Application application, BatchId id)
            throws InterruptedException {
        var batch = application.studio().batch(id).orElseThrow();
        try (var progress = progress(batch)) {
            return new Watch(application, id, progress, application.clock()).untilItEnds();
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
