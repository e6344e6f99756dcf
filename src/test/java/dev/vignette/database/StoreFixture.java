package dev.vignette.database;

import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchOptions;
import dev.vignette.batch.CallOutcome;
import dev.vignette.batch.Gate;
import dev.vignette.batch.PauseReason;
import dev.vignette.batch.Picture;
import dev.vignette.batch.SceneFailure;
import dev.vignette.batch.SceneRecord;
import dev.vignette.database.AdmissionStore.Ready;
import dev.vignette.database.Leases.Lease;
import dev.vignette.database.PictureStore.Arrived;
import dev.vignette.database.ResultStore.Answer;
import dev.vignette.image.MediaType;
import dev.vignette.provider.FailureKind;
import dev.vignette.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.json.JsonMapper;

/// A database with all its stores, and the steps of a scene's life in a few words.
final class StoreFixture implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-02-08T12:00:00Z");
    static final String WORKER = "worker-1";

    private static final AtomicInteger TOKENS = new AtomicInteger();

    final TestDatabase place;
    final Database database;
    final GateStore gates = new GateStore();
    final ResultStore results = new ResultStore();
    final SceneStore scenes = new SceneStore();
    final WorkerStore workers = new WorkerStore(results);
    final ChangeStore changes = new ChangeStore();
    final FigureStore figures = new FigureStore();
    final NewsStore news = new NewsStore();
    final TokenStore tokens = new TokenStore();
    final BatchStore batches;
    final OwnerStore owners;
    final AdmissionStore admissions;
    final CallStore calls;
    final BeginningStore beginnings;
    final PictureStore pictures = new PictureStore();
    final SetbackStore setbacks;
    final TakeoverStore takeovers;
    final ReuseStore reuse = new ReuseStore();

    StoreFixture(TestDatabase place) {
        var json = new JsonMapper();
        this.place = place;
        this.database = place.open();
        this.batches = new BatchStore(json);
        this.owners = new OwnerStore(batches);
        this.admissions = new AdmissionStore(json, gates);
        this.calls = new CallStore(json, results);
        this.beginnings = new BeginningStore(calls, gates, results);
        this.setbacks = new SetbackStore(json, gates);
        this.takeovers = new TakeoverStore(json, scenes);
    }

    /// As it was when it was new.
    void empty() {
        run(tx -> {
            tx.update("delete from batch");
            tx.update("delete from gate");
            tx.update("delete from worker");
            tx.update("delete from scheduled_tasks");
            tx.update("delete from token");
            tx.update("delete from handover");
            tx.update("delete from news");
        });
    }

    <T> T write(Function<Tx, T> work) {
        return database.write(work);
    }

    void run(Consumer<Tx> work) {
        database.write(tx -> {
            work.accept(tx);
            return true;
        });
    }

    /// A batch of that many scenes, none of them begun.
    BatchId submit(int scenes) {
        return submit(scenes, BatchOptions.USUAL);
    }

    BatchId submit(int scenes, BatchOptions options) {
        return submit(Submissions.of(scenes).with(options));
    }

    BatchId submit(Submissions submission) {
        run(tx -> batches.insert(tx, submission.made(), NOON));
        return submission.made().id();
    }

    Optional<Batch> find(BatchId id) {
        return database.read(tx -> batches.find(tx, id));
    }

    Batch batch(BatchId id) {
        return find(id).orElseThrow();
    }

    List<BatchId> dueToResume(Instant now) {
        return database.read(tx -> batches.dueToResume(tx, now));
    }

    List<Integer> missing(BatchId id) {
        return database.read(tx -> scenes.missing(tx, id));
    }

    /// The scenes that stay without a picture unless somebody asks again.
    List<Integer> missingForGood(BatchId id) {
        return database.read(tx -> changes.missing(tx, id));
    }

    Set<Integer> picturedSince(BatchId id, long since) {
        return database.read(tx -> changes.picturedSince(tx, id, since));
    }

    List<Integer> numbers(BatchId id, String state) {
        return database.read(tx -> scenes.numbers(tx, id, state));
    }

    long largestPicture(BatchId id) {
        return database.read(tx -> scenes.largestPicture(tx, id));
    }

    SceneRecord scene(BatchId id, int number) {
        return database.read(tx -> scenes.page(tx, id, number - 1, 1)).getFirst();
    }

    List<SceneRecord> scenes(BatchId id) {
        return database.read(tx -> scenes.page(tx, id, 0, 100_000));
    }

    /// Scenes that could start, repetitions long due included.
    List<Ready> ready(BatchId id, Instant now) {
        return database.read(tx -> admissions.ready(tx, id, Integer.MAX_VALUE, now, 100_000));
    }

    /// Those of them that still waited.
    List<Ready> admit(String worker, List<Ready> ready) {
        return write(tx -> admissions.admit(tx, worker, ready, false));
    }

    Lease admit(BatchId id, int scene) {
        return admit(id, scene, WORKER, false);
    }

    /// Admits one scene, however long it should still wait.
    Lease admit(BatchId id, int scene, String worker, boolean alone) {
        return write(tx -> {
            var turn =
                    tx.queryOne(
                                    "select turn from scene where batch = ? and number = ?",
                                    row -> row.number("turn"),
                                    id.value(),
                                    scene)
                            .orElseThrow();
            var ready = new Ready(id, scene, turn, 0, NOON);
            return admissions.admit(tx, worker, List.of(ready), alone).getFirst().lease();
        });
    }

    Optional<SceneWork> begin(Lease lease, Instant now) {
        return begin(lease, WORKER, now);
    }

    Optional<SceneWork> begin(Lease lease, String worker, Instant now) {
        var token = "token-" + TOKENS.incrementAndGet();
        return begin(new Beginning(lease, token), worker, now, _ -> true);
    }

    Optional<SceneWork> begin(
            Beginning beginning, String worker, Instant now, Predicate<SceneWork> canDraw) {
        var batch = beginning.lease().batch();
        return write(tx ->
                beginnings.begin(tx, batch, List.of(beginning), worker, now, canDraw).getFirst());
    }

    Optional<SceneWork> hold(Lease lease) {
        return write(tx -> calls.hold(tx, lease, NOON));
    }

    /// The state of its batch, where the lease still holds its scene.
    Optional<String> held(Lease lease) {
        return write(tx -> results.held(tx, lease).map(ResultStore.Held::state));
    }

    List<String> orphaned(Lease lease) {
        return database.read(tx -> calls.orphaned(tx, lease)).stream()
                .map(CallStore.Orphan::token)
                .toList();
    }

    /// A scene's call on its way.
    SceneWork call(BatchId id, int scene) {
        return begin(admit(id, scene), NOON).orElseThrow();
    }

    /// What a worker does with a picture: the answer always, the scene only if it is still its own.
    boolean generated(SceneWork work, Instant now) {
        var lease = new Lease(work.batch(), work.scene(), work.turn());
        return write(tx -> {
            boolean held = results.held(tx, lease).isPresent();
            pictures.arrived(tx, work.batch(), List.of(arrived(work, now)));
            return held;
        });
    }

    static Arrived arrived(SceneWork work, Instant now) {
        return new Arrived(
                new Lease(work.batch(), work.scene(), work.turn()),
                work.call(),
                answer(CallOutcome.GENERATED),
                work.attempt(),
                picture(work, now));
    }

    boolean failed(SceneWork work, Instant again) {
        return settle(
                work,
                CallOutcome.TRANSIENT,
                tx -> results.waiting(tx, work.batch(), work.scene(), work.attempt(), again));
    }

    boolean throttled(SceneWork work, Instant again) {
        return settle(
                work,
                CallOutcome.THROTTLED,
                tx -> results.waiting(tx, work.batch(), work.scene(), work.attempt() - 1, again));
    }

    boolean refused(SceneWork work, Instant now) {
        return settle(
                work,
                CallOutcome.BLOCKED,
                tx ->
                        results.skipped(
                                tx,
                                work.batch(),
                                work.scene(),
                                work.attempt(),
                                failure("violence"),
                                now));
    }

    /// Every scene would hear the same: all batches of the account pause.
    boolean halted(SceneWork work, Instant now) {
        return settle(
                work,
                CallOutcome.HALTED,
                tx -> {
                    results.waiting(tx, work.batch(), work.scene(), work.attempt() - 1, now);
                    for (var id : batches.alsoHalted(tx, work.gate(), true)) {
                        batches.pause(tx, id, PauseReason.KEY, "wrong key", Optional.empty());
                    }
                });
    }

    private boolean settle(SceneWork work, CallOutcome outcome, Consumer<Tx> act) {
        return write(tx -> {
            gates.save(tx, work.gate(), gates.lock(tx, work.gate()));
            var lease = new Lease(work.batch(), work.scene(), work.turn());
            var state = results.held(tx, lease);
            results.answered(
                    tx,
                    work.batch(),
                    work.scene(),
                    work.call(),
                    answer(outcome),
                    state.isPresent());
            if (state.isEmpty()) {
                return false;
            }
            if (state.get().state().equals("cancelled")) {
                results.cancelled(tx, work.batch(), work.scene(), work.attempt());
            } else {
                act.accept(tx);
            }
            return true;
        });
    }

    /// Turned away before anything was drawn.
    private static final Set<CallOutcome> UNBILLED =
            EnumSet.of(CallOutcome.THROTTLED, CallOutcome.INVALID, CallOutcome.HALTED);

    static Answer answer(CallOutcome outcome) {
        return new Answer(
                outcome,
                UNBILLED.contains(outcome),
                Duration.ofSeconds(8).toMillis(),
                Optional.of("what it said"),
                OptionalInt.empty(),
                OptionalLong.empty(),
                Optional.empty());
    }

    static SceneFailure failure(String message) {
        return new SceneFailure(
                FailureKind.SAFETY, message, Optional.of("violence"), List.of("violence", "gore"));
    }

    static Picture picture(SceneWork work, Instant now) {
        return new Picture(
                "key-" + work.token(),
                MediaType.PNG,
                1344,
                768,
                1_234_567,
                "ab".repeat(32),
                (int) 0xFEDCBA98L,
                now,
                work.provider(),
                work.model(),
                work.seed(),
                "Made by a test");
    }

    /// A gate that lets nobody through before a time.
    static Gate held(Instant until) {
        var fresh = Gate.fresh();
        return new Gate(
                fresh.limit(),
                fresh.pace(),
                fresh.breaker(),
                until,
                Duration.ofMinutes(5),
                Duration.ZERO);
    }

    /// A number that rows hold, asked for without the stores.
    long count(String sql) {
        try (var connection = place.connect();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /// Changes rows behind the stores' back.
    void meddle(String sql) {
        try (var connection = place.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    @Override
    public void close() {
        database.close();
        place.close();
    }
}
