package dev.vignette.database;

import dev.vignette.batch.BatchId;
import dev.vignette.batch.Picture;
import dev.vignette.database.Leases.Lease;
import dev.vignette.database.ResultStore.Answer;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Scenes that are done: their pictures are stored by now. Those of one batch that are done at one
/// moment are written together.
public final class PictureStore {

    /// A picture that came, for whoever holds the scene now.
    ///
    /// @param call that brought it
    /// @param attempts used so far
    public record Arrived(Lease lease, int call, Answer answer, int attempts, Picture picture) {}

    private static final String HELD_OF_THEM =
            """
            select number, turn from scene
             where batch = ? and (state = 'running') is true and number in\s
            """;

    private static final String DONE =
            "update scene set state = 'done', worker = null, alone = 0, attempts = ?, "
                    + PictureColumns.SET
                    + ", sequence = ? where batch = ? and number = ?";

    private static final String CAME_LATE =
            "update scene set sequence = ? where batch = ? and number = ?";

    private static final String COUNT =
            """
            update batch
               set pictures = pictures + ?, unbilled = unbilled + ?, generated = generated + ?,
                   running = running - ?, sequence = sequence + ?,
                   last_picture_at = coalesce(?, last_picture_at), progress_at = coalesce(?, progress_at)
             where id = ?
            returning requested - generated - failed - cancelled as still_open
            """;

    private static final String ADOPTED =
            """
            update call set outcome = 'generated'
             where batch = ? and scene = ? and token = ? and outcome = 'interrupted'
            """;

    /// Remembers answers that brought a picture. A scene is done with it if it is still the
    /// lease's; else others have it, and find the picture. Told twice, an answer counts once.
    ///
    /// @param arrived for scenes of the batch
    /// @return of each, whether its scene is done with it
    public List<Boolean> arrived(Tx tx, BatchId batch, List<Arrived> arrived) {
        var sequence = Sequence.of(tx, batch);
        var told = tx.updateEach(ResultStore.ANSWERED, each(arrived, PictureStore::answer));
        var held = held(tx, batch, arrived);
        var seen =
                IntStream.range(0, arrived.size())
                        .mapToObj(i -> {
                            var each = arrived.get(i);
                            boolean isHeld = held.contains(each.lease());
                            return new Seen(each, told.get(i) > 0, isHeld, sequence.next());
                        })
                        .toList();
        var done = seen.stream().filter(Seen::held).toList();
        var late = seen.stream().filter(it -> it.told() && !it.held()).toList();
        tx.updateEach(DONE, each(done, Seen::done));
        tx.updateEach(CAME_LATE, each(late, Seen::changed));
        var news = seen.stream().filter(Seen::told).toList();
        int unbilled = (int) news.stream().filter(it -> it.arrived().answer().unbilled()).count();
        var count = new Count(news.size(), unbilled, done.size(), sequence.taken());
        count(tx, batch, count, latest(done));
        return seen.stream().map(Seen::held).toList();
    }

    /// Remembers that the picture of a call that was cut off had come all the same, and that the
    /// scene, which is the lease's, is done with it.
    ///
    /// @param token of that call
    public void adopted(Tx tx, Lease lease, String token, int attempts, Picture picture) {
        var batch = lease.batch();
        var sequence = Sequence.of(tx, batch);
        int found = tx.update(ADOPTED, batch.value(), lease.scene(), token);
        tx.update(DONE, done(lease, attempts, picture, sequence.next()));
        count(
                tx,
                batch,
                new Count(found, 0, 1, sequence.taken()),
                Optional.of(picture.createdAt()));
    }

    /// What there is to be written of an arrival.
    ///
    /// @param told whether its answer is news
    /// @param held whether the scene is still the lease's
    /// @param sequence of the change
    private record Seen(Arrived arrived, boolean told, boolean held, long sequence) {

        Object[] done() {
            return PictureStore.done(
                    arrived.lease(), arrived.attempts(), arrived.picture(), sequence);
        }

        Object[] changed() {
            return new Object[] {
                sequence, arrived.lease().batch().value(), arrived.lease().scene()
            };
        }
    }

    private static Object[] answer(Arrived arrived) {
        var lease = arrived.lease();
        return ResultStore.answer(lease.batch(), lease.scene(), arrived.call(), arrived.answer());
    }

    private static Object[] done(Lease lease, int attempts, Picture picture, long sequence) {
        return PictureColumns.between(
                List.of(attempts),
                picture,
                List.of(sequence, lease.batch().value(), lease.scene()));
    }

    private static <T> List<Object[]> each(List<T> rows, Function<T, Object[]> parameters) {
        return rows.stream().map(parameters).toList();
    }

    private static Set<Lease> held(Tx tx, BatchId batch, List<Arrived> arrived) {
        var numbers = arrived.stream().map(each -> each.lease().scene()).toList();
        return Set.copyOf(
                tx.query(
                        HELD_OF_THEM + Among.marks(numbers.size()),
                        row -> new Lease(batch, row.number("number"), row.number("turn")),
                        Among.parameters(batch.value(), numbers)));
    }

    private static Optional<Instant> latest(List<Seen> done) {
        return done.stream()
                .map(it -> it.arrived().picture().createdAt())
                .max(Comparator.naturalOrder());
    }

    /// @param pictures that were news
    /// @param changes numbers of the sequence that were taken
    private record Count(int pictures, int unbilled, int done, int changes) {}

    private static void count(Tx tx, BatchId batch, Count count, Optional<Instant> last) {
        int open =
                tx.queryOne(
                                COUNT,
                                row -> row.number("still_open"),
                                count.pictures(),
                                count.unbilled(),
                                count.done(),
                                count.done(),
                                count.changes(),
                                last,
                                last,
                                batch.value())
                        .orElse(0);
        if (open == 0 && last.isPresent()) {
            ResultStore.finishIfAllAreFinal(tx, batch, last.get());
        }
    }
}
