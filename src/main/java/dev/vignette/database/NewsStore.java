package dev.vignette.database;

import dev.vignette.batch.BatchId;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// News for whoever waits for a batch: found by looking which states were not told yet, kept as
/// rows until somebody took them. So none is lost, whichever process ended the batch and whoever
/// was running then.
public final class NewsStore {

    /// One piece of news on its way.
    ///
    /// @param id the same each time it is sent
    /// @param body as it was sent before; empty the first time
    /// @param tries how often it was sent
    public record News(
            String id,
            BatchId batch,
            String owner,
            String address,
            String type,
            Instant happenedAt,
            Optional<String> body,
            int tries) {}

    private record Untold(
            BatchId id,
            String owner,
            String address,
            String state,
            Instant at,
            String told,
            String now) {}

    /// Until the next try, by the number of tries before.
    private static final List<Duration> AGAIN =
            List.of(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(2),
                    Duration.ofMinutes(10),
                    Duration.ofHours(1));

    /// In the words of the index `batch_untold`, which holds only those that are not told.
    private static final String STATE =
            "(state || ':' || cast(coalesce(over_at, 0) as text) || ':' || coalesce(pause_reason, ''))";

    private static final String UNTOLD =
            "select id, owner, webhook, state, over_at, told, "
                    + STATE
                    + " as now_is from batch where webhook is not null and told <> "
                    + STATE
                    + " limit 100";

    private static final String INSERT =
            """
            insert into news (id, batch, owner, address, type, happened_at, tries, next_at)
            values (?, ?, ?, ?, ?, ?, 0, ?)
            """;

    /// Whether there is anything to note or to send. Cheap, and writes nothing.
    public boolean hasWork(Tx tx, Instant now) {
        return !tx.query(UNTOLD, _ -> true).isEmpty()
                || tx.queryOne("select id from news where next_at <= ? limit 1", _ -> true, now)
                        .isPresent();
    }

    /// Notes what is new in all batches that have a webhook; how many news there are.
    ///
    /// @param ids a new one with each call
    public int gather(Tx tx, Supplier<String> ids, Instant now) {
        int news = 0;
        for (var batch : tx.query(UNTOLD, row -> untold(row, now))) {
            int mine =
                    tx.update(
                            "update batch set told = ? where id = ? and told = ?",
                            batch.now(),
                            batch.id().value(),
                            batch.told());
            if (mine > 0 && !batch.state().equals("running")) {
                tx.update(
                        INSERT,
                        ids.get(),
                        batch.id().value(),
                        batch.owner(),
                        batch.address(),
                        "batch." + batch.state(),
                        batch.at(),
                        now);
                news++;
            }
        }
        return news;
    }

    private static Untold untold(Row row, Instant now) throws SQLException {
        return new Untold(
                new BatchId(row.text("id")),
                row.text("owner"),
                row.text("webhook"),
                row.text("state"),
                row.maybeTime("over_at").orElse(now),
                row.text("told"),
                row.text("now_is"));
    }

    /// Takes the news that are due. Whoever took one sends it; if that fails, or the program ends,
    /// it is due again.
    public List<News> take(Tx tx, Instant now) {
        return tx
                .query(
                        "select * from news where next_at <= ? order by next_at limit 20",
                        NewsStore::news,
                        now)
                .stream()
                .filter(news ->
                        tx.update(
                                        "update news set tries = tries + 1, next_at = ? where id = ? and tries = ?",
                                        now.plus(again(news.tries())),
                                        news.id(),
                                        news.tries())
                                > 0)
                .toList();
    }

    private static Duration again(int triesBefore) {
        return AGAIN.get(Math.min(triesBefore, AGAIN.size() - 1));
    }

    /// After the clock was set back: what could not be told is tried again no later than it would
    /// have been.
    static void afterSetback(Tx tx, Instant now) {
        tx.update("update news set next_at = ? where tries = 0 and next_at > ?", now, now);
        for (int tries = 1; tries <= AGAIN.size(); tries++) {
            var latest = now.plus(again(tries - 1));
            var these = tries < AGAIN.size() ? "tries = ?" : "tries >= ?";
            tx.update(
                    "update news set next_at = ? where " + these + " and next_at > ?",
                    latest,
                    tries,
                    latest);
        }
    }

    /// Keeps what is sent, so that it is the same each time.
    public void keepBody(Tx tx, String id, String body) {
        tx.update("update news set body = ? where id = ?", body, id);
    }

    /// Somebody has it, or nobody ever will.
    public void forget(Tx tx, String id) {
        tx.update("delete from news where id = ?", id);
    }

    private static News news(Row row) throws SQLException {
        return new News(
                row.text("id"),
                new BatchId(row.text("batch")),
                row.text("owner"),
                row.text("address"),
                row.text("type"),
                row.time("happened_at"),
                row.maybeText("body"),
                row.number("tries"));
    }
}
