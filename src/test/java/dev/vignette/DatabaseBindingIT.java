package dev.vignette;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.vignette.batch.BatchOptions;
import dev.vignette.config.Environment;
import dev.vignette.database.AskingDatabase;
import dev.vignette.database.BatchStore;
import dev.vignette.database.Database;
import dev.vignette.database.DatabaseException;
import dev.vignette.database.IdentityStore;
import dev.vignette.database.PostgresDatabase;
import dev.vignette.engine.Stores;
import dev.vignette.rewriting.Rewriter;
import dev.vignette.storage.Binding;
import dev.vignette.storage.FolderStorage;
import dev.vignette.storage.ImageStorage;
import dev.vignette.storage.NotAllowedException;
import dev.vignette.storage.Storages;
import dev.vignette.testing.Line;
import dev.vignette.testing.Line.State;
import dev.vignette.testing.S3Server;
import dev.vignette.testing.ScriptedArtist;
import dev.vignette.testing.TestDatabase;
import dev.vignette.testing.TestDatabase.PostgresSchema;
import dev.vignette.testing.WatchedStorage;
import dev.vignette.testing.Workshop;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// Machines that share a database, and one of them was started with another storage.
class DatabaseBindingIT {

    private static final String KEY = "batch/scene_000001-token.png";
    private static final Environment NOTHING_SET = new Environment(Map.of());
    private static final byte[] PICTURE = "one".getBytes(UTF_8);

    @TempDir Path folder;
    private PostgresSchema place;
    private Database database;
    private String right;

    @BeforeEach
    void open() throws IOException {
        place = TestDatabase.postgres();
        database = place.open();
        right = made("right");
    }

    /// The address of a folder that is there.
    private String made(String name) throws IOException {
        var address = folder.resolve(name).toUri().toString();
        Files.createDirectories(folder.resolve(name));
        return address;
    }

    @AfterEach
    void close() {
        database.close();
        place.close();
    }

    @Test
    void theFirstStorageIsNamedAfterTheDatabaseAndAllThatHaveItPutPicturesThere() throws Exception {
        machine("one", right).bind();
        machine("two", right).put(KEY, PICTURE);

        assertThat(file("right")).hasContent(id());
        assertThat(identity().storage()).contains(right);
        assertThat(folder.resolve("right").resolve(KEY)).hasBinaryContent(PICTURE);
    }

    @Test
    void aMachineWithoutAStorageIsToldWhichOneAndKeepsNothingInItsOwnFolder() throws Exception {
        machine("one", right).bind();

        try (var alone = machine("two")) {
            assertThatItIsRefused(
                    alone,
                    "No --storage is given, and %1$s/two/pictures on this machine does not have the pictures of this database. They are in %2$s: set VIGNETTE_STORAGE=%2$s. If they were moved to %1$s/two/pictures, move the file vignette-database along. If they are lost for good, write %3$s into the file vignette-database in %1$s/two/pictures"
                            .formatted(folder, right, id()));
            assertThat(folder.resolve("two/pictures")).doesNotExist();
        }
    }

    @Test
    void control_whereNothingIsBoundTheMachineKeepsPicturesInItsOwnFolder() throws Exception {
        machine("one", right).bind();

        var alone = storage("two", Optional.empty(), NOTHING_SET, Binding.NONE);
        alone.bind();
        alone.put(KEY, PICTURE);

        assertThat(folder.resolve("two/pictures").resolve(KEY)).exists();
    }

    @Test
    void aMachineWithAnotherStorageIsToldWhichOne() throws Exception {
        machine("one", right).bind();
        var wrong = made("wrong");

        assertThatItIsRefused(
                machine("two", wrong),
                "--storage %1$s does not have the pictures of this database. They are in %2$s: set VIGNETTE_STORAGE=%2$s. If they were moved to %1$s, move the file vignette-database along. If they are lost for good, write %3$s into the file vignette-database in %1$s"
                        .formatted(wrong, right, id()));
    }

    @Test
    void picturesInTheFolderOfOneMachineAreNamedWithTheMachine() throws Exception {
        machine("one").bind();

        assertThatItIsRefused(
                machine("two", right),
                "--storage %1$s does not have the pictures of this database. They are in the folder %2$s/one/pictures of %3$s: move them to a storage that all machines reach, and set VIGNETTE_STORAGE to it on all of them. If they were moved to %1$s, move the file vignette-database along. If they are lost for good, write %4$s into the file vignette-database in %1$s"
                        .formatted(right, folder, InetAddress.getLocalHost().getHostName(), id()));
    }

    @Test
    void whatIsMovedWithItsFileIsFoundThereAndTheNextOneIsToldTheNewAddress() throws Exception {
        machine("one", right).bind();
        Files.move(folder.resolve("right"), folder.resolve("new home"));
        made("right");
        var moved = folder.resolve("new home").toUri().toString();
        machine("one", moved).bind();

        assertThat(identity().storage()).contains(moved);
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(machine("two", right)::bind)
                .withMessageContaining("They are in " + moved + ": set VIGNETTE_STORAGE=" + moved);
    }

    @Test
    void theStorageOfAnotherDatabaseIsLeftAlone() throws Exception {
        try (var another = TestDatabase.postgres();
                var theirs = another.open()) {
            machine(theirs, "one", Optional.of(right)).bind();

            assertThatItIsRefused(
                    machine("two", right),
                    "--storage %1$s has the pictures of another database. Choose another prefix or folder for this one: VIGNETTE_STORAGE. If that database is gone for good, write %2$s into the file vignette-database in %1$s"
                            .formatted(right, id()));
            assertThat(identity().storage()).isEmpty();
            var ours = made("ours");
            machine("two", ours).bind();
            assertThatItIsRefused(
                    machine("three", right),
                    "--storage %1$s has the pictures of another database. Those of this one are in %2$s: set VIGNETTE_STORAGE=%2$s. If that database is gone for good, write %3$s into the file vignette-database in %1$s"
                            .formatted(right, ours, id()));
        }
    }

    @Test
    void whereAllIsLostTheFileIsWrittenByHand() throws Exception {
        machine("one", right).bind();
        var empty = made("empty");
        var machine = machine("one", empty);
        assertThatExceptionOfType(NotAllowedException.class).isThrownBy(machine::bind);

        Files.writeString(file("empty"), "  " + id() + "\r\n");
        machine.put(KEY, PICTURE);

        assertThat(identity().storage()).contains(empty);
    }

    @Test
    void whoWasKilledOnceTheFileWasThereBeginsWhereItLeftOff() throws Exception {
        Files.createDirectories(folder.resolve("right"));
        Files.writeString(file("right"), id() + "\n");

        machine("one", right).bind();

        assertThat(identity().storage()).contains(right);
    }

    @Test
    void ofMachinesThatStartAtOneInstantTheStorageOfOneIsBoundAndNoOtherIsTouched()
            throws Exception {
        try (var two = place.open();
                var three = place.open()) {
            for (int round = 0; round < 10; round++) {
                var names = List.of("a" + round, "b" + round, "c" + round);
                var refused =
                        refusedOf(
                                List.of(
                                        machine(database, names.get(0), Optional.empty()),
                                        machine(two, names.get(1), Optional.empty()),
                                        machine(three, names.get(2), Optional.empty())));

                assertThat(refused).isEqualTo(2);
                assertThat(names)
                        .filteredOn(name -> Files.exists(file(name + "/pictures")))
                        .hasSize(1);
                execute("update identity set storage = null");
            }
        }
    }

    @Test
    void machinesWithOneStorageMayStartAtOneInstant() throws Exception {
        var storages = List.of(machine("a", right), machine("b", right), machine("c", right));

        assertThat(refusedOf(storages)).isZero();
        assertThat(file("right")).hasContent(id());
    }

    @Test
    void aDatabaseFromBeforeIsBoundWhereItsNewestPicturesAre() throws Exception {
        drawn(KEY);
        new FolderStorage(folder.resolve("right")).put(KEY, PICTURE);

        assertThatItIsRefused(
                machine("two"),
                "No --storage is given, and %1$s/two/pictures on this machine does not have all of the newest pictures of this database: set VIGNETTE_STORAGE to where they are, and move those there that lie elsewhere. If they are lost for good, write %2$s into the file vignette-database in %1$s/two/pictures"
                        .formatted(folder, id()));
        assertThat(identity().storage()).isEmpty();
        machine("one", right).bind();
        assertThat(file("right")).hasContent(id());
    }

    /// A machine that was started without a storage has kept some in its own folder.
    @Test
    void aStorageThatHasOnlySomeOfTheNewestPicturesIsNotBound() throws Exception {
        var others = List.of("batch/scene_000002-token.png", "batch/scene_000003-token.png");
        drawn(KEY, others.get(0), others.get(1));
        var alone = new FolderStorage(folder.resolve("two/pictures"));
        alone.put(KEY, PICTURE);
        var shared = new FolderStorage(folder.resolve("right"));
        for (var key : others) {
            shared.put(key, PICTURE);
        }

        for (var machine : List.of(machine("two"), machine("one", right))) {
            assertThatExceptionOfType(NotAllowedException.class)
                    .isThrownBy(machine::bind)
                    .withMessageContaining("does not have all of the newest pictures")
                    .withMessageContaining("write " + id() + " into the file vignette-database");
        }
        assertThat(identity().storage()).isEmpty();
        shared.put(KEY, PICTURE); // moved there
        machine("one", right).bind();

        assertThat(identity().storage()).contains(right);
    }

    /// Nobody is kept waiting for a store that is slow.
    @Test
    void theRowIsHeldForTheFileAndNotWhilePicturesAreLookedFor() throws Exception {
        drawn(KEY);
        var storage = new FolderStorage(folder.resolve("right"));
        storage.put(KEY, PICTURE);
        var held = new ConcurrentHashMap<String, Boolean>();

        binding(database, "one", Optional.of(right))
                .bind(new WatchedStorage(storage, (deed, key) -> held.put(deed + key, isHeld())));

        assertThat(held).containsEntry("find " + KEY, false);
        assertThat(held).containsEntry("put vignette-database", true);
    }

    /// Its transaction stood still for too long, say: somebody else may have bound another storage.
    @Test
    void whoHasLostTheRowWritesNoFile() throws Exception {
        var storage =
                new WatchedStorage(
                        new FolderStorage(folder.resolve("right")),
                        (_, _) -> {
                            if (isHeld()) {
                                execute(
                                        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and state = 'idle in transaction'");
                            }
                        });
        var binding = binding(database, "one", Optional.of(right));

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> binding.bind(storage))
                .isNotInstanceOf(NotAllowedException.class);
        assertThat(file("right")).doesNotExist();
        assertThat(identity().storage()).isEmpty();
    }

    /// It writes the file, and nobody else binds another storage meanwhile.
    @Test
    void whoeverIsSlowToWriteTheFileKeepsTheRow() throws Exception {
        var source = place.source();
        source.setOptions("-c idle_in_transaction_session_timeout=100");
        try (var hasty = PostgresDatabase.open(source, InstantSource.system())) {
            var storage =
                    new WatchedStorage(
                            new FolderStorage(folder.resolve("right")),
                            (deed, _) -> {
                                if (deed.equals("put ")) {
                                    execute("select pg_sleep(0.5)");
                                }
                            });

            binding(hasty, "one", Optional.of(right)).bind(storage);
        }

        assertThat(identity().storage()).contains(right);
    }

    /// Whether somebody else has the row that says where the pictures are.
    private boolean isHeld() throws SQLException {
        try {
            execute("select 1 from identity for update nowait");
            return false;
        } catch (SQLException e) {
            if ("55P03".equals(e.getSQLState())) {
                return true;
            }
            throw e;
        }
    }

    @Test
    void inABucketTheFileLiesBesideThePictures() throws Exception {
        var bucket = S3Server.bucket();
        try (var line = new Line(S3Server.endpoint());
                var storage = inBucket("one", bucket, line)) {
            storage.bind();
            storage.put(KEY, PICTURE);
            storage.deleteAll("batch/");
        }

        assertThat(S3Server.keys(bucket)).containsExactly("house/vignette-database");
        assertThat(S3Server.files(bucket).resolve("house/vignette-database")).hasContent(id());
        assertThat(identity().storage()).contains("s3://" + bucket + "/house");
    }

    @Test
    void aStoreThatIsAwayAtTheStartIsLookedAtWhenItIsBackBeforeAPictureIsSent() throws Exception {
        machine("one", right).bind();
        var bucket = S3Server.bucket();
        try (var line = new Line(S3Server.endpoint())) {
            line.is(new State.Refusing());
            try (var storage = inBucket("two", bucket, line)) {
                storage.bind(); // ends nothing
                var spool = storage.spool().orElseThrow();
                line.is(new State.Open());

                assertThat(spool.knock()).isFalse();
                assertThat(spool.obstacle().orElseThrow())
                        .contains("cannot be stored", "set VIGNETTE_STORAGE=" + right);
                assertThat(spool.knock()).as("it asks again, and puts nothing").isFalse();
                assertThatExceptionOfType(NotAllowedException.class)
                        .isThrownBy(() -> storage.put(KEY, PICTURE));
                assertThatExceptionOfType(NotAllowedException.class)
                        .isThrownBy(() -> storage.deleteAll("batch/"));
                assertThat(S3Server.keys(bucket)).isEmpty();

                Files.createDirectories(S3Server.files(bucket).resolve("house"));
                Files.writeString(S3Server.files(bucket).resolve("house/vignette-database"), id());
                assertThat(spool.knock()).isTrue();
                assertThat(spool.obstacle()).isEmpty();
            }
        }
    }

    /// A database that is away is no reason to take a store for another's.
    @Test
    void aDatabaseThatIsAwayIsAskedAgain() throws Exception {
        machine("one", right).bind();
        var storage = machine(awayAtFirst(), "two", Optional.of(right));

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> storage.put(KEY, PICTURE))
                .isNotInstanceOf(NotAllowedException.class)
                .withMessageStartingWith("it is not known where the pictures of the database are");
        assertThat(folder.resolve("right").resolve(KEY)).doesNotExist();
        storage.put(KEY, PICTURE);

        assertThat(folder.resolve("right").resolve(KEY)).hasBinaryContent(PICTURE);
    }

    @Test
    void whereAStoreCannotBeToldFromAnothersTheStudioDrawsNothingUntilItCan() throws Exception {
        var storage = machine(awayAtFirst(), "one", Optional.of(right));
        var studio = studio(storage);

        studio.bindStorage(); // ends nothing

        assertThat(studio.isStoreInTheWay()).isTrue();
        assertThat(storage.spool().orElseThrow().knock()).isTrue();
        assertThat(studio.isStoreInTheWay()).isFalse();
    }

    /// No picture could wait anywhere else.
    @Test
    void whereAFolderCannotBeToldFromAnothersNothingBegins() throws Exception {
        var studio = studio(machine(awayAtFirst(), "one", Optional.empty()));

        assertThatIllegalArgumentException()
                .isThrownBy(studio::bindStorage)
                .withMessageStartingWith("it is not known where the pictures of the database are")
                .withMessageEndingWith("Nothing was begun: start again");
        studio.bindStorage();

        assertThat(file("one/pictures")).hasContent(id());
    }

    private Studio studio(ImageStorage storage) {
        return new Studio(
                Stores.of(database, storage),
                (_, _, _) -> Optional.empty(),
                Rewriter.NONE,
                InstantSource.system(),
                RandomGenerator.getDefault(),
                folder);
    }

    /// It answers from the second time on.
    private Database awayAtFirst() {
        var asked = new AtomicInteger();
        return new AskingDatabase(
                database,
                () -> {
                    if (asked.getAndIncrement() == 0) {
                        throw new DatabaseException(
                                "the database is away", new SQLException("gone", "08006"));
                    }
                });
    }

    /// A batch whose scenes have these pictures, from before there was a file that names their
    /// database.
    private void drawn(String... keys) throws SQLException {
        var artist = new ScriptedArtist((_, _) -> ScriptedArtist.picture("never asked"));
        var drawn = Workshop.submission(keys.length, BatchOptions.USUAL, artist.profile());
        database.write(tx -> {
            new BatchStore(new JsonMapper()).insert(tx, drawn, Instant.now());
            return true;
        });
        execute("update batch set last_picture_at = 1");
        for (int scene = 1; scene <= keys.length; scene++) {
            execute(
                    "update scene set state = 'done', pictured_at = %d, picture_key = '%s' where number = %1$d"
                            .formatted(scene, keys[scene - 1]));
        }
    }

    private static int refusedOf(List<ImageStorage> storages) throws Exception {
        var all = new CyclicBarrier(storages.size());
        int refused = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var starts =
                    storages.stream()
                            .<Callable<Integer>>map(storage ->
                                    () -> {
                                        all.await();
                                        try {
                                            storage.bind();
                                            return 0;
                                        } catch (NotAllowedException _) {
                                            return 1;
                                        }
                                    })
                            .toList();
            for (var start : threads.invokeAll(starts)) {
                refused += start.get();
            }
        }
        return refused;
    }

    private static void assertThatItIsRefused(ImageStorage storage, String words) {
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(storage::bind)
                .withMessage(words);
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> storage.put(KEY, PICTURE))
                .withMessage(words);
    }

    private ImageStorage machine(String name, String storage) {
        return machine(database, name, Optional.of(storage));
    }

    private ImageStorage machine(String name) {
        return machine(database, name, Optional.empty());
    }

    private ImageStorage machine(Database its, String name, Optional<String> storage) {
        return storage(name, storage, NOTHING_SET, binding(its, name, storage));
    }

    private ImageStorage inBucket(String name, String bucket, Line line) {
        var address = Optional.of("s3://" + bucket + "/house");
        var environment = S3Server.environment(line.address());
        return storage(name, address, environment, binding(database, name, address));
    }

    private Binding binding(Database its, String name, Optional<String> storage) {
        return new DatabaseBinding(
                its, new Locations(folder.resolve(name), Optional.of("postgresql:…"), storage));
    }

    private ImageStorage storage(
            String name, Optional<String> address, Environment environment, Binding binding) {
        return Storages.open(folder.resolve(name), address, environment, binding);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = place.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Path file(String storage) {
        return folder.resolve(storage).resolve("vignette-database");
    }

    private IdentityStore.Identity identity() {
        return database.read(new IdentityStore()::identity);
    }

    private String id() {
        return identity().id();
    }
}
