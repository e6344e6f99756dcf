package dev.vignette.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every storage promises.
abstract class StorageContract {

    private static final String KEY = "batch/scene_000001-token.png";

    @TempDir Path folder;
    ImageStorage storage;

    /// One with nothing in it.
    abstract ImageStorage empty() throws Exception;

    /// Puts files where the storage has its own, by another way than its own.
    abstract void putBehindItsBack(String prefix, int files) throws Exception;

    @BeforeEach
    void open() throws Exception {
        storage = empty();
    }

    @Test
    void whatWasPutIsFound() throws Exception {
        storage.put(KEY, bytes("one"));

        assertThat(storage.find(KEY)).contains(bytes("one"));
    }

    @Test
    void whatWasNeverPutIsNotFound() throws Exception {
        storage.put("batch/scene_000001-other.png", bytes("one"));

        assertThat(storage.find(KEY)).isEmpty();
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> storage.open(KEY, 0))
                .withMessageContaining(KEY);
    }

    @Test
    void theSamePictureMayBePutAgain() throws Exception {
        storage.put(KEY, bytes("one"));
        storage.put(KEY, bytes("one"));

        assertThat(storage.find(KEY)).contains(bytes("one"));
    }

    @Test
    void whatIsDamagedIsReplaced() throws Exception {
        storage.put(KEY, bytes("damaged"));
        storage.put(KEY, bytes("one"));

        assertThat(storage.find(KEY)).contains(bytes("one"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5_000, 9_999, 10_000})
    void aPictureIsReadFromWhereverOneWants(int from) throws Exception {
        var picture = noise(10_000);
        storage.put(KEY, picture);

        try (var in = storage.open(KEY, from)) {
            assertThat(in.readAllBytes()).isEqualTo(Arrays.copyOfRange(picture, from, 10_000));
        }
    }

    @Test
    void aReaderMayLeaveBeforeTheEnd() throws Exception {
        storage.put(KEY, noise(1 << 20));

        for (int i = 0; i < 20; i++) {
            try (var in = storage.open(KEY, i)) {
                assertThat(in.readNBytes(10)).hasSize(10);
            }
        }
        assertThat(storage.find(KEY)).contains(noise(1 << 20));
    }

    @Test
    void aLargePictureIsStoredWhole() throws Exception {
        var large = noise((16 << 20) + 12_345);
        storage.put(KEY, large);
        storage.put(KEY, large);

        assertThat(storage.find(KEY)).contains(large);
        assertThat(storage.size("batch/")).isEqualTo(large.length);
    }

    @Test
    void anEmptyFileIsAFile() throws Exception {
        storage.put(KEY, new byte[0]);

        assertThat(storage.find(KEY)).contains(new byte[0]);
    }

    @Test
    void oneBatchIsMeasuredAndDeletedWithoutItsNeighbours() throws Exception {
        storage.put("batch/1.png", bytes("one"));
        storage.put("batch/2.png", bytes("three"));
        storage.put("batch2/1.png", bytes("seven"));
        assertThat(storage.size("batch/")).isEqualTo(8);

        storage.deleteAll("batch/");

        assertThat(storage.size("batch/")).isZero();
        assertThat(storage.find("batch/1.png")).isEmpty();
        assertThat(storage.find("batch2/1.png")).contains(bytes("seven"));
        storage.deleteAll("batch/");
    }

    @Test
    void aBatchOfThousandsIsMeasuredAndDeletedWhole() throws Exception {
        storage.put("batch/1.png", bytes("one"));
        putBehindItsBack("batch/", 2_100);
        assertThat(storage.size("batch/")).isEqualTo(2_103);

        storage.deleteAll("batch/");

        assertThat(storage.size("batch/")).isZero();
    }

    @Test
    void picturesThatComeTogetherAreAllStored() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var puts =
                    IntStream.range(0, 24)
                            .<Callable<Void>>mapToObj(i ->
                                    () -> {
                                        storage.put("batch/" + i + ".png", bytes("" + i));
                                        return null;
                                    })
                            .toList();
            for (var put : threads.invokeAll(puts)) {
                put.get();
            }
        }

        for (int i = 0; i < 24; i++) {
            assertThat(storage.find("batch/" + i + ".png")).contains(bytes("" + i));
        }
    }

    @Test
    void nothingUnfinishedIsNoTrouble() throws Exception {
        storage.put(KEY, bytes("one"));

        storage.discardUnfinished(KEY);
        storage.discardUnfinished("batch/scene_000002-token.png");

        assertThat(storage.find(KEY)).contains(bytes("one"));
    }

    @Test
    void thereIsRoom() throws Exception {
        assertThat(storage.free()).isPositive();
    }

    static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    static byte[] noise(int length) {
        var bytes = new byte[length];
        new SplittableRandom(length).nextBytes(bytes);
        return bytes;
    }

    static List<String> names(int files) {
        return IntStream.range(0, files).mapToObj(i -> "many_" + i + ".png").toList();
    }
}
