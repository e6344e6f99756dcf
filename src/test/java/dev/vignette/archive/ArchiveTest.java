package dev.vignette.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vignette.batch.BatchState;
import dev.vignette.batch.SceneRecord;
import dev.vignette.batch.SceneState;
import dev.vignette.image.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

    @TempDir Path scratch;
    @TempDir Path folder;

    @Test
    void holdsThePicturesUntouchedATextBesideEachAndAnAccount() throws IOException {
        var batch = Batches.withGaps(5, 3);
        batch.done("A photo", MediaType.JPEG, 900).done("A web picture", MediaType.WEBP, 800);

        var zip = save(batch);

        assertThat(names(zip))
                .containsExactly(
                        "scene_001.png",
                        "scene_001_info.txt",
                        "scene_002.png",
                        "scene_002_info.txt",
                        "scene_004.png",
                        "scene_004_info.txt",
                        "scene_005.png",
                        "scene_005_info.txt",
                        "scene_006.jpg",
                        "scene_006_info.txt",
                        "scene_007.webp",
                        "scene_007_info.txt",
                        "batch/manifest.json",
                        "batch/failed_scenes.csv",
                        "batch/failed_scenes.txt",
                        "batch/storyboard.html");
        assertThat(read(zip, "scene_004.png")).isEqualTo(batch.stored(4));
        assertThat(read(zip, "scene_007.webp")).isEqualTo(batch.stored(7));
    }

    @Test
    void listsNoFailuresWhereNothingFailed() throws IOException {
        assertThat(names(save(Batches.withGaps(2))))
                .noneMatch(name -> name.contains("failed_scenes"));
    }

    @Test
    void isNamedAfterTheStoryThePicturesInItAndTheDayOfTheLastOneWhereTheWriterLives()
            throws IOException {
        try (var west = Archive.of(Batches.withGaps(4, 2), scratch, ZoneOffset.UTC);
                var east =
                        Archive.of(Batches.withGaps(4), scratch, ZoneId.of("Pacific/Auckland"))) {
            assertThat(west.fileName()).isEqualTo("the_lighthouse_3_scenes_2026-02-08.zip");
            assertThat(east.fileName()).isEqualTo("the_lighthouse_4_scenes_2026-02-09.zip");
        }
    }

    @Test
    void theSameStateGivesTheSameBytes() throws IOException {
        var batch = Batches.withGaps(30, 7, 8);
        try (var once = open(batch);
                var again = open(batch)) {
            assertThat(bytes(once)).isEqualTo(bytes(again));
            assertThat(once.etag()).isEqualTo(again.etag()).matches("\"[0-9a-f]{64}\"");
        }
    }

    @Test
    void anotherStateHasAnotherTag() throws IOException {
        try (var before = open(Batches.withGaps(30, 7, 8));
                var after = open(Batches.withGaps(30, 7))) {
            assertThat(before.etag()).isNotEqualTo(after.etag());
        }
    }

    @Test
    void anyPartIsThatPartOfTheWhole() throws IOException {
        try (var archive = open(Batches.withGaps(120, 5, 60, 61))) {
            var whole = bytes(archive);
            assertThat((long) whole.length).isEqualTo(archive.length());
            var random = new SplittableRandom(2026);
            for (int i = 0; i < 3_000; i++) {
                int from = random.nextInt(whole.length + 1);
                int to = from + random.nextInt(Math.min(60_000, whole.length - from + 1));
                assertThat(bytes(archive, from, to))
                        .as("%d to %d", from, to)
                        .isEqualTo(Arrays.copyOfRange(whole, from, to));
            }
        }
    }

    @Test
    void partsThatMeetAtAnyByteMakeTheWhole() throws IOException {
        try (var archive = open(Batches.empty().done("One", MediaType.PNG, 10))) {
            var whole = bytes(archive);
            for (int cut = 0; cut <= whole.length; cut++) {
                var out = new ByteArrayOutputStream();
                archive.write(0, cut, out);
                archive.write(cut, whole.length, out);
                assertThat(out.toByteArray()).as("cut at %d", cut).isEqualTo(whole);
            }
        }
    }

    @Test
    void aPictureThatIsNotWhatWasStoredEndsTheWriting() throws IOException {
        for (var harm : List.of("short", "long", "other", "missing")) {
            var batch = Batches.withGaps(3);
            try (var archive = open(batch)) {
                var bytes = batch.stored(2);
                switch (harm) {
                    case "short" -> batch.store(2, Arrays.copyOf(bytes, bytes.length - 1));
                    case "long" -> batch.store(2, Arrays.copyOf(bytes, bytes.length + 1));
                    case "other" -> batch.store(2, new byte[bytes.length]);
                    default -> batch.lose(2);
                }

                assertThatThrownBy(() -> archive.saveTo(folder))
                        .as(harm)
                        .isInstanceOf(IOException.class);
                assertThat(folder).as(harm).isEmptyDirectory();
            }
        }
    }

    @Test
    void thereIsNoArchiveOfNothing() {
        var batch = Batches.withGaps(2, 1, 2);

        assertThatThrownBy(() -> open(batch)).isInstanceOf(Archive.NoPictures.class);
        assertThat(scratch).isEmptyDirectory();
    }

    @Test
    void leavesNothingBehindWhenItIsClosedOrCannotBeMade() throws IOException {
        var batch = Batches.withGaps(2);
        open(batch).close();
        var broken = batch.thenScenesOf(Batches.withGaps(1));

        assertThatThrownBy(() -> Archive.of(broken, scratch, ZoneOffset.UTC))
                .hasMessageContaining("2");
        assertThat(scratch).isEmptyDirectory();
    }

    @Test
    void saysWhatIsInItEvenIfTheBatchHasMovedOnSinceItsRowWasRead() throws IOException {
        var before = Batches.empty().in(new BatchState.Running());
        before.done("One").scene("Two", new SceneState.Running());
        var after = Batches.withGaps(2);
        try (var archive = open(before.thenScenesOf(after))) {
            assertThat(archive.fileName()).contains("_2_scenes_");
            assertThat(Verify.verify(archive.saveTo(folder)))
                    .isInstanceOf(Verification.Sound.class);
        }
    }

    @Test
    void anInterruptedReaderDisturbsNobodyElse() throws Exception {
        try (var archive = open(Batches.withGaps(20))) {
            var whole = bytes(archive);
            var interrupted =
                    Thread.ofVirtual()
                            .start(() -> {
                                Thread.currentThread().interrupt();
                                try {
                                    archive.write(
                                            0, archive.length(), OutputStream.nullOutputStream());
                                } catch (IOException _) {
                                    // as expected
                                }
                            });
            interrupted.join();

            assertThat(bytes(archive)).isEqualTo(whole);
        }
    }

    @Test
    void hasFourDigitsFromAThousandScenesOn() throws IOException {
        var zip = save(Batches.withGaps(1_000));

        assertThat(names(zip))
                .contains("scene_0001.png", "scene_1000_info.txt", "batch/storyboard_2.html")
                .doesNotContain("batch/storyboard_3.html");
    }

    @Test
    void everyEntryIsStoredAndOfNoParticularDay() throws IOException {
        try (var zip = new ZipFile(save(Batches.withGaps(3, 2)).toFile())) {
            assertThat(zip.stream())
                    .allSatisfy(entry -> {
                        assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED);
                        assertThat(entry.getTimeLocal()).hasToString("1980-01-01T00:00");
                    });
        }
    }

    @Test
    void theInfoSaysWhatWasAskedAndWhoMadeItOneKeyALine() throws IOException {
        var batch = Batches.empty();
        var picture = Batches.picture("k", MediaType.PNG, new byte[] {1, 2, 3});
        var scene =
                new SceneRecord(
                        1,
                        Optional.of("The\u2028storm"),
                        "Waves\r\nrise.\u0007",
                        "a storm\nStyle: noir\n",
                        Optional.of("blood"),
                        "noir",
                        2,
                        new SceneState.Done(picture),
                        List.of());
        batch.add(scene);

        assertThat(SceneInfo.of(scene, picture))
                .isEqualTo(
                        """
                        Scene: 1
                        Title: The
                          storm
                        Description: Waves
                          rise.\uFFFD
                        Prompt: a storm
                          Style: noir
                        Original prompt: blood
                        Style: noir
                        Provider: gemini
                        Model: gemini-3-pro-image
                        Seed: 7
                        Size: 1376x768
                        Attempts: 2
                        Created: 2026-02-08T12:00:00Z
                        SHA-256: 039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81
                        Provenance: Made by an AI model (gemini-3-pro-image)
                        """);
    }

    private Archive open(Source batch) throws IOException {
        return Archive.of(batch, scratch, ZoneOffset.UTC);
    }

    private Path save(Source batch) throws IOException {
        try (var archive = open(batch)) {
            return archive.saveTo(folder);
        }
    }

    private static byte[] bytes(Archive archive) throws IOException {
        return bytes(archive, 0, archive.length());
    }

    private static byte[] bytes(Archive archive, long from, long to) throws IOException {
        var out = new ByteArrayOutputStream();
        archive.write(from, to, out);
        return out.toByteArray();
    }

    private static List<String> names(Path zip) throws IOException {
        try (var file = new ZipFile(zip.toFile())) {
            return file.stream().map(ZipEntry::getName).toList();
        }
    }

    private static byte[] read(Path zip, String name) throws IOException {
        try (var file = new ZipFile(zip.toFile());
                var in = file.getInputStream(file.getEntry(name))) {
            return in.readAllBytes();
        }
    }
}
