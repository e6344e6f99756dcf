package dev.vignette.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchOptions;
import dev.vignette.batch.BatchState;
import dev.vignette.batch.Picture;
import dev.vignette.batch.SceneRecord;
import dev.vignette.batch.SceneState;
import dev.vignette.batch.Tally;
import dev.vignette.image.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// As many scenes as a batch may have.
class LargeBatchTest {

    private static final int SCENES = 100_000;

    @TempDir Path folder;

    @Test
    void aHundredThousandScenesFitInAFewDozenMegabytes() throws IOException {
        long before = used();
        try (var archive = Archive.of(new Endless(), folder.resolve("scratch"), ZoneOffset.UTC)) {
            assertThat((used() - before) >> 20).as("MB").isLessThan(100);

            long length = archive.length();
            archive.write(length - 5_000_000, length, OutputStream.nullOutputStream());
            var zip = archive.saveTo(folder);
            assertThat(zip).hasSize(length);
            assertThat(Verify.verify(zip))
                    .isInstanceOfSatisfying(
                            Verification.Sound.class,
                            sound -> assertThat(sound.generated()).isEqualTo(SCENES));
        }
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /// Scenes that are made when they are asked for.
    private static final class Endless implements Source {

        private final byte[] bytes = {1, 2, 3, 4, 5};

        @Override
        public Batch batch() {
            return new Batch(
                    Batches.ID,
                    "Endless",
                    new BatchState.Finished(Batches.NOON),
                    "gemini",
                    "model",
                    "picture-book",
                    "16:9",
                    0,
                    new Tally(SCENES, SCENES, 0, 0, 0, 0, SCENES, SCENES, 0, 0, 0, 0),
                    Batches.NOON,
                    Optional.of(Batches.NOON),
                    Optional.empty(),
                    1,
                    BatchOptions.USUAL,
                    Optional.empty());
        }

        @Override
        public Stream<SceneRecord> scenes() {
            return IntStream.rangeClosed(1, SCENES).mapToObj(this::scene);
        }

        private SceneRecord scene(int number) {
            var key = "batches/4kx8d2nq7v3m5t9w0c6hzbepra/" + number + "-1a2b3c4d5e6f.png";
            return new SceneRecord(
                    number,
                    Optional.empty(),
                    "Wave " + number + " comes in. ".repeat(10),
                    "A wave",
                    Optional.empty(),
                    "picture-book",
                    1,
                    new SceneState.Done(Batches.picture(key, MediaType.PNG, bytes)),
                    List.of());
        }

        @Override
        public InputStream open(Picture picture, long from) {
            return new ByteArrayInputStream(bytes, (int) from, bytes.length - (int) from);
        }
    }
}
