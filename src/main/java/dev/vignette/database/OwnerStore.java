package dev.vignette.database;

import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whose batches are whose, and the questions that are asked of one owner's alone.
public final class OwnerStore {

    /// Where a page of batches begins.
    public record Place(Instant createdAt, BatchId id) {}

    /// What was handed in under a key.
    public record Handover(String fingerprint, BatchId batch) {}

    private static final String CLAIM =
            """
            insert into handover (owner, name, fingerprint, batch, at) values (?, ?, ?, ?, ?)
            on conflict (owner, name) do nothing
            """;

    private final BatchStore batches;

    public OwnerStore(BatchStore batches) {
        this.batches = batches;
    }

    /// Gives a batch to its owner, with what else came with it.
    public void give(Tx tx, BatchId id, String owner, int priority, Optional<String> webhook) {
        tx.update(
                "update batch set owner = ?, priority = ?, webhook = ? where id = ?",
                owner,
                priority,
                webhook,
                id.value());
    }

    public Optional<String> owner(Tx tx, BatchId id) {
        return tx.queryOne(
                "select owner from batch where id = ?", row -> row.text("owner"), id.value());
    }

    /// The newest first, behind a place.
    ///
    /// @param owner empty: everybody's
    /// @param states empty: all
    public List<Batch> page(
            Tx tx, Optional<String> owner, Set<String> states, Optional<Place> behind, int limit) {
        var where = new ArrayList<String>();
        var parameters = new ArrayList<@Nullable Object>();
        owner.ifPresent(name -> {
            where.add("b.owner = ?");
            parameters.add(name);
        });
        if (!states.isEmpty()) {
            where.add("b.state in " + Among.marks(states.size()));
            parameters.addAll(Among.values(List.copyOf(states)));
        }
        behind.ifPresent(place -> {
            where.add("b.created_at <= ? and (b.created_at < ? or b.id < ?)"); // enters the index
            // there
            parameters.addAll(List.of(place.createdAt(), place.createdAt(), place.id().value()));
        });
        parameters.add(limit);
        return tx.query(
                BatchStore.SELECT
                        + (where.isEmpty() ? "" : "where " + String.join(" and ", where))
                        + " order by b.created_at desc, b.id desc limit ?",
                batches::batch,
                parameters.toArray());
    }

    /// A batch of this very story and these options of one owner that is not over. Nobody else
    /// hands in the same until the transaction ends.
    public Optional<Batch> unfinishedLike(Tx tx, String fingerprint, String owner) {
        BatchStore.lockStory(tx, fingerprint);
        return tx.queryOne(
                BatchStore.SELECT
                        + "where b.fingerprint = ? and b.owner = ? and b.state in ('running', 'paused') order by b.created_at desc",
                batches::batch,
                fingerprint,
                owner);
    }

    /// Another priority or title; whether there is such a batch.
    public boolean change(Tx tx, BatchId id, Optional<Integer> priority, Optional<String> title) {
        return tx.update(
                        """
                        update batch
                           set priority = coalesce(?, priority), title = coalesce(?, title), sequence = sequence + 1
                         where id = ?
                        """,
                        priority,
                        title,
                        id.value())
                > 0;
    }

    /// Takes a key for a batch that is about to be kept.
    ///
    /// @return what was handed in under it before, if it is taken
    public Optional<Handover> claim(
            Tx tx, String owner, String name, Handover handover, Instant now) {
        int taken =
                tx.update(
                        CLAIM, owner, name, handover.fingerprint(), handover.batch().value(), now);
        return taken > 0
                ? Optional.empty()
                : tx.queryOne(
                        "select fingerprint, batch from handover where owner = ? and name = ?",
                        row ->
                                new Handover(
                                        row.text("fingerprint"), new BatchId(row.text("batch"))),
                        owner,
                        name);
    }

    /// Forgets the keys that were taken before a moment.
    public int forgetHandovers(Tx tx, Instant before) {
        return tx.update("delete from handover where at < ?", before);
    }

    /// Gives a key back.
    public void release(Tx tx, String owner, String name) {
        tx.update("delete from handover where owner = ? and name = ?", owner, name);
    }

    /// The batches that were over before a moment, with nothing in flight.
    public List<BatchId> overBefore(Tx tx, Instant before, int limit) {
        return tx.query(
                "select id from batch where over_at < ? and state in ('finished', 'cancelled') and running = 0 order by over_at limit ?",
                row -> new BatchId(row.text("id")),
                before,
                limit);
    }
}
