package dev.vignette.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.Application;
import dev.vignette.Locations;
import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchOptions;
import dev.vignette.batch.Pacing;
import dev.vignette.batch.PauseReason;
import dev.vignette.batch.SceneRecord;
import dev.vignette.batch.SceneState.Done;
import dev.vignette.config.Environment;
import dev.vignette.database.BatchStore;
import dev.vignette.database.DatabaseException;
import dev.vignette.testing.PostgresServer;
import dev.vignette.testing.StubService;
import dev.vignette.testing.VignetteProcess;
import dev.vignette.testing.Workshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import tools.jackson.databind.json.JsonMapper;

/// Several machines: each process has a data folder of its own, the rows are in one PostgreSQL, the
/// pictures in one folder.
final class Cluster implements AutoCloseable {

    /// A dead worker's scenes run again after 10 to 12 s, and 15 are promised: on a machine that
    /// does nothing else.
    static final Duration ANOTHER_HAS_IT = Duration.ofSeconds(30);

    private static final String KEY = "sk-of-a-test";

    private static final class Once {
        private static final PostgresServer SERVER = PostgresServer.start();
    }

    private final Path folder;
    private final StubService service;
    private final PostgresServer server;
    private final String schema = "cluster_" + UUID.randomUUID().toString().replace("-", "");
    private final Map<String, String> environment;
    private final Application application;
    private final List<VignetteProcess> processes = new ArrayList<>();

    Cluster(Path folder, StubService service) throws IOException, SQLException {
        Files.createDirectory(folder.resolve("pictures"));
        this.folder = folder;
        this.service = service;
        this.server = Once.SERVER;
        this.environment = Map.of("PGPASSWORD", server.password(), "OPENAI_API_KEY", KEY);
        execute("create schema " + schema);
        this.application = Application.open(locations("office"), new Environment(environment));
    }

    /// Where all their rows are.
    PostgresServer server() {
        return server;
    }

    private void execute(String sql) throws SQLException {
        try (var connection = server.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Locations locations(String machine) {
        return new Locations(
                folder.resolve(machine), Optional.of(database()), Optional.of(storage()));
    }

    String database() {
        return server.address() + "?currentSchema=" + schema;
    }

    String storage() {
        return folder.resolve("pictures").toUri().toString();
    }

    /// A batch that runs, and that nobody works on yet.
    ///
    /// @param most calls in flight; 0: as many as the service is found to take
    BatchId handIn(int scenes, int most) {
        var pacing =
                new Pacing(
                        Duration.ZERO,
                        most == 0 ? OptionalInt.empty() : OptionalInt.of(most),
                        OptionalInt.empty(),
                        Duration.ofMinutes(30));
        return handIn(scenes, BatchOptions.USUAL.with(pacing));
    }

    BatchId handIn(int scenes, BatchOptions options) {
        var url = Optional.of(service.url("/v1").toString());
        var here = options.with(options.budget(), url);
        var profile = application.providers().provider("openai", Optional.empty(), url).profile();
        var submission = Workshop.submission(scenes, here, profile);
        application
                .database()
                .write(tx -> {
                    new BatchStore(new JsonMapper())
                            .insert(tx, submission, application.clock().instant());
                    return true;
                });
        return submission.id();
    }

    /// Holds a batch until somebody resumes it.
    void pause(BatchId id) {
        application
                .database()
                .write(tx ->
                        new BatchStore(new JsonMapper())
                                .pause(tx, id, PauseReason.USER, "later", Optional.empty()));
    }

    /// Waits until so many draw.
    void awaitWorkers(int workers) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(count("worker")).isEqualTo(workers));
    }

    /// One more machine that works, once it says so.
    VignetteProcess worker(String machine) throws IOException, InterruptedException {
        var process = run(machine, "work");
        process.awaitOutput("Working on all batches");
        return process;
    }

    /// One that has no key for the service.
    VignetteProcess workerWithoutKey(String machine) throws IOException, InterruptedException {
        var process = run(machine, Map.of("OPENAI_API_KEY", ""), "work");
        process.awaitOutput("Working on all batches");
        return process;
    }

    /// A command on a machine.
    VignetteProcess run(String machine, String... words) throws IOException {
        return run(machine, Map.of("OPENAI_BASE_URL", service.url("/v1").toString()), words);
    }

    private VignetteProcess run(String machine, Map<String, String> more, String... words)
            throws IOException {
        var arguments = new ArrayList<>(List.of(words));
        arguments.add("--data=" + folder.resolve(machine));
        arguments.add("--database=" + database());
        arguments.add("--storage=" + storage());
        var all = new HashMap<>(environment);
        all.putAll(more);
        var process = VignetteProcess.startWith(folder, all, arguments.toArray(String[]::new));
        processes.add(process);
        return process;
    }

    /// One more machine that works, whose clock is another.
    VignetteProcess shiftedWorker(String machine, Duration shift)
            throws IOException, InterruptedException {
        var process =
                VignetteProcess.startClassWith(
                        folder,
                        environment,
                        ShiftedWorker.class.getName(),
                        folder.resolve(machine).toString(),
                        database(),
                        storage(),
                        shift.toString());
        processes.add(process);
        process.awaitOutput("working");
        return process;
    }

    /// What `batches` says on a machine where nobody works.
    boolean isSaidToBeInterrupted(BatchId id) {
        return !application.studio().isWorkedOn(id);
    }

    /// The batch whose id begins so.
    BatchId find(String beginning) {
        return application.studio().beginningWith(beginning).getFirst().id();
    }

    Batch batch(BatchId id) {
        return application.studio().batch(id).orElseThrow();
    }

    SceneRecord scene(BatchId id, int number) {
        return scenes(id).get(number - 1);
    }

    List<SceneRecord> scenes(BatchId id) {
        return application.studio().scenes(id).toList();
    }

    /// The batch once it is as it should be.
    Batch await(BatchId id, Predicate<Batch> condition) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(50))
                .ignoreException(DatabaseException.class)
                .until(() -> batch(id), condition);
    }

    /// All done, each once, nothing left running, and its pictures are there.
    void assertThatAllAreDone(BatchId id, int scenes) {
        var batch = await(id, Batch::isOver);

        assertThat(batch.tally().generated()).isEqualTo(scenes);
        assertThat(batch.tally().running()).isZero();
        assertThat(scenes(id)).allMatch(scene -> scene.state() instanceof Done);
        assertThat(application.studio().damaged(id, List.of())).isEmpty();
        assertThat(count("scene where state = 'running' and batch = '%s'".formatted(id.value())))
                .isZero();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(
                                        count(
                                                "scheduled_tasks where task_instance like '%s:%%'"
                                                        .formatted(id.value())))
                                .as("leases")
                                .isZero());
    }

    /// Rows of a table.
    long count(String from) {
        try (var connection = server.connect();
                var statement = connection.createStatement()) {
            statement.execute("set search_path to " + schema);
            try (var rows = statement.executeQuery("select count(*) from " + from)) {
                return rows.next() ? rows.getLong(1) : -1;
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /// What all processes said, for whoever asks why.
    String said() {
        var said = new StringBuilder();
        for (var process : processes) {
            try {
                said.append(process.errors()).append("\n--------\n");
            } catch (IOException e) {
                said.append(e);
            }
        }
        return said.toString();
    }

    @Override
    public void close() throws SQLException {
        for (var process : processes) {
            try {
                process.kill();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
        application.close();
        execute("drop schema " + schema + " cascade");
    }
}
