package dev.vignette.bench;

import java.sql.SQLException;

/// Makes many scenes old in a few statements: what would take the engine an hour.
final class Age {

    private Age() {}

    /// Of each batch nine tenths are done, with a call each and every tenth with two; of the rest
    /// half has been called for once and was told to wait for a far day, half is as it was.
    static void most(Cluster cluster) throws SQLException {
        cluster.sql(
                "set session_replication_role = replica",
                """
                insert into call (batch, scene, number, attempt, token, gate, provider, model, started_at,
                                  millis, outcome, wait)
                select s.batch, s.number, n.call, 1, md5(s.batch || s.number || n.call), b.gate, b.provider, b.model,
                       b.created_at - 86400000 + s.number * 100, 8000,
                       case when s.number % 20 = 0 or n.call = 1 and s.number % 10 = 1 then 'transient'
                            else 'generated' end,
                       case when s.number % 10 = 0 then 4102444800000 end
                  from scene s join batch b on b.id = s.batch
                  cross join (values (1), (2)) as n (call)
                 where s.state = 'waiting' and (s.number % 20 <> 10)
                   and (n.call = 1 or s.number % 10 = 1)
                on conflict do nothing
                """,
                """
                update scene
                   set state = case when number % 10 = 0 then 'waiting' else 'done' end,
                       calls = case when number % 10 = 1 then 2 else 1 end, turn = calls + 1,
                       not_before = case when number % 10 = 0 then 4102444800000 else 0 end,
                       picture_key = batch || '/' || number, media_type = 'PNG', width = 80, height = 80,
                       bytes = 20000, sha256 = md5(batch) || md5(text), crc32 = 1, pictured_at = 1,
                       pictured_by = 'null', pictured_model = 'null-1', provenance = 'Made by nobody, to measure',
                       sequence = sequence + 4 * number
                 where state = 'waiting' and calls = 0 and number % 20 <> 10
                """,
                """
                update batch b
                   set generated = s.done, calls = s.calls, pictures = s.done,
                       sequence = b.sequence + 5 * requested
                  from (select batch, count(*) filter (where state = 'done') as done, sum(calls) as calls
                          from scene group by batch) s
                 where s.batch = b.id
                """,
                "set session_replication_role = default");
        settle(cluster);
    }

    /// What waits does so until a far day.
    static void wait(Cluster cluster) throws SQLException {
        cluster.sql(
                "update scene set not_before = 4102444800000, calls = greatest(calls, 1) where state = 'waiting'");
        settle(cluster);
    }

    /// As autovacuum would have left it by then.
    static void settle(Cluster cluster) throws SQLException {
        cluster.sql("vacuum analyze scene", "vacuum analyze call", "vacuum analyze batch");
    }
}
