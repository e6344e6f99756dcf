package dev.vignette.database;

import dev.vignette.batch.BatchId;
import dev.vignette.batch.Picture;
import java.time.Instant;
import java.util.List;

/// Pictures that were drawn before from the very same request, and the scenes that take them.
public final class ReuseStore {

    /// A scene that nobody was called for yet, and the picture that is there.
    ///
    /// @param batch whose picture it is
    public record Match(int scene, BatchId batch, Picture picture) {}

    /// The newest picture of each. An owner's pictures are reused by that owner alone.
    private static final String MATCHES =
            """
            select w.number as wanted, d.*
              from scene w
              join batch b on b.id = w.batch
              join scene d on d.request = w.request and d.state = 'done'
              join batch o on o.id = d.batch and o.owner = b.owner
             where w.batch = ? and w.number > ? and w.state = 'waiting' and w.calls = 0
               and w.request is not null
             order by w.number, d.pictured_at desc
             limit ?
            """;

    private static final String TAKE =
            "update scene set state = 'done', "
                    + PictureColumns.SET
                    + """
                    , sequence = (select sequence + 1 from batch where id = ?)
                     where batch = ? and number = ? and state = 'waiting' and calls = 0
                    """;

    private static final String COUNT =
            """
            update batch
               set generated = generated + ?, reused = reused + ?, sequence = sequence + ?,
                   last_picture_at = ?, progress_at = ?
             where id = ?
            """;

    /// What could be taken, behind a scene, in story order; a scene may be there several times.
    public List<Match> matches(Tx tx, BatchId id, int behind, int limit) {
        return tx.query(
                MATCHES,
                row ->
                        new Match(
                                row.number("wanted"),
                                new BatchId(row.text("batch")),
                                SceneStore.picture(row)),
                id.value(),
                behind,
                limit);
    }

    /// Gives a scene a picture that was copied for it; whether it still wanted one.
    public boolean take(Tx tx, BatchId id, int scene, Picture picture, Instant now) {
        BatchStore.lock(tx, id);
        int taken =
                tx.update(
                        TAKE,
                        PictureColumns.between(
                                List.of(), picture, List.of(id.value(), id.value(), scene)));
        if (taken > 0) {
            tx.update(COUNT, taken, taken, taken, now, now, id.value());
            ResultStore.finishIfAllAreFinal(tx, id, now);
        }
        return taken > 0;
    }
}
