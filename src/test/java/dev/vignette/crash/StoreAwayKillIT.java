package dev.vignette.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.testing.Answers;
import dev.vignette.testing.Line;
import dev.vignette.testing.Line.State;
import dev.vignette.testing.Pictures;
import dev.vignette.testing.S3Server;
import dev.vignette.testing.StubService;
import dev.vignette.testing.VignetteProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A store that is away, and a process that is killed meanwhile: what it had paid for is sent by
/// the next one there.
@Tag("crash")
class StoreAwayKillIT {

    private static final int SCENES = 6;

    @TempDir Path folder;
    private final String bucket = S3Server.bucket();
    private final CountDownLatch broken = new CountDownLatch(1);

    @Test
    void whatAKilledProcessHadPaidForIsSentByTheNext() throws Exception {
        try (var line = new Line(S3Server.endpoint());
                var service = service()) {
            var id = killedWithAllItsPicturesInTheSpool(line, service);

            var next = start(line, service, "resume", id);
            assertThat(next.stillRunsAfter(4_000)).as(next.errors()).isTrue();
            assertThat(S3Server.keys(bucket)).isEmpty();
            line.is(new State.Open());

            assertThat(next.end()).as(next.errors()).isZero();
            assertThat(service.posts()).as("every picture was paid for once").hasSize(SCENES);
            assertThat(S3Server.keys(bucket)).hasSize(SCENES);
            assertThat(spooled()).isEmpty();
            assertThat(next.output())
                    .anyMatch(said -> said.contains("6 calls: 6 pictures"))
                    .noneMatch(said -> said.contains("billed twice"));
        }
    }

    /// Control: without what lies in the spool they are paid for again, and it is said.
    @Test
    void control_withoutTheSpoolTheyArePaidForAgain() throws Exception {
        try (var line = new Line(S3Server.endpoint());
                var service = service()) {
            var id = killedWithAllItsPicturesInTheSpool(line, service);
            for (var file : spooled()) {
                Files.delete(file);
            }
            line.is(new State.Open());

            var next = start(line, service, "resume", id);

            assertThat(next.end()).as(next.errors()).isZero();
            assertThat(service.posts()).hasSize(2 * SCENES);
            assertThat(next.output()).anyMatch(said -> said.contains("may have been billed twice"));
        }
    }

    private String killedWithAllItsPicturesInTheSpool(Line line, StubService service)
            throws Exception {
        var story =
                Files.writeString(
                        folder.resolve("story.csv"), "prompt\n" + "a fox\n".repeat(SCENES));
        var process = start(line, service, "illustrate", story.toString(), "-p", "openai");
        var id = process.batch();
        line.is(new State.Refusing());
        broken.countDown();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> spooled().size() == SCENES);
        process.kill();
        return id;
    }

    /// Answers when the line to the store is broken.
    private StubService service() {
        return StubService.behaving(_ -> {
            broken.await();
            return Answers.picture(Pictures.png(1));
        });
    }

    private List<Path> spooled() {
        var spool = folder.resolve("data/spool");
        if (!Files.isDirectory(spool)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(spool)) {
            return all.filter(file -> file.toString().endsWith(".png")).toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of(); // sent while we looked
        }
    }

    private VignetteProcess start(Line line, StubService service, String... arguments)
            throws IOException {
        var environment = new HashMap<>(S3Server.variables(line.address()));
        environment.put("VIGNETTE_DATA", folder.resolve("data").toString());
        environment.put("VIGNETTE_STORAGE", "s3://" + bucket);
        environment.put("OPENAI_BASE_URL", service.url("/v1").toString());
        return VignetteProcess.startWith(folder, environment, arguments);
    }
}
