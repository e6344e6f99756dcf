package dev.vignette.database;

import static dev.vignette.database.StoreFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.batch.BatchId;
import dev.vignette.batch.PauseReason;
import dev.vignette.database.FigureStore.Scenes;
import dev.vignette.database.NewsStore.News;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Whoever waits for a batch is told of it, once, and until it arrived; whoever watches sees sums.
interface TellingContract extends OnStores {

    String HOOK = "https://example.org/hook";

    @Test
    default void theEndOfABatchIsNewsForWhoeverWaitsForIt() {
        var id = awaited();
        var unawaited = stores().submit(1);
        stores().generated(stores().call(unawaited, 1), NOON);
        assertThat(gather()).isZero();

        stores().generated(stores().call(id, 1), NOON.plusSeconds(8));

        assertThat(gather()).isEqualTo(1);
        assertThat(gather()).as("told once").isZero();
        var news = take(NOON).getFirst();
        assertThat(news.batch()).isEqualTo(id);
        assertThat(news.owner()).isEqualTo("ada");
        assertThat(news.address()).isEqualTo(HOOK);
        assertThat(news.type()).isEqualTo("batch.finished");
        assertThat(news.happenedAt()).isEqualTo(NOON.plusSeconds(8));
        assertThat(news.body()).isEmpty();
        assertThat(news.tries()).isZero();
    }

    @Test
    default void aSecondPauseAndASecondEndAreNewsAgain() {
        var id = awaited();
        pause(id, PauseReason.KEY);
        assertThat(gather()).isEqualTo(1);
        stores().run(tx -> stores().batches.resume(tx, id, NOON));
        assertThat(gather()).as("going on is no news").isZero();
        pause(id, PauseReason.KEY);
        assertThat(gather()).isEqualTo(1);
        stores().run(tx -> stores().batches.cancel(tx, id, NOON.plusSeconds(1)));
        assertThat(gather()).isEqualTo(1);

        assertThat(take(NOON))
                .extracting(News::type)
                .containsExactlyInAnyOrder("batch.paused", "batch.paused", "batch.cancelled");
    }

    @Test
    default void newsThatDidNotArriveAreDueAgainWithTheSameBody() {
        pause(awaited(), PauseReason.USER);
        gather();
        var first = take(NOON).getFirst();
        stores().run(tx -> stores().news.keepBody(tx, first.id(), "{…}"));

        assertThat(take(NOON.plusMillis(4_999))).isEmpty();
        var again = take(NOON.plusSeconds(5)).getFirst();
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.body()).contains("{…}");
        assertThat(again.tries()).isEqualTo(1);

        stores().run(tx -> stores().news.forget(tx, first.id()));
        assertThat(take(NOON.plus(Duration.ofDays(1)))).isEmpty();
    }

    @Test
    default void newsThatDidNotArriveWaitNoLongerAfterTheClockWasSetBack() {
        pause(awaited(), PauseReason.USER);
        gather();
        take(NOON);
        var back = NOON.minus(Duration.ofHours(1));

        stores().run(tx -> stores().setbacks.shorten(tx, back));

        assertThat(take(back.plusMillis(4_999))).isEmpty();
        assertThat(take(back.plusSeconds(5)).getFirst().tries()).isEqualTo(1);
        stores().run(tx -> stores().setbacks.shorten(tx, back.plusSeconds(6)));
        assertThat(take(back.plusMillis(34_999))).as("nothing was set back").isEmpty();
        assertThat(take(back.plusSeconds(35))).hasSize(1);
    }

    @Test
    default void theSumsAreThoseOfAllBatches() {
        var running = stores().submit(5);
        stores().generated(stores().call(running, 1), NOON);
        stores().refused(stores().call(running, 2), NOON);
        stores().call(running, 3);
        var paused = stores().submit(3);
        pause(paused, PauseReason.USER);
        var cancelled = stores().submit(4);
        stores().run(tx -> stores().batches.cancel(tx, cancelled, NOON));

        var figures = stores().write(tx -> stores().figures.all(tx));

        assertThat(figures.batches())
                .isEqualTo(Map.of("running", 1L, "paused", 1L, "cancelled", 1L));
        assertThat(figures.scenes()).isEqualTo(new Scenes(1, 1, 4, 1, 5, 2));
        assertThat(figures.gates())
                .singleElement()
                .satisfies(gate -> assertThat(gate.limit()).isEqualTo(8));
        assertThat(figures.news()).isZero();
    }

    @Test
    default void withNothingKeptTheSumsAreNothing() {
        var figures = stores().write(tx -> stores().figures.all(tx));

        assertThat(figures.batches()).isEmpty();
        assertThat(figures.scenes()).isEqualTo(new Scenes(0, 0, 0, 0, 0, 0));
    }

    private BatchId awaited() {
        var id = stores().submit(1);
        stores().run(tx -> stores().owners.give(tx, id, "ada", 0, Optional.of(HOOK)));
        return id;
    }

    private void pause(BatchId id, PauseReason reason) {
        stores().run(tx -> stores().batches.pause(tx, id, reason, "why", Optional.empty()));
    }

    private int gather() {
        return stores().write(
                        tx -> stores().news.gather(tx, () -> UUID.randomUUID().toString(), NOON));
    }

    private List<News> take(Instant now) {
        return stores().write(tx -> stores().news.take(tx, now));
    }
}
