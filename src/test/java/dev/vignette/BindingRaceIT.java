package dev.vignette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.vignette.database.PostgresDatabase;
import dev.vignette.storage.FolderStorage;
import dev.vignette.storage.ImageStorage;
import dev.vignette.storage.NotAllowedException;
import dev.vignette.testing.WatchedStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// Machines that start at one instant bind one storage, and nobody waits for a slow one.
class BindingRaceIT extends BindingTrial {

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
        source.setOptions("-c idle_in_transaction_session_timeout=1000");
        try (var hasty = PostgresDatabase.open(source, InstantSource.system())) {
            var storage =
                    new WatchedStorage(
                            new FolderStorage(folder.resolve("right")),
                            (deed, _) -> {
                                if (deed.equals("put ")) {
                                    execute("select pg_sleep(2)");
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
}
