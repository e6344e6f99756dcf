package dev.vignette.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.vignette.testing.Answers;
import dev.vignette.testing.Pictures;
import dev.vignette.testing.StubService;
import dev.vignette.testing.VignetteProcess;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real disk that is really full: no call is paid for whose picture could not be kept, what was
/// paid for is kept, and the batch goes on by itself when there is room again.
@Tag("crash")
class DiskFullIT {

    private static final int SCENES = 40;
    private static final byte[] MEGABYTE = noise();

    @TempDir Path folder;

    @Test
    void pausesBeforeTheNextPaidCallAndGoesOnWhenThereIsRoom() throws Exception {
        var data = folder.resolve("data");
        try (var service = StubService.behaving(_ -> Answers.picture(MEGABYTE))) {
            service.holdAfter(4);
            var process = illustrate(service, data, 100, "4");
            process.batch();
            assertThat(service.awaitHeld(4)).isTrue();
            var filler = process.seen(data).resolve("filler");
            Files.write(filler, new byte[60 << 20]);
            service.goOn();
            awaitPause(process);
            assertThat(process.stillRunsAfter(1_000)).as("the last calls are made").isTrue();
            int paid = service.posts().size();

            assertThat(paid).isLessThan(SCENES);
            assertThat(process.stillRunsAfter(4_000)).isTrue();
            assertThat(service.posts()).as("no call while the disk is full").hasSize(paid);
            Files.delete(filler);
            assertThat(process.end()).as(process.errors()).isZero();
            assertThat(service.posts()).as("every picture was paid for once").hasSize(SCENES);
            assertThat(pictures(process)).isEqualTo(SCENES);
        }
    }

    @Test
    void picturesThatAreOnTheirWayWhenTheDiskFillsUpAreKeptUntilThereIsRoom() throws Exception {
        var data = folder.resolve("data");
        try (var service = StubService.behaving(_ -> Answers.picture(MEGABYTE))) {
            service.holdAfter(0);
            var process = illustrate(service, data, 80, "8");
            process.batch();
            assertThat(service.awaitHeld(8)).isTrue();
            var filler = process.seen(data).resolve("filler");
            fill(filler);
            service.goOn();
            assertThat(process.stillRunsAfter(5_000)).isTrue();
            assertThat(service.posts()).hasSize(8);
            Files.delete(filler);

            assertThat(process.end()).as(process.errors()).isZero();
            assertThat(service.posts()).as("every picture was paid for once").hasSize(SCENES);
            assertThat(pictures(process)).isEqualTo(SCENES);
        }
    }

    private VignetteProcess illustrate(StubService service, Path data, int megabytes, String most)
            throws Exception {
        var story = Files.writeString(folder.resolve("story.csv"), story());
        return VignetteProcess.startOnSmallDisk(
                        folder,
                        data,
                        megabytes,
                        "illustrate",
                        story.toString(),
                        "-p",
                        "openai",
                        "--base-url",
                        service.url("/v1").toString(),
                        "--concurrency",
                        most,
                        "--data",
                        data.toString())
                .orElseGet(() -> abort("this system lets nobody mount a disk of his own"));
    }

    /// Writes until nothing more goes in.
    private static void fill(Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            var block = new byte[64 << 10];
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }

    private static void awaitPause(VignetteProcess process) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> process.errors().contains("The disk is full"));
    }

    private static long pictures(VignetteProcess process) throws IOException {
        try (var zip = new ZipFile(process.line(".zip").orElseThrow())) {
            return zip.stream().filter(entry -> entry.getName().endsWith(".png")).count();
        }
    }

    /// A sound picture of about a megabyte, which nothing can make smaller.
    private static byte[] noise() {
        var random = new SplittableRandom(1);
        var image = new BufferedImage(600, 600, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 600 * 600; i++) {
            image.setRGB(i % 600, i / 600, random.nextInt());
        }
        return Pictures.written("png", image);
    }

    private static String story() {
        return "prompt\n"
                + IntStream.rangeClosed(1, SCENES)
                        .mapToObj(n -> "\"scene " + n + ": a fox\"")
                        .collect(Collectors.joining("\n"));
    }
}
