package dev.vignette.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.batch.BatchId;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;

/// A batch's counters as its row has them, and as its scenes and calls have them.
record Counters(TreeMap<String, Integer> kept, TreeMap<String, Integer> counted) {

    private static final String COUNT =
            """
            select b.*,
                   (select count(*) from scene s where s.batch = b.id) as counted_requested,
                   (select count(*) from scene s where s.batch = b.id and s.state = 'done') as counted_generated,
                   (select count(*) from scene s where s.batch = b.id and s.state = 'skipped') as counted_failed,
                   (select count(*) from scene s where s.batch = b.id and s.state = 'cancelled') as counted_cancelled,
                   (select count(*) from scene s where s.batch = b.id and s.state = 'running') as counted_running,
                   (select count(*) from call c where c.batch = b.id) as counted_calls,
                   (select count(*) from call c where c.batch = b.id and c.outcome = 'generated') as counted_pictures,
                   (select count(*) from call c where c.batch = b.id and c.outcome = 'blocked') as counted_refused,
                   (select count(*) from call c
                     where c.batch = b.id and c.outcome in ('throttled', 'invalid', 'halted')) as counted_unbilled
              from batch b
             where b.id = ?
            """;

    private static final List<String> NAMES =
            List.of(
                    "requested",
                    "generated",
                    "failed",
                    "cancelled",
                    "running",
                    "calls",
                    "pictures",
                    "refused",
                    "unbilled");

    static Counters of(StoreFixture stores, BatchId batch) {
        return stores.database
                .read(tx ->
                        tx.queryOne(
                                COUNT,
                                row -> new Counters(read(row, ""), read(row, "counted_")),
                                batch.value()))
                .orElseThrow();
    }

    private static TreeMap<String, Integer> read(Row row, String prefix) throws SQLException {
        var read = new TreeMap<String, Integer>();
        for (var name : NAMES) {
            read.put(name, row.number(prefix + name));
        }
        return read;
    }

    void check(String when) {
        assertThat(kept).as(when).isEqualTo(counted);
    }
}
