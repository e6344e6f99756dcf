package dev.vignette.cli;

import dev.vignette.Application;
import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchState.Paused;
import dev.vignette.batch.PauseReason;
import dev.vignette.batch.Summary;
import dev.vignette.database.DatabaseException;
import dev.vignette.engine.Engine;
import java.time.Duration;
import java.time.InstantSource;
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
    private final InstantSource clock;
    private final Interruption interruption = new Interruption();
    private Optional<String> saidOfPause = Optional.empty();
    private boolean takeoverSaid;
    private boolean awaySaid;

    Watch(Application application, BatchId id, Progress progress, InstantSource clock) {
        this.application = application;
        this.id = id;
        this.progress = progress;
        this.clock = clock;
    }

    /// The exit code of an interruption; empty where the batch came to its own end.
    Optional<Integer> untilItEnds() throws InterruptedException {
        try (var engine = application.studio().work(Optional.of(id))) {
            while (!interruption.happened()) {
                if (look()) {
                    return Optional.empty();
                }
                Thread.sleep(LOOK);
            }
            drain(engine);
            var batch = application.studio().batch(id);
            return batch.filter(Batch::isOver).isPresent()
                    ? Optional.empty()
                    : Optional.of(interruption.exitCode());
        } catch (DatabaseException e) {
            if (!e.isAway() || !interruption.happened()) {
                throw e;
            }
            progress.say("The database is still away. Go on with: vignette resume " + id.shown());
            return Optional.of(interruption.exitCode());
        }
    }

    /// Shows how far it is; whether it has ended. Where many machines share a database it may be
    /// away for a while.
    private boolean look() {
        try {
            var batch =
                    application
                            .studio()
                            .batch(id)
                            .orElseThrow(() -> new Refusal("the batch was deleted meanwhile"));
            progress.at(standing(batch));
            sayThatItIsBack();
            sayWhoTookOver(batch);
            return hasEnded(batch);
        } catch (DatabaseException e) {
            if (!e.isAway()) {
                throw e;
            }
            if (!awaySaid) {
                progress.say("The database is away; this goes on by itself when it is back.");
            }
            awaySaid = true;
            return false;
        }
    }

    private void sayThatItIsBack() {
        if (awaySaid) {
            progress.say("The database is back.");
        }
        awaySaid = false;
    }

    private Standing standing(Batch batch) {
        return new Standing(
                batch, batch.isOver() ? Optional.empty() : application.studio().gate(id));
    }

    private void sayWhoTookOver(Batch batch) {
        if (batch.takeover().isPresent() && !takeoverSaid) {
            Summary.takeover(batch).map(OneLine::of).ifPresent(progress::say);
        }
        takeoverSaid = batch.takeover().isPresent();
    }

    private boolean hasEnded(Batch batch) {
        if (batch.state() instanceof Paused(_, var message, var until)) {
            boolean goesOn = until.filter(clock.instant().plus(SHORT_PAUSE)::isAfter).isPresent();
            if (goesOn && saidOfPause.filter(message::equals).isEmpty()) {
                saidOfPause = Optional.of(message);
                progress.say(message);
            }
            return !goesOn && batch.tally().running() == 0;
        }
        return batch.isOver() && batch.tally().running() == 0;
    }

    private void drain(Engine engine) throws InterruptedException {
        application
                .studio()
                .pause(
                        id,
                        PauseReason.INTERRUPTED,
                        "Interrupted. Go on with: vignette resume " + id.shown());
        application
                .studio()
                .batch(id)
                .filter(batch -> batch.tally().running() > 0)
                .ifPresent(batch -> progress.say(waiting(batch)));
        engine.drain(
                interruption.exitCode() == ExitCode.INTERRUPTED
                        ? DRAIN_AFTER_INT
                        : DRAIN_AFTER_TERM);
        application.studio().batch(id).map(this::standing).ifPresent(progress::at);
    }

    private static String waiting(Batch batch) {
        int inFlight = batch.tally().running();
        return "Waiting for %s%s; Ctrl-C again stops at once."
                .formatted(
                        inFlight == 1 ? "the call in flight" : inFlight + " calls in flight",
                        batch.isPaid() ? ", paid already" : "");
    }
}
