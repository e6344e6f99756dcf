package dev.vignette.engine;

import dev.vignette.batch.BatchId;
import dev.vignette.batch.PauseMessage;
import dev.vignette.batch.PauseReason;
import dev.vignette.database.AdmissionStore;
import dev.vignette.database.BatchStore;
import dev.vignette.database.BeginningStore;
import dev.vignette.database.CallStore;
import dev.vignette.database.Database;
import dev.vignette.database.DatabaseException;
import dev.vignette.database.GateStore;
import dev.vignette.database.PictureStore;
import dev.vignette.database.ReferenceStore;
import dev.vignette.database.ResultStore;
import dev.vignette.database.ReuseStore;
import dev.vignette.database.SceneStore;
import dev.vignette.database.SetbackStore;
import dev.vignette.database.TakeoverStore;
import dev.vignette.database.Tx;
import dev.vignette.database.WorkerStore;
import dev.vignette.storage.ImageStorage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/// Everything that is kept: rows and picture bytes.
public record Stores(
        Database database,
        BatchStore batches,
        SceneStore scenes,
        AdmissionStore admissions,
        CallStore calls,
        BeginningStore beginnings,
        ResultStore results,
        PictureStore pictures,
        GateStore gates,
        WorkerStore workers,
        SetbackStore setbacks,
        TakeoverStore takeovers,
        ReuseStore reuse,
        ReferenceStore references,
        ImageStorage storage) {

    private static final Logger LOG = LoggerFactory.getLogger(Stores.class);
    private static final Duration UNTIL_THE_NEXT_TRY = Duration.ofSeconds(2);

    public static Stores of(Database database, ImageStorage storage) {
        var json = new JsonMapper();
        var gates = new GateStore();
        var results = new ResultStore();
        var scenes = new SceneStore();
        var calls = new CallStore(json, results);
        return new Stores(
                database,
                new BatchStore(json),
                scenes,
                new AdmissionStore(json, gates),
                calls,
                new BeginningStore(calls, gates, results),
                results,
                new PictureStore(),
                gates,
                new WorkerStore(results),
                new SetbackStore(json, gates),
                new TakeoverStore(json, scenes),
                new ReuseStore(),
                new ReferenceStore(),
                storage);
    }

    /// Writes what a paid answer said, however long the database is away: there is no second chance
    /// to hear it. The work may run more than once.
    void insist(Consumer<Tx> work) throws InterruptedException {
        insist(() ->
                database.write(tx -> {
                    work.accept(tx);
                    return true;
                }));
    }

    /// The same, for what writes by itself.
    static <T> T insist(Supplier<T> writing) throws InterruptedException {
        while (true) {
            try {
                return writing.get();
            } catch (DatabaseException e) {
                LOG.error("cannot write down an answer, next try in 2 s: {}", e.getMessage());
                Thread.sleep(UNTIL_THE_NEXT_TRY);
            }
        }
    }

    /// Pauses a batch, and says why and how it goes on. A fault of a service that no longer draws
    /// it does not pause it; where a fallback can go on instead, it does. Whether it paused.
    boolean pause(
            Tx tx,
            BatchId id,
            String provider,
            PauseReason reason,
            String why,
            Optional<Instant> until,
            Instant now) {
        var fault = Takeovers.fault(reason);
        if (fault.isPresent()) {
            var batch = batches.held(tx, id).filter(it -> it.provider().equals(provider));
            if (batch.isEmpty()
                    || new Takeovers(this)
                            .insteadOf(tx, batch.get(), fault.get() + ": " + why, now)) {
                return false;
            }
        }
        var message = PauseMessage.of(reason, provider, why, id, until, ZoneId.systemDefault());
        return batches.pause(tx, id, reason, message, until);
    }
}
