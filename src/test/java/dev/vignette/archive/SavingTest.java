package dev.vignette.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchId;
import dev.vignette.batch.Picture;
import dev.vignette.batch.SceneRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavingTest {

    private static final String NAME = "the_lighthouse_2_scenes_2026-02-08.zip";

    @TempDir Path scratch;
    @TempDir Path folder;

    @Test
    void goesToAFolderUnderItsOwnNameAndLeavesNothingBesideIt() throws IOException {
        assertThat(save(Batches.ID, folder)).isEqualTo(folder.resolve(NAME));
        assertThat(folder).isDirectoryContaining(file -> file.endsWith(NAME));
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void makesTheFolderThatWasAskedFor() throws IOException {
        var deeper = folder.resolve("my pictures/of the sea");

        assertThat(save(Batches.ID, deeper)).isEqualTo(deeper.resolve(NAME));
    }

    @Test
    void goesToTheFileThatWasAskedFor() throws IOException {
        var file = folder.resolve("sea.ZIP");

        assertThat(save(Batches.ID, file)).isEqualTo(file).isRegularFile();
    }

    @Test
    void replacesAnEarlierArchiveOfItsOwnBatch() throws IOException {
        var first = save(Batches.ID, folder);
        try (var other = archive(Batches.withGaps(3, 1))) {
            assertThat(other.saveTo(folder)).isEqualTo(first);
        }
        assertThat(Verify.verify(first))
                .isInstanceOfSatisfying(
                        Verification.Sound.class,
                        sound -> assertThat(sound.requested()).isEqualTo(3));
    }

    @Test
    void aPictureThatCannotBeReadNowIsNoTroubleOfThePlace() throws IOException {
        var lost = Batches.withGaps(2);
        lost.lose(1);
        try (var away = archive(lost);
                var breaking = archive(new Breaking(Batches.withGaps(2)))) {
            assertThatThrownBy(() -> away.saveTo(folder))
                    .isInstanceOf(Archive.UnreadablePicture.class)
                    .hasMessage("pictures/1 is not in the storage");
            assertThatThrownBy(() -> breaking.saveTo(folder))
                    .isInstanceOf(Archive.UnreadablePicture.class)
                    .hasMessage("the line broke");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void neverOverwritesTheArchiveOfAnotherBatch() throws IOException {
        var another = save(Batches.ANOTHER, folder);
        var before = Files.readAllBytes(another);

        var mine = save(Batches.ID, folder);

        assertThat(mine).hasFileName("the_lighthouse_2_scenes_2026-02-08_2.zip");
        assertThat(another).hasBinaryContent(before);
        assertThat(save(Batches.ID, folder)).isEqualTo(mine);
        assertThat(Verify.batchIn(mine)).isEqualTo(Optional.of(Batches.ID));
    }

    @Test
    void neverOverwritesAFileOfSomebodyElse() throws IOException {
        var file = Files.writeString(folder.resolve("sea.zip"), "my only copy");
        Files.createDirectory(folder.resolve("sea_2.zip"));

        assertThat(save(Batches.ID, file)).isEqualTo(folder.resolve("sea_3.zip"));
        assertThat(file).hasContent("my only copy");
    }

    @Test
    void takesThePlaceOfWhatAKilledWriterLeft() throws IOException {
        Files.write(folder.resolve(NAME + ".part"), new byte[1_000_000]);

        assertThat(Verify.verify(save(Batches.ID, folder))).isInstanceOf(Verification.Sound.class);
        assertThat(folder.toFile().list()).containsExactly(NAME);
    }

    @Test
    void removesWhatAKilledWriterLeftOfItsTitleAndNothingElse() throws IOException {
        Files.createFile(folder.resolve("the_lighthouse_1_scenes_2026-01-31_2.zip.part"));
        var others = Files.createFile(folder.resolve("the_lighthouse_keeper_1_scenes.zip.part"));
        var download = Files.createFile(folder.resolve("film.zip.part"));

        var saved = save(Batches.ID, folder);

        assertThat(folder.toFile().listFiles())
                .containsExactlyInAnyOrder(saved.toFile(), others.toFile(), download.toFile());
    }

    @Test
    void aNameThatNoSystemTakesIsRefusedAndNotTriedForEver() {
        var tooLong = folder.resolve("x".repeat(300) + ".zip");

        assertThatThrownBy(() -> save(Batches.ID, tooLong)).isInstanceOf(IOException.class);
    }

    @Test
    void keepsAwayFromANameThatIsBeingWritten() throws IOException {
        var part = folder.resolve(NAME + ".part");
        try (var writer =
                        FileChannel.open(
                                part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = writer.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(save(Batches.ID, folder)).hasFileName(NAME.replace(".zip", "_2.zip"));
            assertThat(part).exists();
        }
    }

    private Path save(BatchId id, Path to) throws IOException {
        try (var archive = archive(Batches.withGaps(2).of(id))) {
            return archive.saveTo(to);
        }
    }

    private Archive archive(Source batch) throws IOException {
        return Archive.of(batch, scratch, ZoneOffset.UTC);
    }

    /// A batch whose pictures can be opened and not be read.
    private record Breaking(Batches of) implements Source {

        @Override
        public Batch batch() {
            return of.batch();
        }

        @Override
        public Stream<SceneRecord> scenes() {
            return of.scenes();
        }

        @Override
        public InputStream open(Picture picture, long from) {
            return new InputStream() {
                @Override
                public int read() throws IOException {
                    throw new IOException("the line broke");
                }

                @Override
                public int read(byte[] into, int offset, int length) throws IOException {
                    throw new IOException("the line broke");
                }
            };
        }
    }
}
