package dev.vignette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchOptions;
import dev.vignette.batch.BatchState.Paused;
import dev.vignette.batch.BatchState.Running;
import dev.vignette.batch.Fallback;
import dev.vignette.batch.PauseReason;
import dev.vignette.batch.SceneState.Done;
import dev.vignette.config.Environment;
import dev.vignette.provider.Profile;
import dev.vignette.testing.ScriptedArtist;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A batch goes on, while somebody else or its fallback changes it.
class ResumingIT extends StudioTrial {

    static final Change NOTHING = upTo(OptionalInt.empty());

    private final Providers providers = Application.providers(new Environment(Map.of()));
    private final Profile next =
            new ScriptedArtist("gemini", (_, _) -> ScriptedArtist.picture("never asked")).profile();

    static Change upTo(OptionalInt maxCalls) {
        return new Change(
                Optional.empty(), Optional.empty(), Optional.empty(), maxCalls, Optional.empty());
    }

    Steering steering(Studio studio) {
        return new Steering(new Desk(studio, CLOCK, Caller.atTheMachine()), studio, providers);
    }

    @AfterEach
    void closeProviders() {
        providers.close();
    }

    BatchId paused(BatchOptions options, PauseReason reason) {
        var id = workshop.submit(3, options, artist);
        write(tx -> workshop.stores().batches().pause(tx, id, reason, "why", Optional.empty()));
        return id;
    }

    @Test
    void aTrialThatIsResumedTwiceIsOver() {
        var id = paused(BatchOptions.USUAL.withTrial(OptionalInt.of(1)), PauseReason.TRIAL);

        var second =
                steering(slow(() -> steering(studio()).resume(id, NOTHING))).resume(id, NOTHING);

        assertThat(second).isInstanceOf(Steered.WrongState.class);
        assertThat(workshop.batch(id).state()).isEqualTo(new Running());
        assertThat(workshop.batch(id).options().trial()).isEmpty();
    }

    @Test
    void aCapIsNotLostToWhomeverAsksForNone() {
        var id = paused(BatchOptions.USUAL, PauseReason.USER);

        steering(slow(() -> steering(studio()).resume(id, upTo(OptionalInt.of(50)))))
                .resume(id, NOTHING);

        assertThat(workshop.batch(id).options().budget().maxCalls()).hasValue(50);
    }

    @Test
    void aTakeoverLasts() {
        var fallback = Fallback.of(next, Optional.empty());
        var id = paused(BatchOptions.USUAL.withFallback(Optional.of(fallback)), PauseReason.USER);

        steering(slow(() -> takeOver(id, fallback))).resume(id, upTo(OptionalInt.of(50)));

        var batch = workshop.batch(id);
        assertThat(batch.provider()).isEqualTo("gemini");
        assertThat(batch.options().fallback()).isEmpty();
        assertThat(batch.options().budget().maxCalls()).hasValue(50);
        assertThat(batch.state()).isEqualTo(new Running());
    }

    private void takeOver(BatchId id, Fallback fallback) {
        write(tx -> {
            var batch = workshop.stores().batches().held(tx, id).orElseThrow();
            workshop.stores()
                    .takeovers()
                    .takeOver(tx, batch, fallback, "its key", List.of(), CLOCK.instant());
        });
    }

    @Test
    void whatIsRefusedLeavesABatchAsItIs() {
        var id = paused(BatchOptions.USUAL, PauseReason.USER);
        var before = workshop.batch(id);
        var nobody =
                new Change(
                        Optional.of("nobody"),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.of(50),
                        Optional.empty());

        assertThat(steering(studio()).resume(id, nobody)).isInstanceOf(Steered.Refused.class);
        assertThat(workshop.batch(id))
                .isEqualTo(before)
                .matches(it -> it.state() instanceof Paused);
    }

    /// Two who look at a damaged picture at one instant have it drawn again once.
    @Test
    void aPictureThatWasDrawnAgainMeanwhileIsNotGivenUp() throws IOException {
        var id = workshop.submit(1, BatchOptions.USUAL, artist);
        draw(id);
        storage().deleteAll(id + "/");

        var second =
                slow(
                                () -> {
                                    studio().retry(id, List.of(1), Map.of());
                                    draw(id);
                                })
                        .retry(id, List.of(1), Map.of());

        assertThat(second).isZero();
        assertThat(workshop.scenes(id).getFirst().state()).isInstanceOf(Done.class);
        assertThat(artist.order()).hasSize(2);
    }
}
