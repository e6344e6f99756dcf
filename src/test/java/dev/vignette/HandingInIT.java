package dev.vignette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.batch.BatchOptions;
import dev.vignette.database.Database;
import dev.vignette.database.PostgresDatabase;
import dev.vignette.engine.Stores;
import dev.vignette.rewriting.Rewriter;
import dev.vignette.storage.FolderStorage;
import dev.vignette.story.Directions;
import dev.vignette.story.Scene;
import dev.vignette.story.Story;
import dev.vignette.testing.HookedSource;
import dev.vignette.testing.ScriptedArtist;
import dev.vignette.testing.TestDatabase;
import dev.vignette.testing.TestDatabase.PostgresSchema;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The very same story is handed in on two machines at one instant: it is one batch, paid for once.
class HandingInIT {

    private static final InstantSource CLOCK = InstantSource.system();
    private static final Handing WITHOUT_A_KEY = new Handing(0, Optional.empty(), Optional.empty());

    private final ScriptedArtist artist =
            new ScriptedArtist((_, _) -> ScriptedArtist.picture("never asked"));
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @TempDir Path data;
    private PostgresSchema place;
    private Database another;

    @BeforeEach
    void open() {
        place = TestDatabase.postgres();
        another = place.open();
    }

    @AfterEach
    void close() {
        threads.close();
        another.close();
        place.close();
    }

    @Test
    void atTheCommandLine() throws Exception {
        var second = atOnce(studio -> studio.submit(story(), order(), artist.profile()));

        assertThat(second).isInstanceOf(Submitted.BegunBefore.class);
        assertThat(studio(another).batches(10)).hasSize(1);
    }

    @Test
    void throughTheServer() throws Exception {
        var second =
                atOnce(studio ->
                        new Desk(studio, CLOCK, Caller.atTheMachine())
                                .submit(story(), order(), artist.profile(), WITHOUT_A_KEY));

        assertThat(second).isInstanceOf(Handed.BegunBefore.class);
        assertThat(studio(another).batches(10)).hasSize(1);
    }

    @FunctionalInterface
    private interface HandIn<T> {
        T at(Studio studio);
    }

    /// Hands in; somebody else does so too, once it is known that nobody has done so before.
    ///
    /// @return what became of the other's
    private <T> T atOnce(HandIn<T> handIn) throws Exception {
        var armed = new AtomicBoolean(true);
        var second = new CompletableFuture<Future<T>>();
        Callable<T> other = () -> handIn.at(studio(another));
        var source =
                HookedSource.before(
                        place.source(),
                        "insert into batch (",
                        armed,
                        () -> {
                            var theirs = threads.submit(other);
                            second.complete(theirs);
                            Awaitility.await()
                                    .atMost(Duration.ofSeconds(30))
                                    .until(() -> theirs.isDone() || isSomebodyWaiting());
                        });
        try (var hooked = PostgresDatabase.open(source, CLOCK)) {
            handIn.at(studio(hooked));
        }
        return second.get().get();
    }

    private boolean isSomebodyWaiting() throws SQLException {
        try (var connection = place.connect();
                var statement = connection.createStatement();
                var found =
                        statement.executeQuery(
                                "select 1 from pg_locks where locktype = 'advisory' and not granted")) {
            return found.next();
        }
    }

    private Studio studio(Database database) {
        return new Studio(
                Stores.of(database, new FolderStorage(data.resolve("pictures"))),
                (_, _, _) -> Optional.of(artist),
                Rewriter.NONE,
                CLOCK,
                RandomGenerator.getDefault(),
                data);
    }

    private static Story story() {
        var scene =
                new Scene(1, Optional.empty(), "A fox runs.", Optional.empty(), Directions.NONE);
        return new Story("A story", List.of(scene), List.of(), Directions.NONE);
    }

    private static Order order() {
        return new Order(
                "scripted",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                References.NONE,
                false,
                BatchOptions.USUAL);
    }
}
