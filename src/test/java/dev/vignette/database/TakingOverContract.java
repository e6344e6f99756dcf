package dev.vignette.database;

import static dev.vignette.database.StoreFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchOptions;
import dev.vignette.batch.BatchState.Finished;
import dev.vignette.batch.BatchState.Running;
import dev.vignette.batch.Fallback;
import dev.vignette.batch.SceneState.Waiting;
import dev.vignette.database.Leases.Lease;
import dev.vignette.database.TakeoverStore.Lost;
import dev.vignette.provider.FailureKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A batch that somebody else goes on with.
interface TakingOverContract extends OnStores {

    Fallback SECOND = new Fallback("gemini", "model-2", "gemini account", Optional.empty());

    @Test
    default void aBatchWithAFallbackIsNotFinishedWhileItMayBeAskedForWhatFailed() {
        var id = withFallback(2);
        stores().generated(stores().call(id, 1), NOON);
        stores().refused(stores().call(id, 2), NOON);

        assertThat(stores().batch(id).state()).isInstanceOf(Running.class);
        assertThat(stores().<Boolean>write(tx -> stores().takeovers.isDue(tx, id))).isTrue();
        assertThat(stores().<List<Lost>>write(tx -> stores().takeovers.lost(tx, id)))
                .containsExactly(new Lost(2, FailureKind.SAFETY, List.of("violence", "gore")));
    }

    @Test
    default void itIsFinishedOnceNobodyIsAsked() {
        var id = withFallback(1);
        stores().refused(stores().call(id, 1), NOON);

        stores().run(tx -> stores().takeovers.forgo(tx, id, NOON));

        assertThat(stores().batch(id).state()).isEqualTo(new Finished(NOON));
    }

    @Test
    default void withoutFailuresItIsFinishedLikeAnyOther() {
        var id = withFallback(1);
        stores().generated(stores().call(id, 1), NOON);

        assertThat(stores().batch(id).state()).isEqualTo(new Finished(NOON));
        assertThat(stores().<Boolean>write(tx -> stores().takeovers.isDue(tx, id))).isFalse();
    }

    @Test
    default void whoeverTakesOverStartsAnew() {
        var id = withFallback(3);
        stores().failed(stores().call(id, 1), NOON.plusSeconds(60));
        stores().refused(stores().call(id, 2), NOON);

        assertThat(takeOver(id, List.of(2))).isTrue();

        var batch = stores().batch(id);
        assertThat(batch.provider()).isEqualTo("gemini");
        assertThat(batch.options().fallback()).isEmpty();
        assertThat(batch.takeover().orElseThrow().provider()).isEqualTo("openai");
        assertThat(batch.takeover().orElseThrow().why()).isEqualTo("it is down");
        assertThat(batch.tally().failed()).isZero();
        assertThat(stores().scenes(id))
                .allMatch(scene -> scene.attempts() == 0)
                .extracting(scene -> ((Waiting) scene.state()).notBefore().toEpochMilli())
                .containsOnly(0L);
        assertThat(stores().call(id, 2).provider()).isEqualTo("gemini");
    }

    @Test
    default void itHappensOnce() {
        var id = withFallback(1);

        assertThat(takeOver(id, List.of())).isTrue();
        assertThat(takeOver(id, List.of())).isFalse();
    }

    @Test
    default void whatComesBackLaterIsToldThatSomebodyElseDraws() {
        var id = withFallback(1);
        var work = stores().call(id, 1);
        takeOver(id, List.of());

        var held =
                stores().<Optional<ResultStore.Held>>write(
                                tx -> stores().results.held(tx, new Lease(id, 1, work.turn())))
                        .orElseThrow();

        assertThat(held.gate()).isEqualTo(SECOND.gateKey()).isNotEqualTo(work.gate());
    }

    private boolean takeOver(BatchId id, List<Integer> freed) {
        return stores().write(tx ->
                stores().takeovers
                        .takeOver(tx, stores().batch(id), SECOND, "it is down", freed, NOON));
    }

    private BatchId withFallback(int scenes) {
        return stores().submit(scenes, BatchOptions.USUAL.withFallback(Optional.of(SECOND)));
    }
}
