package dev.vignette.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

    private static final Instant YESTERDAY = Instant.parse("2026-02-07T12:00:00Z");

    @TempDir Path scratch;

    @Test
    void removesOldSpoolsAndNothingElse() throws IOException {
        var old = file("archive-1.spool", YESTERDAY.minusSeconds(1));
        var busy = file("archive-2.spool", YESTERDAY.plusSeconds(1));
        var other = file("notes.txt", YESTERDAY.minusSeconds(1));

        Leftovers.remove(scratch, YESTERDAY);

        assertThat(old).doesNotExist();
        assertThat(busy).exists();
        assertThat(other).exists();
    }

    @Test
    void aFolderThatIsNotThereHoldsNone() throws IOException {
        Leftovers.remove(scratch.resolve("none"), YESTERDAY);
    }

    private Path file(String name, Instant touched) throws IOException {
        var file = Files.writeString(scratch.resolve(name), "x");
        return Files.setLastModifiedTime(file, FileTime.from(touched));
    }
}
