package dev.vignette.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vignette.batch.BatchId;
import dev.vignette.database.Database;
import dev.vignette.database.DatabaseException;
import dev.vignette.database.SqliteDatabase;
import dev.vignette.database.Tx;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class TogetherTest {

    private static final BatchId BATCH = BatchId.random(new SecureRandom());

    @TempDir Path data;
    private final ExecutorService scenes = Executors.newVirtualThreadPerTaskExecutor();
    private final ConcurrentLinkedQueue<List<String>> written = new ConcurrentLinkedQueue<>();
    private final CountDownLatch writing = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private Database database;
    private Together<String, String> together;

    @BeforeEach
    void open() {
        database = SqliteDatabase.open(data.resolve("some.db"), InstantSource.system());
        together = new Together<>(database, this::write);
    }

    @AfterEach
    void close() {
        goOn.countDown();
        scenes.shutdownNow();
        database.close();
    }

    /// What is called "bad" cannot be written, "slow" waits until it is told to go on.
    private List<String> write(Tx tx, BatchId batch, List<String> names) {
        written.add(names);
        if (names.contains("slow")) {
            writing.countDown();
            await(goOn);
        }
        if (names.contains("bad")) {
            throw new IllegalStateException("it is bad");
        }
        if (names.contains("worse")) {
            throw new StackOverflowError("it is worse");
        }
        return names.stream().map(name -> name + " is written").toList();
    }

    @Test
    void whoComesWhileSomebodyWritesSharesTheNextTransaction() throws Exception {
        var first = scenes.submit(() -> together.write(BATCH, "slow"));
        await(writing);
        var others = askAll(IntStream.range(0, 20).mapToObj(i -> "scene " + i).toList());
        goOn.countDown();

        assertThat(first.get()).isEqualTo("slow is written");
        for (int i = 0; i < 20; i++) {
            assertThat(others.get(i).get()).isEqualTo("scene " + i + " is written");
        }
        assertThat(written).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bad", "worse"})
    void whatSpoilsItForTheOthersIsWrittenAlone(String spoiler) throws Exception {
        var first = scenes.submit(() -> together.write(BATCH, "slow"));
        await(writing);
        var others = askAll(List.of("good", spoiler, "fine"));
        goOn.countDown();

        assertThat(first.get()).isEqualTo("slow is written");
        assertThat(others.get(0).get()).isEqualTo("good is written");
        assertThat(others.get(2).get()).isEqualTo("fine is written");
        assertThatThrownBy(others.get(1)::get).hasRootCauseMessage("it is " + spoiler);
        assertThat(written).hasSize(5);
    }

    /// As where another transaction was in its way.
    @Test
    void whatIsWrittenTwiceIsAnsweredOnce() throws Exception {
        together = new Together<>(restless(true), this::write);

        assertThat(together.write(BATCH, "scene")).isEqualTo("scene is written");
        assertThat(written).hasSize(2).allMatch(List.of("scene")::equals);
    }

    /// As where the line broke before the server's yes was heard.
    @Test
    void aCommitThatWasNotHeardOfIsAskedForAgain() throws Exception {
        together = new Together<>(restless(false), this::write);

        assertThat(together.write(BATCH, "scene")).isEqualTo("scene is written");
        assertThat(written).hasSize(2);
    }

    private List<Future<String>> askAll(List<String> names) throws InterruptedException {
        var asked =
                names.stream()
                        .map(name -> scenes.submit(() -> together.write(BATCH, name)))
                        .toList();
        while (together.waiting(BATCH) < names.size()) {
            Thread.sleep(5);
        }
        return asked;
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody came");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Its first transaction runs twice, or commits and says that it did not.
    private Database restless(boolean isTwice) {
        var isFirst = new AtomicBoolean(true);
        return (Database)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {Database.class},
                        (_, method, arguments) -> {
                            if (!method.getName().equals("write") || !isFirst.getAndSet(false)) {
                                return method.invoke(database, arguments);
                            }
                            method.invoke(database, arguments);
                            if (isTwice) {
                                return method.invoke(database, arguments);
                            }
                            throw new DatabaseException("nobody answers");
                        });
    }
}
