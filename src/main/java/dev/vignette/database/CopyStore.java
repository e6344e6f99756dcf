package dev.vignette.database;

import dev.vignette.batch.BatchId;
import dev.vignette.batch.PauseMessage;
import dev.vignette.batch.PauseReason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/// Rows as they are, column by column, to be kept a second time in another database. It knows the
/// tables and not what is in them, so that a column which a later version adds goes along by
/// itself.
public final class CopyStore {

    /// The kinds of rows that make up a batch, in the order in which they can be kept.
    public enum Part {
        BATCH("batch"),
        REFERENCE("reference"),
        SCENE("scene"),
        CALL("call");

        private final String table;

        Part(String table) {
            this.table = table;
        }

        /// The table's name, which is also the word for it in an export.
        public String wireName() {
            return table;
        }

        /// The part of that name.
        public static Optional<Part> of(String wireName) {
            return List.of(values()).stream()
                    .filter(part -> part.table.equals(wireName))
                    .findFirst();
        }
    }

    /// Tables whose rows belong to no batch.
    public enum Besides {
        GATE("gate"),
        TOKEN("token");

        private final String table;

        Besides(String table) {
            this.table = table;
        }
    }

    /// A row: words, whole numbers as `Long`, others as `Double`, by column.
    ///
    /// @param part what kind it is
    public record Copied(Part part, SequencedMap<String, Optional<Object>> values) {}

    /// What is done with each row.
    @FunctionalInterface
    public interface Sink {
        void take(Copied row);
    }

    /// A call whose picture may be stored although no row says so.
    public record Loose(int scene, String token) {}

    private static final int PAGE = 500;

    private static final String SCENES =
            "select * from scene where batch = ? and number > ? order by number limit ?";

    private static final String CALLS =
            """
            select * from call
             where batch = ? and (scene, number) > (?, ?)
             order by scene, number
             limit ?
            """;

    private static final String LOOSE =
            """
            select c.scene, c.token
              from call c join scene s on s.batch = c.batch and s.number = c.scene
             where c.batch = ? and s.state <> 'done' and c.outcome in ('interrupted', 'generated')
             order by c.scene, c.number
            """;

    private static final String OLDEST_FIRST =
            """
            select id, created_at from batch
             where (created_at, id) > (?, ?)
             order by created_at, id
             limit ?
            """;

    /// The version of the tables that this Vignette knows.
    public static int version() {
        return Migrations.NEWEST;
    }

    /// A batch's place among all.
    public record Place(BatchId id, Instant createdAt) {}

    /// The batches behind one, the oldest first.
    public List<Place> behind(Tx tx, Optional<Place> last, int limit) {
        return tx.query(
                OLDEST_FIRST,
                row -> new Place(new BatchId(row.text("id")), row.time("created_at")),
                last.map(Place::createdAt).orElse(Instant.EPOCH),
                last.map(place -> place.id().value()).orElse(""),
                limit);
    }

    /// How many batches there are.
    public int count(Tx tx) {
        return tx.queryOne("select count(*) as n from batch", row -> row.number("n")).orElseThrow();
    }

    /// The batches that run, or have scenes in somebody's hands.
    public List<BatchId> restless(Tx tx) {
        return tx.query(
                "select id from batch where state = 'running' or running > 0 order by id",
                row -> new BatchId(row.text("id")));
    }

    /// The workers, alive or not, that have scenes of a batch in their hands.
    public List<String> holders(Tx tx, BatchId id) {
        return tx.query(
                "select distinct worker from scene where batch = ? and state = 'running' and worker is not null",
                row -> row.text("worker"),
                id.value());
    }

    /// Whether a batch is there, and nobody has a scene of it in hand.
    public boolean rests(Tx tx, BatchId id) {
        return tx.queryOne(
                        "select id from batch where id = ? and running = 0", _ -> true, id.value())
                .isPresent();
    }

    public boolean isThere(Tx tx, BatchId id) {
        return tx.queryOne("select id from batch where id = ?", _ -> true, id.value()).isPresent();
    }

    /// Every row of a batch, at rest: whoever has the copy draws nothing until somebody says so,
    /// for the first one may go on where it is.
    public void each(Tx tx, BatchId id, Sink sink) {
        tx.query("select * from batch where id = ?", Row::all, id.value())
                .forEach(row -> sink.take(new Copied(Part.BATCH, atRest(id, row))));
        tx.query("select * from reference where batch = ? order by number", Row::all, id.value())
                .forEach(row -> sink.take(new Copied(Part.REFERENCE, row)));
        List<SequencedMap<String, Optional<Object>>> page;
        for (long last = 0; ; last = number(page.getLast(), "number")) {
            page = tx.query(SCENES, Row::all, id.value(), last, PAGE);
            page.forEach(row -> sink.take(new Copied(Part.SCENE, row)));
            if (page.size() < PAGE) {
                break;
            }
        }
        long scene = 0;
        long call = 0;
        while (true) {
            page = tx.query(CALLS, Row::all, id.value(), scene, call, PAGE);
            page.forEach(row -> sink.take(new Copied(Part.CALL, row)));
            if (page.size() < PAGE) {
                break;
            }
            scene = number(page.getLast(), "scene");
            call = number(page.getLast(), "number");
        }
    }

    private static long number(Map<String, Optional<Object>> row, String column) {
        return row.getOrDefault(column, Optional.empty()).map(it -> (Long) it).orElse(0L);
    }

    private static SequencedMap<String, Optional<Object>> atRest(
            BatchId id, SequencedMap<String, Optional<Object>> row) {
        boolean wouldGoOn =
                row.getOrDefault("state", Optional.empty()).equals(Optional.of("running"))
                        || row.getOrDefault("paused_until", Optional.empty()).isPresent();
        if (wouldGoOn) {
            row.put("state", Optional.of("paused"));
            row.put("pause_reason", Optional.of(PauseReason.INTERRUPTED.wireName()));
            row.put("pause_message", Optional.of(PauseMessage.onMove(id)));
            row.put("paused_until", Optional.empty());
        }
        return row;
    }

    /// The calls of scenes without a picture that may have brought one all the same.
    public List<Loose> loose(Tx tx, BatchId id) {
        return tx.query(
                LOOSE, row -> new Loose(row.number("scene"), row.text("token")), id.value());
    }

    /// Keeps rows of one part that come from elsewhere.
    ///
    /// @param columns those that every row has
    /// @throws DatabaseException where a column is not known here
    public void insert(
            Tx tx,
            Part part,
            SequencedSet<String> columns,
            Iterator<SequencedMap<String, Optional<Object>>> rows) {
        insert(tx, part.table, columns, rows);
    }

    private static void insert(
            Tx tx,
            String table,
            SequencedSet<String> columns,
            Iterator<SequencedMap<String, Optional<Object>>> rows) {
        if (!columns(tx, table).containsAll(columns)) {
            throw new DatabaseException(
                    "rows of %s have a column that this Vignette does not know".formatted(table));
        }
        var sql =
                "insert into %s (%s) values (%s)"
                        .formatted(
                                table,
                                String.join(", ", columns),
                                String.join(", ", Collections.nCopies(columns.size(), "?")));
        Iterator<@Nullable Object[]> values =
                new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return rows.hasNext();
                    }

                    @Override
                    public @Nullable Object[] next() {
                        return rows.next().values().toArray();
                    }
                };
        tx.updateEach(sql, () -> values);
    }

    /// The rows of a table besides, in the order of their ids.
    public List<SequencedMap<String, Optional<Object>>> all(Tx tx, Besides besides) {
        var rows =
                new ArrayList<>(
                        tx.query("select * from " + besides.table + " order by id", Row::all));
        if (besides == Besides.GATE) {
            rows.forEach(row ->
                    row.put("probing", Optional.of(0L))); // nobody's probe is in flight elsewhere
        }
        return rows;
    }

    /// Keeps those of these rows whose id is not there; what is there stays as it is.
    ///
    /// @return how many were not there
    public int insertMissing(
            Tx tx, Besides besides, List<SequencedMap<String, Optional<Object>>> rows) {
        int kept = 0;
        for (var row : rows) {
            var found =
                    tx.queryOne(
                            "select id from " + besides.table + " where id = ?",
                            _ -> true,
                            row.getOrDefault("id", Optional.empty()));
            if (found.isEmpty()) {
                insert(tx, besides.table, row.sequencedKeySet(), List.of(row).iterator());
                kept++;
            }
        }
        return kept;
    }

    private static SequencedSet<String> columns(Tx tx, String table) {
        try {
            return tx.with(
                    "select * from " + table + " where 1 = 0",
                    statement -> {
                        try (var result = statement.executeQuery()) {
                            return names(result);
                        }
                    });
        } catch (SQLException e) {
            throw new DatabaseException("cannot read", e);
        }
    }

    private static SequencedSet<String> names(ResultSet result) throws SQLException {
        var names = new LinkedHashSet<String>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            names.add(result.getMetaData().getColumnLabel(i));
        }
        return names;
    }
}
