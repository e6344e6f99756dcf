package dev.vignette.database;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Which database this is, and where its pictures are; for those that machines share.
public final class IdentityStore {

    /// A database among all.
    ///
    /// @param storage where its pictures were last seen, in words and without keys; empty: nobody
    ///   has said yet where they are kept
    public record Identity(String id, Optional<String> storage) {}

    private static final int FEW = 3;

    /// A store has 60 s for each thing that it is asked, and is asked two.
    private static final String PATIENT = "set local idle_in_transaction_session_timeout = '150s'";

    private static final String IDENTITY = "select id, storage from identity";

    private static final String NEWEST =
            """
            select picture_key from scene
             where batch = (select id from batch
                             where last_picture_at is not null
                             order by last_picture_at desc
                             limit 1)
               and state = 'done'
             order by pictured_at desc
             limit ?
            """;

    public Identity identity(Tx tx) {
        return tx.queryOne(IDENTITY, IdentityStore::identity).orElseThrow();
    }

    /// The same, while nobody else changes it, also while a store is spoken with that takes its
    /// time.
    public Identity held(Tx tx) {
        tx.update(PATIENT);
        return tx.queryOne(IDENTITY + tx.forUpdate(), IdentityStore::identity).orElseThrow();
    }

    /// Remembers where its pictures are.
    public void keepsPicturesIn(Tx tx, String storage) {
        tx.update("update identity set storage = ?", storage);
    }

    /// The keys of a few of the newest pictures; none where there is no picture.
    public List<String> newestPictures(Tx tx) {
        return tx.query(NEWEST, row -> row.text("picture_key"), FEW);
    }

    private static Identity identity(Row row) throws SQLException {
        return new Identity(row.text("id"), row.maybeText("storage"));
    }
}
