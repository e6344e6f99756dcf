package dev.vignette.cli;

import dev.vignette.Application;
import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchState.Paused;
import dev.vignette.batch.PauseReason;
import dev.vignette.engine.Engine;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Draws one batch in this process and tells how far it is, until it is over, paused, or
/// interrupted.
final class Watch {

    private static final Duration LOOK = Duration.ofMillis(250);

    /// A pause whose end is nearer than this does not end the command.
    private static final Duration SHORT_PAUSE = Duration.ofMinutes(15);

    private static final Duration DRAIN_AFTER_INT = Duration.ofMinutes(15);
    private static final Duration DRAIN_AFTER_TERM = Duration.ofSeconds(30);

    private final Application application;
    private final BatchId id;
    private final Progress progress;
    private final Interruption interruption = new Interruption();
    private Optional<String> saidOfPause = Optional.empty();

    Watch(Application application, BatchId id, Progress progress) {
        this.application = application;
        this.id = id;
        this.progress = progress;
    }

    /// The exit code of an interruption; empty where the batch came to its own end.
    Optional<Integer> untilItEnds() throws InterruptedException {
        try (var engine = application.studio().work(Optional.of(id))) {
            while (!interruption.happened()) {
                var batch =
                        application
                                .studio()
                                .batch(id)
                                .orElseThrow(() -> new Refusal("the batch was deleted meanwhile"));
                progress.at(batch);
                if (hasEnded(batch)) {
                    return Optional.empty();
                }
                Thread.sleep(LOOK);
            }
            return Optional.of(drain(engine));
        }
    }

    private boolean hasEnded(Batch batch) {
        if (batch.state() instanceof Paused(_, var message, var until)) {
            boolean goesOn = until.filter(Instant.now().plus(SHORT_PAUSE)::isAfter).isPresent();
            if (goesOn && saidOfPause.filter(message::equals).isEmpty()) {
                saidOfPause = Optional.of(message);
                progress.say(message);
            }
            return !goesOn && batch.tally().running() == 0;
        }
        return batch.isOver() && batch.tally().running() == 0;
    }

    private int drain(Engine engine) throws InterruptedException {
        int code = interruption.exitCode();
        int inFlight = application.studio().batch(id).map(b -> b.tally().running()).orElse(0);
        application
                .studio()
                .pause(
                        id,
                        PauseReason.INTERRUPTED,
                        "Interrupted. Go on with: vignette resume " + id.shown());
        if (inFlight > 0) {
            progress.say(
                    "Waiting for "
                            + inFlight
                            + " calls in flight, which are paid; Ctrl-C again stops at once.");
        }
        engine.drain(code == ExitCode.INTERRUPTED ? DRAIN_AFTER_INT : DRAIN_AFTER_TERM);
        return code;
    }
}
