package dev.vignette.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.model.SimpleRequest;
import dev.vignette.testing.Call;
import dev.vignette.testing.QuotaService;
import dev.vignette.testing.Reaction;
import dev.vignette.testing.StubService;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// News for whoever handed a batch in, at a receiver on a real socket.
@Timeout(120)
class WebhooksIT {

    @TempDir private Path data;
    private final StubService receiver =
            StubService.behaving(_ -> Reaction.json(200, "{\"ok\":true}"));
    private RunningServer server;

    @BeforeEach
    void start() throws Exception {
        server = serve();
    }

    private RunningServer serve() throws Exception {
        return RunningServer.in(
                data,
                QuotaService.generous(),
                s -> new ServerSettings(s.host(), 0, s.names(), true, true, s.keep()));
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
        receiver.close();
    }

    private String handIn(int scenes, String... more) {
        var all = new ArrayList<>(List.of(more));
        all.add("\"webhook\": \"" + receiver.url("/news") + "\"");
        return server.handIn(scenes, all.toArray(String[]::new));
    }

    private List<Call> news(int many) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(receiver::calls, calls -> calls.size() >= many);
    }

    @Test
    void theEndOfABatchIsToldAndSigned() throws Exception {
        var id = handIn(3);
        var call = news(1).getFirst();

        assertThat(call.path()).isEqualTo("/news");
        var message = new JsonMapper().readTree(call.body());
        assertThat(message.get("type").asString()).isEqualTo("batch.finished");
        assertThat(message.at("/data/id").asString()).isEqualTo(id);
        assertThat(message.at("/data/message").asString())
                .isEqualTo("Successfully generated all 3 images!");
        assertThat(call.header("webhook-signature")).contains(signature(call));
        assertAsDescribed(call);
    }

    private static void assertAsDescribed(Call call) {
        var request = SimpleRequest.Builder.post("/news").withContentType("application/json");
        for (var name : List.of("webhook-id", "webhook-timestamp", "webhook-signature")) {
            request.withHeader(name, call.header(name).orElse(""));
        }
        var report =
                CheckedClient.SPECIFICATION.validateWebhookRequest(
                        "batch", request.withBody(call.body()).build());
        assertThat(report.hasErrors()).as(report.getMessages().toString()).isFalse();
    }

    /// As a receiver would compute it.
    private String signature(Call call) throws Exception {
        var secret = server.client().get("/api/webhook-secret").get("secret");
        var mac = Mac.getInstance("HmacSHA256");
        var key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        var signed =
                call.header("webhook-id").orElseThrow()
                        + "."
                        + call.header("webhook-timestamp").orElseThrow()
                        + "."
                        + call.body();
        var sum = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
        return "v1," + Base64.getEncoder().encodeToString(sum);
    }

    @Test
    void aPauseIsToldAndTheEndAfterIt() {
        var id = handIn(4, "\"maxCalls\": 2");
        news(1);
        server.client().post("/api/batches/" + id + "/resume", "{\"maxCalls\": 9}");
        var types =
                news(2).stream()
                        .map(call -> new JsonMapper().readTree(call.body()).get("type").asString());

        assertThat(types).containsExactly("batch.paused", "batch.finished");
    }

    @Test
    void newsThatNobodyTookComesAgainAlsoAfterARestart() throws Exception {
        receiver.then(
                Reaction.json(500, "{}"), Reaction.json(302, "{}").with("Location", "/other"));
        handIn(1);
        var first = news(1).getFirst();
        server.close();
        server = serve();
        var calls = news(2);

        assertThat(calls.get(1).path()).isEqualTo("/news");
        assertThat(calls.get(1).header("webhook-id")).isEqualTo(first.header("webhook-id"));
        assertThat(calls.get(1).body()).isEqualTo(first.body());
        assertThat(server.metric("vignette_webhooks_pending"))
                .contains("vignette_webhooks_pending 1.0");
    }

    @Test
    void aReceiverThatHangsHoldsUpNoBatch() {
        receiver.then(new Reaction.Hang(), new Reaction.Hang(), new Reaction.Hang());
        for (int i = 1; i <= 3; i++) {
            server.awaitFinished(handIn(i));
        }
        assertThat(server.awaitFinished(handIn(7)).number("generated")).isEqualTo(7);
    }
}
