package dev.vignette.server;

import static dev.vignette.server.RunningServer.order;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.testing.QuotaService;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a story to its pictures over HTTP, and everything that steers it.
class BatchesIT {

    @TempDir private Path data;
    private RunningServer server;

    @BeforeEach
    void start() throws Exception {
        server = RunningServer.in(data, QuotaService.generous().refusing(3), same -> same);
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void aStoryBecomesABatchWhoseScenesAreDrawn() {
        var created = server.client().post("/api/batches", order(5));

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo("/api/batches/" + created.get("id"));
        var batch = server.awaitFinished(created.get("id"));
        assertThat(batch.get("message"))
                .isEqualTo("Generated 4 of 5 images (1 failed and was skipped)");
        assertThat(batch.get("missing")).isEqualTo("3");
        assertThat(batch.number("calls")).isEqualTo(5);
        var scenes = server.client().get("/api/batches/" + created.get("id") + "/scenes");
        assertThat(scenes.json().get("scenes").size()).isEqualTo(5);
        var skipped = scenes.json().get("scenes").get(2);
        assertThat(skipped.get("state").asString()).isEqualTo("skipped");
        assertThat(skipped.get("imageGeneratedSuccessfully").asBoolean()).isFalse();
        assertThat(skipped.get("failure").get("kind").asString()).isEqualTo("safety");
        assertThat(skipped.get("calls").get(0).get("outcome").asString()).isEqualTo("blocked");
    }

    @Test
    void aPreviewCreatesNothing() {
        var preview = server.client().post("/api/scenes", order(7));

        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.number("count")).isEqualTo(7);
        assertThat(preview.json().at("/scenes/6/prompt").asString()).isEqualTo("picture 7");
        assertThat(preview.json().at("/estimate/calls/most").asInt()).isEqualTo(21);
        assertThat(preview.json().at("/estimate/paid").asBoolean()).isTrue();
        assertThat(server.client().get("/api/batches").json().get("batches").size()).isZero();
        assertThat(server.service().calls()).isEmpty();
    }

    @Test
    void batchesAndScenesComeInPages() {
        var ids = IntStream.range(0, 5).mapToObj(n -> server.handIn(n + 1)).toList();

        var first = server.client().get("/api/batches?limit=2");
        var second = server.client().get("/api/batches?limit=2&cursor=" + first.get("nextCursor"));
        var third = server.client().get("/api/batches?limit=2&cursor=" + second.get("nextCursor"));

        assertThat(idsOf(first)).containsExactly(ids.get(4), ids.get(3));
        assertThat(idsOf(second)).containsExactly(ids.get(2), ids.get(1));
        assertThat(idsOf(third)).containsExactly(ids.get(0));
        assertThat(third.json().has("nextCursor")).isFalse();

        server.awaitFinished(ids.get(4));
        var scenes = "/api/batches/" + ids.get(4) + "/scenes?limit=2";
        var page = server.client().get(scenes);
        assertThat(numbersOf(page)).containsExactly(1, 2);
        var next = server.client().get(scenes + "&cursor=" + page.get("nextCursor"));
        assertThat(numbersOf(next)).containsExactly(3, 4);
        assertThat(numbersOf(server.client().get(scenes + "&state=skipped"))).containsExactly(3);
        assertThat(server.client().get("/api/batches?state=paused,cancelled").json().get("batches"))
                .isEmpty();
    }

    private static Iterable<String> idsOf(Answer page) {
        return page.json().get("batches").valueStream().map(b -> b.get("id").asString()).toList();
    }

    private static Iterable<Integer> numbersOf(Answer page) {
        return StreamSupport.stream(page.json().get("scenes").spliterator(), false)
                .map(s -> s.get("number").asInt())
                .toList();
    }

    @Test
    void aBatchIsPausedResumedCancelledAndDeleted() {
        var id = server.handIn(200, "\"concurrency\": 1", "\"delay\": \"200ms\"");
        var url = "/api/batches/" + id;

        assertThat(server.client().post(url + "/resume").status()).isEqualTo(409);
        var paused = server.client().post(url + "/pause");
        assertThat(paused.get("state")).isEqualTo("paused");
        assertThat(paused.get("pauseReason")).isEqualTo("user");
        assertThat(server.client().post(url + "/pause").status()).isEqualTo(409);
        assertThat(delete(url).status()).isEqualTo(409);

        assertThat(server.client().post(url + "/resume").get("state")).isEqualTo("running");
        assertThat(server.client().post(url + "/cancel").get("state")).isEqualTo("cancelled");
        var over = server.await(id, answer -> answer.number("running") == 0);
        assertThat(over.number("cancelled") + over.number("generated")).isEqualTo(200);
        assertThat(server.client().post(url + "/cancel").status()).isEqualTo(409);

        assertThat(delete(url).status()).isEqualTo(204);
        assertThat(server.client().get(url).status()).isEqualTo(404);
    }

    private Answer delete(String url) {
        return server.client().send("DELETE", url, Optional.empty(), Map.of());
    }

    @Test
    void aCappedBatchGoesOnWithAHigherCap() {
        var id = server.handIn(6, "\"maxCalls\": 2");
        var url = "/api/batches/" + id;
        var capped = server.await(id, answer -> answer.get("state").equals("paused"));
        assertThat(capped.get("pauseReason")).isEqualTo("cap");

        var same = server.client().post(url + "/resume", "{\"maxCalls\": 2}");
        assertThat(same.status()).isEqualTo(422);
        assertThat(same.wrongFields()).containsExactly("maxCalls");

        assertThat(server.client().post(url + "/resume", "{\"maxCost\": 0}").wrongFields())
                .containsExactly("maxCost");
        assertThat(server.client().post(url + "/resume", "{\"maxCalls\": 50}").status())
                .isEqualTo(200);
        assertThat(server.awaitFinished(id).number("generated")).isEqualTo(5);
    }

    @Test
    void skippedScenesAreTriedAgainWithOtherWords() {
        var id = server.handIn(4);
        var url = "/api/batches/" + id;
        server.awaitFinished(id);

        assertThat(server.client().post(url + "/scenes/2/retry").status()).isEqualTo(409);
        var wrong =
                server.client()
                        .post(url + "/retry", "{\"scenes\": [3, 9], \"prompts\": {\"2\": \"x\"}}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.wrongFields()).containsExactly("scenes[1]", "prompts.2");

        var again = server.client().post(url + "/scenes/3/retry", "{\"prompt\": \"picture 100\"}");
        assertThat(again.status()).isEqualTo(200);
        var batch = server.awaitFinished(id);
        assertThat(batch.get("message")).isEqualTo("Successfully generated all 4 images!");
        var scene = server.client().get(url + "/scenes/3");
        assertThat(scene.get("prompt")).isEqualTo("picture 100");
        assertThat(scene.get("originalPrompt")).isEqualTo("picture 3");
        assertThat(server.client().post(url + "/retry").status()).isEqualTo(409);
    }

    @Test
    void titleAndPriorityChange() {
        var id = server.handIn(1);
        var changed =
                server.client()
                        .send(
                                "PATCH",
                                "/api/batches/" + id,
                                Optional.of(
                                        "{\"priority\": -100, \"title\": \"Another <b>title</b>\"}"),
                                Map.of("Content-Type", "application/json"));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.number("priority")).isEqualTo(-100);
        assertThat(changed.get("title")).isEqualTo("Another <b>title</b>");
    }

    @Test
    void aBatchOfAnotherProcessIsSeen() {
        var id = server.handIn(2);
        server.awaitFinished(id);
        var other = server.another(data);

        assertThat(other.studio().beginningWith(id.substring(0, 6))).hasSize(1);
    }
}
