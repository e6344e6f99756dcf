package dev.vignette.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.vignette.testing.QuotaService;
import dev.vignette.testing.StubService;
import dev.vignette.testing.VignetteProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Folders that nobody can write to, from the beginning or all of a sudden: the words say which one
/// and what to do, nothing is paid for that could not be kept, and nothing that was paid for is
/// lost.
@Tag("crash")
class ReadOnlyIT {

    private static final int SCENES = 40;
    private static final int IN_FLIGHT = 4;
    private static final String NO_MOUNT = "this system lets nobody mount a disk of his own";

    @TempDir Path folder;

    @Test
    void aDataFolderThatCannotBeWrittenToIsNamedBeforeAnythingIsPaidFor() throws Exception {
        try (var service = StubService.behaving(QuotaService.generous())) {
            var process = illustrate(service, folder.resolve("data"), "ro");

            assertThat(process.end()).isEqualTo(2);
            assertThat(process.errors())
                    .contains(folder.resolve("data") + " cannot be used")
                    .contains("choose another: --data DIR")
                    .doesNotContain("\tat ");
            assertThat(service.calls()).isEmpty();
        }
    }

    @Test
    void whatKeepsNothingNeedsNoDataFolder() throws Exception {
        var data = folder.resolve("data");
        var process =
                VignetteProcess.startWithMount(
                                folder, data, "ro", "scenes", story(), "--data=" + data)
                        .orElseGet(() -> abort(NO_MOUNT));

        assertThat(process.end()).as(process.errors()).isZero();
        assertThat(process.output()).first().asString().contains(SCENES + " scenes");
    }

    @Test
    void anOutputFolderThatCannotBeWrittenToIsNamedBeforeAnythingIsPaidFor() throws Exception {
        try (var service = StubService.behaving(QuotaService.generous())) {
            var process = illustrate(service, folder.resolve("out"), "ro");

            assertThat(process.end()).isEqualTo(2);
            assertThat(process.errors())
                    .contains("permission denied in " + folder.resolve("out"))
                    .contains("choose another: -o DIR");
            assertThat(service.calls()).isEmpty();
        }
    }

    @Test
    void whatIsPaidForWhileItCannotBeStoredIsKeptUntilItCan() throws Exception {
        var quota = QuotaService.generous();
        var pictures = folder.resolve("data").resolve("pictures");
        try (var service = StubService.behaving(quota)) {
            service.holdAfter(6);
            var process = illustrate(service, pictures, "rw");
            process.batch();
            assertThat(service.awaitHeld(IN_FLIGHT)).isTrue();
            process.remount(pictures, "ro");
            service.goOn();
            awaitWords(process, "cannot be stored");
            assertThat(process.stillRunsAfter(5_000)).isTrue();
            assertThat(service.posts()).as("no call that cannot be kept").hasSize(6 + IN_FLIGHT);
            assertThat(process.errors()).contains(pictures.toString());
            process.remount(pictures, "rw");

            assertThat(process.end()).as(process.errors()).isZero();
            assertThat(quota.delivered())
                    .hasSize(SCENES)
                    .allSatisfy((_, times) -> assertThat(times).isEqualTo(1));
        }
    }

    @Test
    void picturesThatFoundNoPlaceForTheirZipAreKept() throws Exception {
        try (var service = StubService.behaving(QuotaService.generous())) {
            service.holdAfter(1);
            var process = illustrate(service, folder.resolve("out"), "rw");
            var id = process.batch();
            assertThat(service.awaitHeld(IN_FLIGHT)).isTrue();
            process.remount(folder.resolve("out"), "ro");
            service.goOn();

            assertThat(process.end()).isEqualTo(2);
            assertThat(process.errors())
                    .contains("Successfully generated all " + SCENES + " images!")
                    .contains(folder.resolve("out").toString())
                    .contains("vignette archive " + id + " -o DIR");
            var elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
            var cure =
                    VignetteProcess.start(
                            folder,
                            "archive",
                            id,
                            "--data=" + folder.resolve("data"),
                            "-o",
                            elsewhere.toString());
            assertThat(cure.end()).as(cure.errors()).isZero();
            assertThat(elsewhere).isDirectoryContaining(file -> file.toString().endsWith(".zip"));
        }
    }

    private VignetteProcess illustrate(StubService service, Path mounted, String access)
            throws Exception {
        var arguments =
                new ArrayList<>(
                        List.of(
                                "illustrate",
                                story(),
                                "--provider=openai",
                                "--base-url=" + service.url("/v1"),
                                "--concurrency=" + IN_FLIGHT,
                                "--data=" + folder.resolve("data"),
                                "--output=" + Files.createDirectories(folder.resolve("out"))));
        return VignetteProcess.startWithMount(
                        folder, mounted, access, arguments.toArray(String[]::new))
                .orElseGet(() -> abort(NO_MOUNT));
    }

    private static void awaitWords(VignetteProcess process, String words) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> process.errors().contains(words));
    }

    private String story() throws Exception {
        var rows =
                IntStream.rangeClosed(1, SCENES)
                        .mapToObj("\"scene %d: a fox\"\n"::formatted)
                        .collect(Collectors.joining("", "prompt\n", ""));
        return Files.writeString(folder.resolve("story.csv"), rows).toString();
    }
}
