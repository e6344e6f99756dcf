package dev.vignette.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.testing.QuotaService;
import dev.vignette.testing.StubService;
import dev.vignette.testing.VignetteProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `vignette serve` as a process, beside other processes of the same data folder.
@Timeout(180)
class ServeIT {

    private static final Pattern ADDRESS = Pattern.compile("Vignette is at (http://\\S+)");

    @TempDir private Path folder;

    private final StubService service =
            StubService.behaving(QuotaService.generous().withLatency(Duration.ofMillis(200)));

    @AfterEach
    void close() {
        service.close();
    }

    private VignetteProcess start(String... arguments) throws IOException {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", folder.resolve("data").toString()));
        var drawer = Map.of("OPENAI_BASE_URL", service.url("/v1").toString());
        return VignetteProcess.startWith(folder, drawer, all.toArray(String[]::new));
    }

    private static CheckedClient client(VignetteProcess serving) {
        var address =
                Awaitility.await()
                        .atMost(Duration.ofSeconds(60))
                        .until(() -> address(serving), said -> !said.isEmpty());
        return new CheckedClient(URI.create(address));
    }

    private static String address(VignetteProcess serving) throws IOException {
        var said = ADDRESS.matcher(String.join("\n", serving.output()));
        return said.find() ? said.group(1) : "";
    }

    private static Answer await(CheckedClient client, String id, Predicate<Answer> condition) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .until(() -> client.get("/api/batches/" + id), condition);
    }

    private static String handIn(CheckedClient client, int scenes) {
        var order = RunningServer.order(scenes, "\"concurrency\": 2");
        return client.post("/api/batches", order).get("id");
    }

    @Test
    void aServerThatIsToldToStopDrainsAndTheNextOneGoesOnByItself() throws Exception {
        service.holdAfter(4);
        var first = start("serve", "--port", "0", "--drain", "60s");
        var client = client(first);
        var id = handIn(client, 25);
        await(client, id, batch -> batch.number("generated") == 4);
        assertThat(service.awaitHeld(2)).isTrue();
        first.terminate();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> client.get("/health/ready").status() == 503);
        service.goOn();

        assertThat(first.end()).isEqualTo(143);
        assertThat(first.errors()).contains("Stopping");
        var shown = start("show", id.substring(0, 8));
        assertThat(shown.end()).isZero();
        assertThat(String.join("\n", shown.output())).contains("paused (interrupted)");

        var second = start("serve", "--port", "0");
        var finished = await(client(second), id, batch -> batch.get("state").equals("finished"));
        assertThat(finished.number("generated")).isEqualTo(25);
        assertThat(finished.number("calls")).as("no call was cut off").isEqualTo(25);
        second.terminate();
        assertThat(second.end()).isEqualTo(143);
    }

    @Test
    void aServerThatIsKilledIsSucceededByTheNext() throws Exception {
        service.holdAfter(3);
        var first = start("serve", "--port", "0");
        var client = client(first);
        var id = handIn(client, 15);
        await(client, id, batch -> batch.number("generated") == 3);
        assertThat(service.awaitHeld(2)).isTrue();
        first.kill();
        service.goOn();

        var second = start("serve", "--port", "0");
        var finished = await(client(second), id, batch -> batch.get("state").equals("finished"));
        assertThat(finished.number("generated")).isEqualTo(15);
        assertThat(finished.number("calls")).isLessThanOrEqualTo(15 + 2);
        second.kill();
    }

    @Test
    void aBatchOfTheCommandLineIsSeenWhileItIsDrawn() throws Exception {
        var serving = start("serve", "--port", "0");
        var client = client(serving);
        var story = Files.writeString(folder.resolve("story.csv"), RunningServer.story(12));
        var drawing =
                start("illustrate", story.toString(), "-p", "rehearsal", "-m", "calm", "--json");

        var running =
                Awaitility.await()
                        .atMost(Duration.ofSeconds(60))
                        .until(
                                () ->
                                        client.get("/api/batches")
                                                .json()
                                                .at("/batches/0/id")
                                                .asString(""),
                                id -> !id.isEmpty());
        try (var following =
                Following.of(client.uri("/api/batches/" + running + "/events"), Optional.empty())) {
            var event = following.event();
            while (!event.type().equals("batch")
                    || !event.json().get("state").asString().equals("finished")) {
                event = following.event();
            }
        }
        assertThat(drawing.end()).as(drawing.errors()).isZero();
        var batch = client.get("/api/batches/" + running);
        assertThat(batch.number("calls")).as("nobody drew a scene twice").isEqualTo(12);
        serving.kill();
    }

    @Test
    void whatCannotBeServedSaysWhyAndWhatToDo() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var second = start("serve", "--port", Integer.toString(taken.getLocalPort()));
            assertThat(second.end()).isEqualTo(2);
            assertThat(second.errors())
                    .contains("is taken")
                    .contains("--port " + (taken.getLocalPort() + 1));
        }
        var open = start("serve", "--host", "0.0.0.0", "--port", "0");
        assertThat(open.end()).isEqualTo(2);
        assertThat(open.errors()).contains("vignette token create");
    }

    @Test
    void aTokenIsMadeListedAndRevoked() throws Exception {
        var created = start("token", "create", "--owner", "anna", "--scope", "read");
        assertThat(created.end()).isZero();
        var token = created.output().getLast();
        assertThat(token).matches("vgn_[0-9a-z]{8}_[0-9a-z]{32}");
        var id = token.substring(4, 12);

        var serving = start("serve", "--host", "0.0.0.0", "--port", "0", "--no-work");
        var client = client(serving);
        assertThat(client.get("/api/batches").status()).isEqualTo(401);
        var anna = client.with("Authorization", "Bearer " + token);
        assertThat(anna.get("/api/batches").status()).isEqualTo(200);

        var listed = start("token", "list");
        assertThat(listed.end()).isZero();
        assertThat(String.join("\n", listed.output()))
                .contains(id, "anna", "read")
                .doesNotContain(token);
        var revoked = start("token", "revoke", id);
        assertThat(revoked.end()).isZero();
        assertThat(revoked.errors())
                .contains("the last token", "lets nobody in", "vignette token create");
        assertThat(anna.get("/api/batches").status()).isEqualTo(401);
        assertThat(start("token", "revoke", id).end()).isEqualTo(2);
        serving.kill();
    }
}
