package dev.vignette.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.batch.BatchState;
import dev.vignette.batch.SceneState;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyTest {

    @TempDir Path folder;
    private Path zip;
    private Map<String, byte[]> files;

    @BeforeEach
    void anArchive() throws IOException {
        zip = save(Batches.withGaps(5, 3));
        files = unpacked(zip);
    }

    @Test
    void aSoundArchiveIsSound() {
        assertThat(Verify.verify(zip))
                .isEqualTo(
                        new Verification.Sound(
                                Batches.ID, "The Lighthouse", 5, 4, 4 * 2_000 + 137 * 8));
    }

    @Test
    void soIsTheArchiveOfABatchThatIsNotOver() throws IOException {
        var batch = Batches.empty().in(new BatchState.Cancelled(Batches.NOON));
        batch.done("One").scene("Two", new SceneState.Cancelled());
        batch.scene("Three", new SceneState.Waiting(Batches.NOON)).skipped("Four", "no");

        assertThat(Verify.verify(save(batch)))
                .isInstanceOfSatisfying(
                        Verification.Sound.class, s -> assertThat(s.generated()).isEqualTo(1));
    }

    @Test
    void anArchiveThatSomebodyPackedAgainIsStillSound() throws IOException {
        assertThat(Verify.verify(packed(files))).isInstanceOf(Verification.Sound.class);
    }

    @Test
    void aChangedPictureIsNoticed() throws IOException {
        files.computeIfPresent("scene_002.png", (_, bytes) -> new byte[bytes.length]);

        assertBroken(packed(files), "scene_002.png is not the file that the manifest has");
    }

    @Test
    void aChangedTextIsNoticed() throws IOException {
        files.put("scene_002_info.txt", "Scene: 3\n".getBytes(UTF_8));

        assertBroken(packed(files), "scene_002_info.txt is not the file that the manifest has");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scene_001.png",
                "scene_001_info.txt",
                "batch/storyboard.html",
                "batch/failed_scenes.csv",
                "batch/failed_scenes.txt"
            })
    void aMissingFileIsNoticed(String name) throws IOException {
        files.remove(name);

        assertBroken(packed(files), name + " is missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scene_003.png",
                "notes.txt",
                "../../etc/passwd",
                "/etc/passwd",
                "C:\\x",
                "batch/",
                "scene_001.PNG",
                "SCENE_001.png",
                "batch/../scene_001.png",
                "__MACOSX/x"
            })
    void aFileThatIsNotInTheManifestIsNoticed(String name) throws IOException {
        files.put(name, name.endsWith("/") ? new byte[0] : "extra".getBytes(UTF_8));

        assertBroken(packed(files), name + " does not belong there");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "requested" : 5              | "requested" : 6             | accounts for 5
                    "generated" : 4              | "generated" : 5             | accounts for 6
                    "failed" : 1                 | "failed" : -1               | no sound failed
                    "failed" : 1                 | "failed" : 1.5              | no sound failed
                    "failed" : 1                 | "failed" : 99999999999999999999 | sound
                    "open" : 0                   | "opened" : 0                | does not say open
                    "formatVersion" : 1          | "formatVersion" : 2         | has format 2
                    "title" : "The Lighthouse"   | "title" : 7                 | no sound title
                    "title" : "The Lighthouse"   | "title" : "The Lighthouse   | not sound JSON
                    "batchId" : "4kx8            | "batchId" : "../8           | names no batch
                    "number" : 2                 | "number" : 4                | scene 4 in place 2
                    "state" : "skipped"          | "state" : "done"            | yet has no picture
                    "state" : "done"             | "state" : "running"         | yet has a picture
                    "scene_001.png"              | "../scene_001.png"          | another name for scene 1
                    "scene_001.png"              | "scene_002.png"             | another name for scene 1
                    "scene_001_info.txt"         | "batch/manifest.json"       | another name for scene 1
                    "bytes" : 2000               | "bytes" : 1                 | another length
                    "scenes" : [                 | "scenes" : {}, "x" : [      | no list of scenes
                    """)
    void aManifestThatLiesIsNoticed(String truth, String lie, String problem) throws IOException {
        changeManifest(json -> {
            assertThat(json).contains(truth);
            return json.replaceFirst(
                    java.util.regex.Pattern.quote(truth),
                    java.util.regex.Matcher.quoteReplacement(lie));
        });

        assertBroken(packed(files), problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "[]", "null", "{}", "{\"scenes\":[[]]}", "\uFEFF{", "{}{}"})
    void aManifestThatIsNoneIsNoticed(String json) throws IOException {
        changeManifest(_ -> json);

        assertBroken(packed(files), "manifest");
    }

    @Test
    void aManifestAsDeepAsTheSeaIsNoticed() throws IOException {
        changeManifest(_ -> "{\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}");

        assertBroken(packed(files), "not sound JSON");
    }

    @Test
    void noManifestNoArchive() throws IOException {
        files.remove("batch/manifest.json");

        assertBroken(packed(files), "has no batch/manifest.json");
        assertThat(Verify.batchIn(packed(files))).isEmpty();
    }

    @Test
    void whatIsNoZipIsCalledThat() throws IOException {
        assertBroken(folder.resolve("nowhere.zip"), "does not exist");
        assertBroken(folder, "is not a file");
        assertBroken(Files.write(folder.resolve("a.zip"), new byte[0]), "is not a ZIP");
        assertBroken(Files.write(folder.resolve("b.zip"), new byte[9_999]), "no ZIP");
        assertThat(Verify.batchIn(folder)).isEmpty();
        assertThat(Verify.batchIn(folder.resolve("b.zip"))).isEmpty();
    }

    @Test
    void oneThatWasCutOffIsNoticedWhereverTheCut() throws IOException {
        var whole = Files.readAllBytes(zip);
        for (int length = 0; length < whole.length; length += 97) {
            var cut =
                    Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(whole, length));
            assertThat(Verify.verify(cut)).isInstanceOf(Verification.Broken.class);
        }
    }

    @Test
    void noChangedByteOfAFileGoesUnnoticedAndNoneEndsInAnException() throws IOException {
        var whole = Files.readAllBytes(zip);
        var random = new SplittableRandom(7);
        int unnoticed = 0;
        for (int i = 0; i < 600; i++) {
            var changed = whole.clone();
            int at = random.nextInt(changed.length);
            changed[at] ^= (byte) (1 + random.nextInt(255));
            var file = Files.write(folder.resolve("changed.zip"), changed);
            if (Verify.verify(file) instanceof Verification.Sound) {
                unnoticed++; // a date, an attribute: bytes of the ZIP that are in no file
            }
            assertThat(Verify.batchIn(file)).isIn(Verify.batchIn(zip), java.util.Optional.empty());
        }
        assertThat(unnoticed).isLessThan(60);
    }

    @Test
    void randomHarmNeverEndsInAnException() throws IOException {
        var whole = Files.readAllBytes(zip);
        var random = new SplittableRandom(11);
        for (int i = 0; i < 300; i++) {
            var changed = whole.clone();
            // the directory is where it hurts
            int from = changed.length - 1 - random.nextInt(1_500);
            int to = Math.min(changed.length, from + 1 + random.nextInt(60));
            for (int at = from; at < to; at++) {
                changed[at] = (byte) (random.nextInt(3) == 0 ? 0xFF : random.nextInt(256));
            }
            Verify.verify(Files.write(folder.resolve("harmed.zip"), changed));
        }
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        files.put("batch/manifest.json", new byte[200 << 20]);
        var bomb = packed(files);
        assertThat(bomb).satisfies(file -> assertThat(Files.size(file)).isLessThan(1 << 20));
        var before = System.nanoTime();

        assertBroken(bomb, "would unpack to");

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void aDirectoryThatClaimsAGigabyteIsNotRead() throws IOException {
        try (var file = new RandomAccessFile(zip.toFile(), "rw")) {
            var end = new byte[22];
            file.seek(file.length() - 22);
            file.readFully(end);
            end[12] = end[13] = end[14] = 0;
            end[15] = 0x40;
            file.setLength(3L << 30); // sparse
            file.seek(file.length() - 22);
            file.write(end);
        }

        assertBroken(zip, "claims a directory of 1073741824 bytes");
    }

    @Test
    void entriesThatShareTheirBytesAreNoticed() throws IOException {
        // the same stored file under many names costs a bomb nothing
        var whole = Files.readAllBytes(zip);
        var text = new String(whole, java.nio.charset.StandardCharsets.ISO_8859_1);
        int first = text.indexOf("PK\u0001\u0002");
        assertThat(first).isPositive();
        // all entries say that they are as long as the whole file
        for (int at = first; at >= 0; at = text.indexOf("PK\u0001\u0002", at + 1)) {
            for (int i = 0; i < 4; i++) {
                whole[at + 20 + i] = whole[at + 24 + i] = (byte) (whole.length >> (8 * i));
            }
        }

        assertBroken(Files.write(folder.resolve("shared.zip"), whole), "");
    }

    @Test
    void aLongListOfProblemsHasAnEnd() throws IOException {
        for (int i = 0; i < 1_000; i++) {
            files.put("more/" + i, new byte[] {1});
        }
        assertThat(Verify.verify(packed(files)))
                .isInstanceOfSatisfying(
                        Verification.Broken.class,
                        broken ->
                                assertThat(broken.problems())
                                        .hasSize(101)
                                        .last()
                                        .isEqualTo("And 900 more."));
    }

    @Test
    void namesOfForeignFilesShowAsPlainText() throws IOException {
        files.put("a\u001b[31m\nb" + "c".repeat(300), new byte[] {1});

        assertThat(Verify.verify(packed(files)))
                .isInstanceOfSatisfying(
                        Verification.Broken.class,
                        broken ->
                                assertThat(broken.problems().getFirst())
                                        .startsWith("a\uFFFD[31m b")
                                        .hasSizeLessThan(130));
    }

    private void assertBroken(Path file, String problem) {
        assertThat(Verify.verify(file))
                .isInstanceOfSatisfying(
                        Verification.Broken.class,
                        broken ->
                                assertThat(broken.problems())
                                        .anySatisfy(p -> assertThat(p).contains(problem)));
    }

    private void changeManifest(UnaryOperator<String> change) {
        files.computeIfPresent(
                "batch/manifest.json",
                (_, bytes) -> change.apply(new String(bytes, UTF_8)).getBytes(UTF_8));
    }

    private Path save(Source batch) throws IOException {
        try (var archive = Archive.of(batch, folder.resolve("scratch"), ZoneOffset.UTC)) {
            return archive.saveTo(folder);
        }
    }

    private static Map<String, byte[]> unpacked(Path zip) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var file = new ZipFile(zip.toFile())) {
            for (var entry : file.stream().toList()) {
                try (var in = file.getInputStream(entry)) {
                    files.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return files;
    }

    private Path packed(Map<String, byte[]> files) throws IOException {
        var packed = folder.resolve("packed.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(packed))) {
            out.setLevel(Deflater.BEST_SPEED);
            for (var file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
                out.closeEntry();
            }
        }
        return packed;
    }
}
