package dev.vignette.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.testing.QuotaService;
import dev.vignette.testing.StubService;
import dev.vignette.testing.VignetteProcess;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that somebody, or a dying disk, has damaged: the words say which one and what to do, and
/// nothing is paid for meanwhile.
@Tag("crash")
class DamageIT {

    @TempDir Path folder;
    private String batch = "";

    @Test
    void aTruncatedDatabaseIsNamedWithTheCopyThereIs() throws Exception {
        var data = drawn();
        var database = data.resolve("vignette.db");
        Files.copy(database, data.resolve("vignette.db.before-v2"));
        try (var file = FileChannel.open(database, StandardOpenOption.WRITE)) {
            file.truncate(file.size() / 2);
        }

        var process = run(data, "batches");

        assertThat(process.end()).isEqualTo(1);
        assertThat(process.errors())
                .contains(database + " is damaged")
                .contains("vignette.db.before-v2")
                .doesNotContain("\tat ");
    }

    @Test
    void withoutACopyItSaysSo() throws Exception {
        var data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("vignette.db"), "this is no database".repeat(300));

        var process = run(data, "batches");

        assertThat(process.end()).isEqualTo(1);
        assertThat(process.errors()).contains("is damaged; there is no copy of it beside it");
    }

    @Test
    void aPictureThatChangedOnTheDiskGoesIntoNoZip() throws Exception {
        var data = drawn();
        var picture = picture(data);
        try (var file = FileChannel.open(picture, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.wrap(new byte[] {0}), Files.size(picture) / 2);
        }

        var again = Files.createDirectory(folder.resolve("again"));
        var process = run(data, "archive", batch, "-o", again.toString());

        assertThat(process.end()).isEqualTo(2);
        assertThat(process.errors())
                .contains("scene_001.png is not the file that was stored")
                .contains("vignette retry " + batch + " --scene 1")
                .doesNotContain("elsewhere");
        assertThat(again).isEmptyDirectory();
        assertThatItIsDrawnAgain(data, again);
    }

    @Test
    void aPictureThatIsGoneIsDrawnAgainWhenItIsNamed() throws Exception {
        var data = drawn();
        Files.delete(picture(data));
        var again = Files.createDirectory(folder.resolve("again"));

        var process = run(data, "archive", batch, "-o", again.toString());

        assertThat(process.end()).isEqualTo(2);
        assertThat(process.errors())
                .contains("scene_001.png is gone")
                .contains("vignette retry " + batch + " --scene 1");
        assertThatItIsDrawnAgain(data, again);
    }

    @Test
    void aPictureThatIsWholeIsNotPaidForAgain() throws Exception {
        var data = drawn();

        var process = run(data, "retry", batch, "--scene", "1");

        assertThat(process.end()).isEqualTo(2);
        assertThat(process.errors()).contains("scene 1 was not skipped");
    }

    private void assertThatItIsDrawnAgain(Path data, Path out) throws Exception {
        try (var service = StubService.behaving(QuotaService.generous())) {
            var cure =
                    run(
                            data,
                            "retry",
                            batch,
                            "--scene",
                            "1",
                            "--base-url=" + service.url("/v1"),
                            "-o",
                            out.toString());
            assertThat(cure.end()).as(cure.errors()).isZero();
            assertThat(service.calls()).hasSize(1);
            assertThat(out).isDirectoryContaining(file -> file.toString().endsWith(".zip"));
        }
    }

    /// A data folder with one picture.
    private Path drawn() throws Exception {
        var data = folder.resolve("data");
        var story = Files.writeString(folder.resolve("story.csv"), "prompt\n\"scene 1: a fox\"\n");
        try (var service = StubService.behaving(QuotaService.generous())) {
            var first =
                    run(
                            data,
                            "illustrate",
                            story.toString(),
                            "--provider=openai",
                            "--base-url=" + service.url("/v1"));
            batch = first.batch();
            assertThat(first.end()).as(first.errors()).isZero();
        }
        return data;
    }

    private VignetteProcess run(Path data, String... arguments) throws Exception {
        var all = new ArrayList<>(List.of(arguments));
        all.add("--data=" + data);
        return VignetteProcess.start(folder, all.toArray(String[]::new));
    }

    private static Path picture(Path data) throws Exception {
        try (var files = Files.walk(data.resolve("pictures"))) {
            return files.filter(file -> file.toString().endsWith(".png")).findFirst().orElseThrow();
        }
    }
}
