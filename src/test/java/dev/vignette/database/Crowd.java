package dev.vignette.database;

import static dev.vignette.database.StoreFixture.NOON;

import dev.vignette.batch.BatchId;
import dev.vignette.testing.TestDatabase.PostgresSchema;
import java.sql.SQLException;
import tools.jackson.databind.json.JsonMapper;

/// 50,000 scenes in 2,000 batches, as a PostgreSQL has them that has worked for a while: a hundred
/// batches run, a few are paused, the others are over; three quarters of the scenes of each that
/// runs are done. Enough for its planner to shun what would take too long with a million.
final class Crowd {

    static final int BATCHES = 2_000;
    static final int SCENES = 25;

    /// One that runs.
    final BatchId running;

    private Crowd(BatchId running) {
        this.running = running;
    }

    static Crowd in(PostgresSchema place) throws SQLException {
        var first = Submissions.of(SCENES).made();
        try (var database = place.open()) {
            database.write(tx -> {
                new BatchStore(new JsonMapper()).insert(tx, first, NOON);
                new GateStore().lock(tx, first.profile().gateKey());
                return true;
            });
        }
        var id = first.id().value();
        try (var connection = place.connect();
                var statement = connection.createStatement()) {
            for (var sql : new String[] {COPIES, COPIES_OF_SCENES, CALLS, SCENES_OVER, OVER}) {
                statement.execute(
                        sql.replace("${first}", id).replace("${others}", "" + (BATCHES - 1)));
            }
            for (var table : new String[] {"batch", "scene", "call", "gate", "scheduled_tasks"}) {
                statement.execute("vacuum analyze " + table);
            }
        }
        return new Crowd(first.id());
    }

    private static final String COPIES =
            """
            insert into batch
            select (jsonb_populate_record(b, jsonb_build_object(
                       'id', substr(md5(n::text), 1, 26), 'fingerprint', md5(n::text),
                       'created_at', b.created_at - n * 60000, 'owner', 'owner-' || n % 50))).*
              from batch b cross join generate_series(1, ${others}) as n
             where b.id = '${first}'
            """;

    private static final String COPIES_OF_SCENES =
            """
            insert into scene
            select (jsonb_populate_record(s, jsonb_build_object(
                       'batch', b.id, 'request', md5(b.id || s.number)))).*
              from scene s cross join batch b
             where s.batch = '${first}' and b.id <> s.batch
            """;

    /// A call for each scene that was ever called for.
    private static final String CALLS =
            """
            insert into call (batch, scene, number, attempt, token, gate, provider, model, started_at, millis, outcome)
            select s.batch, s.number, 1, 1, md5(s.batch || s.number), b.gate, b.provider, b.model,
                   b.created_at + s.number * 1000, 8000,
                   case when s.number > 23 then 'transient' else 'generated' end
              from scene s join batch b on b.id = s.batch
             where s.number not between 19 and 22
            """;

    private static final String SCENES_OVER =
            """
            update scene
               set state = case when number <= 18 then 'done' when number = 23 then 'skipped' else 'waiting' end,
                   calls = case when number between 19 and 22 then 0 else 1 end,
                   turn = case when number between 19 and 22 then 0 else 1 end, sequence = 25 + number * 4,
                   failure_kind = case when number = 23 then 'safety' end,
                   failure_message = case when number = 23 then 'violence' end,
                   picture_key = case when number <= 18 then batch || number end, media_type = 'PNG',
                   width = 1344, height = 768, bytes = 1234567, sha256 = md5(text) || md5(batch), crc32 = 1,
                   pictured_at = 1, pictured_by = 'openai', pictured_model = 'model-1', provenance = 'Made by a test'
            """;

    /// The oldest are over; of the others a few are paused.
    private static final String OVER =
            """
            update batch
               set state = case when place > 110 then 'finished' when place > 100 then 'paused' else 'running' end,
                   pause_reason = case when place between 101 and 110 then 'user' end,
                   pause_message = case when place between 101 and 110 then 'later' end,
                   over_at = case when place > 110 then created_at + 100000 end,
                   paused_until = case when place between 101 and 110 then created_at + 90000000000 end,
                   generated = 18, failed = 1, calls = 21, sequence = 130
              from (select id as this, row_number() over (order by created_at desc) as place from batch) as aged
             where id = this
            """;
}
