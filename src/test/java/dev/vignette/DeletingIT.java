package dev.vignette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchOptions;
import dev.vignette.storage.ForwardingStorage;
import dev.vignette.storage.ImageStorage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/// Batches that are over are thrown away, and one that its user wants after all is not.
class DeletingIT extends StudioTrial {

    private static final Instant LONG_AGO = Instant.parse("2026-02-08T12:00:00Z");
    private static final Instant OF_LATE = LONG_AGO.plusSeconds(1);

    /// A storage in whose first deletion something happens.
    private static final class Deleting extends ForwardingStorage {

        private final Runnable meanwhile;
        private final AtomicBoolean isFirst = new AtomicBoolean(true);

        Deleting(ImageStorage storage, Runnable meanwhile) {
            super(storage);
            this.meanwhile = meanwhile;
        }

        @Override
        public void deleteAll(String prefix) throws IOException {
            if (isFirst.getAndSet(false)) {
                meanwhile.run();
            }
            super.deleteAll(prefix);
        }
    }

    /// A studio in whose first deletion something happens.
    private Studio deleting(Runnable meanwhile) {
        return studio(workshop.stores().database(), new Deleting(storage(), meanwhile));
    }

    private BatchId cancelled(Instant when) {
        var id = workshop.submit(1, BatchOptions.USUAL, artist);
        write(tx -> workshop.stores().batches().cancel(tx, id, when));
        return id;
    }

    @Test
    void aBatchThatIsTriedAgainIsNotThrownAwayForItsAge() {
        var first = cancelled(LONG_AGO);
        var second = cancelled(OF_LATE);

        var studio = deleting(() -> retried(second));

        assertThat(new Retention(studio).deleteOverBefore(CLOCK.instant())).isEqualTo(1);
        assertThat(studio().batch(first)).isEmpty();
        assertThat(studio().batch(second)).isPresent().get().matches(batch -> !batch.isOver());
    }

    @Test
    void norIsOneThatIsOverOnceMore() {
        cancelled(LONG_AGO);
        var second = cancelled(OF_LATE);

        var studio =
                deleting(() -> {
                    retried(second);
                    draw(second);
                });

        assertThat(new Retention(studio).deleteOverBefore(OF_LATE.plusSeconds(1))).isEqualTo(1);
        assertThat(studio().batch(second)).isPresent().get().matches(Batch::isOver);
    }

    private void retried(BatchId id) {
        assertThat(studio().retry(id, List.of(), Map.of())).isEqualTo(1);
    }

    /// Its pictures are deleted for minutes, say.
    @Test
    void nothingOfABatchThatIsBeingDeletedIsTriedAgain() throws IOException {
        var id = cancelled(LONG_AGO);

        var studio =
                deleting(() ->
                        assertThat(studio().retry(id, List.of(1), Map.of(1, "other words")))
                                .isZero());

        assertThat(studio.delete(id)).isInstanceOf(Deleted.Done.class);
        assertThat(studio().batch(id)).isEmpty();
    }

    @Test
    void aDeletionThatWasCutOffIsRepeatedAndNothingElse() throws IOException {
        var id = workshop.submit(1, BatchOptions.USUAL, artist);
        draw(id);
        var killed =
                deleting(() -> {
                    throw new UncheckedIOException(new IOException("the process is killed"));
                });
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> killed.delete(id));
        storage().deleteAll(id + "/"); // it had come so far

        assertThat(studio().retry(id, List.of(1), Map.of())).isZero();
        assertThat(studio().isBeingDeleted(id)).isTrue();
        assertThat(studio().delete(id)).isInstanceOf(Deleted.Done.class);
        assertThat(studio().delete(id)).isEqualTo(new Deleted.NotThere());
    }

    @Test
    void aBatchThatIsNotOverLosesNothing() throws IOException {
        var id = workshop.submit(2, BatchOptions.USUAL, artist);

        assertThat(studio().delete(id)).isEqualTo(new Deleted.NotOver(workshop.batch(id)));
        assertThat(studio().isBeingDeleted(id)).isFalse();
    }

    @Test
    void callsInFlightKeepABatchUnlessWhoMadeThemIsDead() throws IOException {
        var id = workshop.submit(1, BatchOptions.USUAL, artist);
        write(tx -> {
            var admissions = workshop.stores().admissions();
            admissions.admit(tx, "w", admissions.ready(tx, id, 1, CLOCK.instant(), 1), false);
            workshop.stores().batches().cancel(tx, id, CLOCK.instant());
        });

        try (var _ = workshop.work(artist, Optional.of(id))) {
            assertThat(studio().delete(id)).isEqualTo(new Deleted.InFlight(workshop.batch(id)));
        }
        assertThat(studio().delete(id)).isInstanceOf(Deleted.Done.class);
    }

    /// Its user looks at a batch that is over, and somebody tries it again before they delete it.
    @Test
    void aBatchThatIsTriedAgainIsNotDeletedByWhoSawItOver() throws IOException {
        var id = cancelled(LONG_AGO);

        var deleted = slow(() -> retried(id)).delete(id);

        assertThat(deleted).isInstanceOf(Deleted.NotOver.class);
        assertThat(studio().batch(id)).isPresent();
    }
}
