package dev.vignette.database;

import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchId;
import dev.vignette.batch.Fallback;
import dev.vignette.provider.FailureKind;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// Hands a batch to its fallback: the fallback draws what is open from now on, and what failed.
public final class TakeoverStore {

    /// A skipped scene, and what its service said.
    public record Lost(int number, FailureKind kind, List<String> codes) {}

    private static final String TAKE_OVER =
            """
            update batch
               set provider = ?, model = ?, account = ?, gate = ?, options = ?, fallback = null,
                   taken_over_from = ?, taken_over_model = ?, taken_over_why = ?, taken_over_at = ?,
                   progress_at = ?, sequence = sequence + 1
             where id = ? and fallback is not null
            """;

    /// Neither its attempts nor its waits were the new service's.
    private static final String START_ANEW =
            """
            update scene set attempts = 0, not_before = 0, request = null
             where batch = ? and state = 'waiting'
            """;

    private static final String LOST =
            """
            select number, failure_kind, failure_codes from scene
             where batch = ? and state = 'skipped' order by number
            """;

    private static final String NOTHING_OPEN =
            "state = 'running' and running = 0 and generated + failed + cancelled = requested";

    private final JsonMapper json;
    private final SceneStore scenes;

    public TakeoverStore(JsonMapper json, SceneStore scenes) {
        this.json = json;
        this.scenes = scenes;
    }

    /// Hands it over, if that has not been done; whether it was done now.
    ///
    /// @param batch as it is until the transaction ends
    /// @param freed skipped scenes that the fallback is asked for
    public boolean takeOver(
            Tx tx, Batch batch, Fallback next, String why, List<Integer> freed, Instant now) {
        var id = batch.id();
        var options = batch.handedTo(next).options();
        boolean taken =
                tx.update(
                                TAKE_OVER,
                                next.provider(),
                                next.model(),
                                next.account(),
                                next.gateKey(),
                                json.writeValueAsString(OptionsRow.of(options)),
                                batch.provider(),
                                batch.model(),
                                why,
                                now,
                                now,
                                id.value())
                        > 0;
        if (taken) {
            scenes.free(tx, id, freed, now);
            tx.update(START_ANEW, id.value());
        }
        return taken;
    }

    /// The scenes that were given up.
    public List<Lost> lost(Tx tx, BatchId id) {
        return tx.query(
                LOST,
                row ->
                        new Lost(
                                row.number("number"),
                                FailureKind.of(row.text("failure_kind")),
                                SceneStore.codes(row)),
                id.value());
    }

    /// Whether a batch waits for its fallback alone: all else is done.
    public boolean isDue(Tx tx, BatchId id) {
        return tx.queryOne(
                        "select 1 from batch where id = ? and fallback is not null and "
                                + NOTHING_OPEN,
                        _ -> true,
                        id.value())
                .isPresent();
    }

    /// Where nothing is open, nobody takes it over any more, and it is finished.
    public void forgo(Tx tx, BatchId id, Instant now) {
        tx.update("update batch set fallback = null where id = ? and " + NOTHING_OPEN, id.value());
        ResultStore.finishIfAllAreFinal(tx, id, now);
    }
}
