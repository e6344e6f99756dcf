package dev.vignette.bench;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/// What the connections of a PostgreSQL are doing, looked at again and again: on a core, or waiting
/// for what.
final class Waits {

    private static final int SHOWN = 8;
    private static final long BETWEEN_MILLIS = 20;

    private static final String ACTIVE =
            """
            select coalesce(wait_event_type || ' ' || wait_event, 'on a core') as does,
                   case when wait_event_type = 'Client' then 'between two statements'
                        else split_part(trim(regexp_replace(query, '\\s+', ' ', 'g')), ' where', 1) end as what,
                   count(*) as many
              from pg_stat_activity
             where backend_type = 'client backend' and state <> 'idle' and pid <> pg_backend_pid()
             group by 1, 2
            """;

    private final Map<String, Integer> byWait = new TreeMap<>();
    private final Map<String, Integer> byStatement = new TreeMap<>();
    private final Thread thread;
    private volatile boolean over;
    private int looks;

    private Waits(Cluster cluster) {
        thread = Thread.ofPlatform().daemon().unstarted(() -> look(cluster));
    }

    static Waits watched(Cluster cluster) {
        var waits = new Waits(cluster);
        waits.thread.start();
        return waits;
    }

    private void look(Cluster cluster) {
        try (var connection = cluster.schema().connect();
                var statement = connection.prepareStatement(ACTIVE)) {
            while (!over) {
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        int many = rows.getInt("many");
                        byWait.merge(rows.getString("does"), many, Integer::sum);
                        byStatement.merge(
                                rows.getString("does") + ": " + begin(rows.getString("what")),
                                many,
                                Integer::sum);
                    }
                }
                looks++;
                Thread.sleep(BETWEEN_MILLIS);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot see what the database does", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static String begin(String sql) {
        return sql.substring(0, Math.min(90, sql.length()));
    }

    /// Says how many connections did what, on average.
    void tell(Report report) {
        tell("connections, on average:", byWait, report);
        tell("and with what:", byStatement, report);
    }

    private void tell(String title, Map<String, Integer> counts, Report report) {
        report.say("%s", title);
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(SHOWN)
                .forEach(entry ->
                        report.say(
                                "  %5.2f  %s", (double) entry.getValue() / looks, entry.getKey()));
    }

    /// Looks no more.
    void end() throws InterruptedException {
        over = true;
        thread.join();
    }
}
