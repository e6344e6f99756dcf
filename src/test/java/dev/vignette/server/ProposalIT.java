package dev.vignette.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.testing.Call;
import dev.vignette.testing.QuotaService;
import dev.vignette.testing.Reaction;
import dev.vignette.testing.StubService;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Other words for what was refused, and who goes on where a service cannot.
class ProposalIT {

    @TempDir Path data;
    private RunningServer server;
    private String category = "violence";
    private StubService.Behaviour behaviour = this::refusing;

    @BeforeEach
    void open() throws Exception {
        server = RunningServer.in(data, call -> behaviour.to(call), settings -> settings);
    }

    @AfterEach
    void close() throws Exception {
        server.close();
    }

    @Test
    void otherWordsAreProposedBesideTheOriginalAndNothingIsSent() throws Exception {
        var id = refused("The knight kills the dragon.");
        int calls = server.service().posts().size();

        var proposal = server.client().post("/api/batches/" + id + "/scenes/1/rewrite", "");

        assertThat(proposal.status()).as(proposal.toString()).isEqualTo(200);
        assertThat(proposal.get("prompt")).endsWith("The knight defeats the dragon.");
        assertThat(proposal.get("originalPrompt")).endsWith("The knight kills the dragon.");
        assertThat(proposal.get("by")).isEqualTo("rules");
        assertThat(server.service().posts()).hasSize(calls);
        var scene = server.client().get("/api/batches/" + id + "/scenes/1");
        assertThat(scene.get("prompt")).endsWith("The knight kills the dragon.");
    }

    @Test
    void whereThereAreNoneThatIsSaid() throws Exception {
        var id = refused("Two friends on a meadow.");

        assertThat(server.client().post("/api/batches/" + id + "/scenes/1/rewrite", "").status())
                .isEqualTo(204);
    }

    @Test
    void whatHasToStayRefusedDoes() throws Exception {
        category = "sexual/minors";
        var id = refused("The knight kills the dragon.");

        var answer = server.client().post("/api/batches/" + id + "/scenes/1/rewrite", "");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.toString()).contains("has to stay refused");
    }

    @Test
    void onlyWhatWasRefusedForSafetyIsReworded() throws Exception {
        behaviour = QuotaService.generous();
        var id = server.handIn(1);

        assertThat(server.client().post("/api/batches/" + id + "/scenes/1/rewrite", "").status())
                .isEqualTo(409);
        assertThat(server.client().post("/api/batches/" + id + "/scenes/7/rewrite", "").status())
                .isEqualTo(404);
    }

    @Test
    void aFallbackAndATrialAreAskedForOverHttpToo() throws Exception {
        var created =
                server.client()
                        .post(
                                "/api/batches",
                                RunningServer.order(
                                        3,
                                        "\"fallback\": \"illustrator\"",
                                        "\"fallbackOnBlocked\": true",
                                        "\"try\": 2"));
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        var id = created.get("id");

        var trial = server.await(id, batch -> "paused".equals(batch.get("state")));
        assertThat(trial.get("pauseReason")).isEqualTo("trial");
        assertThat(trial.number("failed")).isEqualTo(2);

        server.client().post("/api/batches/" + id + "/resume", "");
        var over = server.awaitFinished(id);
        assertThat(over.number("generated")).isEqualTo(3);
        assertThat(over.get("provider")).isEqualTo("illustrator");
        assertThat(over.toString()).contains("\"takenOver\":{\"from\":\"openai\"");
    }

    @Test
    void aPictureGoesAlongAsAPartOfAForm() throws Exception {
        var body =
                """
                --b
                Content-Disposition: form-data; name="reference"; filename="mia.png"

                x
                --b
                Content-Disposition: form-data; name="story"

                Mia waits.
                --b--
                """
                        .replace("\n", "\r\n");
        var answer =
                server.client()
                        .send(
                                "POST",
                                "/api/batches",
                                Optional.of(body),
                                Map.of("Content-Type", "multipart/form-data; boundary=b"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.toString()).contains("mia.png is no picture that can go along");
    }

    private String refused(String prompt) {
        var created =
                server.client()
                        .post(
                                "/api/batches",
                                "{\"story\": \"%s\", \"provider\": \"openai\"}".formatted(prompt));
        var id = created.get("id");
        server.awaitFinished(id);
        return id;
    }

    private Reaction refusing(Call call) throws InterruptedException {
        return call.method().equals("POST")
                ? Reaction.json(
                        400,
                        """
                        {"error":{"code":"moderation_blocked","message":"No.",
                          "moderation_details":{"moderation_stage":"input","categories":["%s"]}}}
                        """
                                .formatted(category))
                : QuotaService.generous().to(call);
    }
}
