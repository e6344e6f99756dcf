package dev.vignette.provider.fal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.config.Secret;
import dev.vignette.image.Aspect;
import dev.vignette.provider.ImageProvider;
import dev.vignette.provider.QueuedContract;
import dev.vignette.provider.Row;
import dev.vignette.testing.Pictures;
import dev.vignette.testing.Reaction;
import dev.vignette.testing.Requests;
import dev.vignette.testing.StubService;
import dev.vignette.testing.Told;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class FalContractTest extends QueuedContract {

    private static final String MODEL = "fal-ai/flux/dev";
    private static final String COMPLETED = "{\"status\":\"COMPLETED\",\"request_id\":\"r-1\"}";

    @Override
    protected ImageProvider at(URI baseUrl, Optional<Secret> key) {
        return Fal.provider(http, baseUrl, key, MODEL, () -> NOON, AT_ONCE);
    }

    @Override
    protected String basePath() {
        return "";
    }

    @Override
    protected String makes() {
        return "POST /fal-ai/flux/dev";
    }

    @Override
    protected List<Reaction> pointsTo(StubService service, String address) {
        return answers(
                queued(),
                Reaction.json(202, "{\"status\":\"IN_PROGRESS\",\"request_id\":\"r-1\"}"),
                Reaction.json(200, COMPLETED),
                Reaction.json(
                        200,
                        """
                        {"images":[{"url":"%s","content_type":"image/png"}],"seed":7,
                         "has_nsfw_concepts":[false],"prompt":"a fox"}
                        """
                                .formatted(address)));
    }

    private static Reaction.Answer queued() {
        return Reaction.json(
                200,
                """
                {"status":"IN_QUEUE","request_id":"r-1","queue_position":0,
                 "status_url":"https://queue.fal.run/fal-ai/flux/requests/r-1/status",
                 "response_url":"https://queue.fal.run/fal-ai/flux/requests/r-1",
                 "cancel_url":"https://queue.fal.run/fal-ai/flux/requests/r-1/cancel"}
                """);
    }

    @Override
    protected Stream<Row> failures(StubService service) {
        return Stream.of(
                result(
                        "the prompt violates the policy",
                        Reaction.json(
                                422,
                                """
                                {"detail":[{"loc":["body","prompt"],"type":"content_policy_violation",
                                  "msg":"The content could not be processed because it was flagged by a content checker."}]}
                                """),
                        "blocked PROMPT [content_policy_violation]"),
                result(
                        "the picture violates the policy",
                        Reaction.json(
                                422,
                                "{\"detail\":[{\"loc\":[\"body\"],\"type\":\"content_policy_violation\",\"msg\":\"no\"}]}"),
                        "blocked UNKNOWN [content_policy_violation]"),
                result(
                        "has_nsfw_concepts",
                        Reaction.json(
                                200,
                                "{\"images\":[{\"url\":\"https://x/black.png\"}],\"has_nsfw_concepts\":[true]}"),
                        "blocked PICTURE [nsfw]"),
                result(
                        "no_media_generated",
                        Reaction.json(422, "{\"detail\":[{\"type\":\"no_media_generated\"}]}")
                                .with("X-Fal-Retryable", "true"),
                        "transient BAD_PICTURE billed?"),
                result(
                        "generation_timeout",
                        Reaction.json(
                                        504,
                                        "{\"detail\":\"too slow\",\"error_type\":\"generation_timeout\"}")
                                .with("X-Fal-Error-Type", "generation_timeout"),
                        "transient TIMEOUT billed?"),
                result(
                        "downstream_service_error",
                        Reaction.json(500, "{\"detail\":\"sorry\"}")
                                .with("X-Fal-Error-Type", "downstream_service_error"),
                        "transient SERVER_ERROR billed?"),
                result(
                        "a field is wrong",
                        Reaction.json(
                                422,
                                "{\"detail\":[{\"loc\":[\"body\",\"image_size\"],\"type\":\"value_error\",\"msg\":\"no\"}]}"),
                        "invalid"),
                result(
                        "a wrong field that may pass after all",
                        Reaction.json(422, "{\"detail\":[{\"type\":\"file_download_error\"}]}")
                                .with("X-Fal-Retryable", "true"),
                        "transient SERVER_ERROR billed?"),
                result(
                        "trouble that will not pass",
                        Reaction.json(500, "{\"detail\":\"no\"}").with("X-Fal-Retryable", "false"),
                        "invalid"),
                result(
                        "no picture and no reason",
                        Reaction.json(200, "{\"images\":[]}"),
                        "transient BAD_PICTURE billed?"),
                Row.row(
                        "the balance is exhausted",
                        Reaction.json(
                                403, "{\"detail\":\"User is locked. Reason: Exhausted balance.\"}"),
                        "halting QUOTA"),
                Row.row("no job", Reaction.json(200, "{\"status\":\"IN_QUEUE\"}"), bad()),
                new Row(
                        "the job is not known any more",
                        answers(
                                queued(),
                                Reaction.json(404, "{}"),
                                Reaction.json(404, "{}"),
                                Reaction.json(404, "{}")),
                        bad()));
    }

    private static Row result(String what, Reaction.Answer result, String meaning) {
        return new Row(what, List.of(queued(), Reaction.json(200, COMPLETED), result), meaning);
    }

    @Override
    protected Optional<Reaction> listing() {
        return Optional.empty();
    }

    @Override
    protected String listed() {
        return "";
    }

    @Override
    protected ImageProvider notSetUp() {
        return at(Fal.BASE_URL, Optional.empty());
    }

    @Override
    protected String setting() {
        return "FAL_KEY";
    }

    @Override
    protected String addressSetting() {
        return "FAL_BASE_URL";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "fal-ai/flux/dev           | 16:9 |          | 'image_size':{'width':1280,'height':720}",
                "fal-ai/flux/dev           | 1:1  | 512x512  | 'image_size':{'width':512,'height':512}",
                "fal-ai/flux-pro/v1.1-ultra| 16:9 |          | 'aspect_ratio':'16:9'",
                "fal-ai/nano-banana        | 4:3  | 1K       | 'aspect_ratio':'4:3'",
            })
    void eachModelIsAskedInItsOwnWords(String model, String aspect, String size, String shape)
            throws Exception {
        try (var service = StubService.reacting()) {
            Fal.provider(http, service.url(""), Optional.of(KEY), model, () -> NOON, AT_ONCE)
                    .generate(
                            Requests.scene(
                                    3,
                                    Aspect.parse(aspect).orElseThrow(),
                                    Optional.ofNullable(size)),
                            SOON);

            var call = service.calls().getFirst();
            assertThat(call.path()).isEqualTo("/" + model);
            assertThat(call.header("authorization")).contains("Key " + KEY.reveal());
            var json = JsonMapper.builder().build();
            assertThat(json.readTree(call.body()))
                    .isEqualTo(
                            json.readTree(
                                    """
                                    {"prompt":"Scene 3: a fox sails a paper boat at dusk.",
                                     "num_images":1,"seed":7,%s}
                                    """
                                            .formatted(shape.replace('\'', '"'))));
        }
    }

    @Test
    void aJobIsAskedAboutAtFalsOwnAddressesAndNeverHandedInAgain() throws Exception {
        try (var service = StubService.reacting()) {
            service.then(
                    queued(),
                    Reaction.json(503, ""),
                    new Reaction.Truncate(Reaction.json(200, COMPLETED)));
            delivers(service, Pictures.png(1)).stream().skip(1).forEach(service::then);

            var outcome = at(service).generate(Requests.scene(1), SOON);

            assertThat(Told.of(outcome)).isEqualTo("generated PNG");
            assertThat(service.calls().stream().map(call -> call.method() + " " + call.path()))
                    .containsExactly(
                            "POST /fal-ai/flux/dev",
                            "GET /fal-ai/flux/requests/r-1/status",
                            "GET /fal-ai/flux/requests/r-1/status",
                            "GET /fal-ai/flux/requests/r-1/status",
                            "GET /fal-ai/flux/requests/r-1/status",
                            "GET /fal-ai/flux/requests/r-1",
                            "GET /files/1.png");
            assertThat(service.calls().getLast().header("authorization")).isEmpty();
        }
    }

    @Test
    void aJobNobodyWaitsForIsCancelled() throws Exception {
        try (var service =
                StubService.behaving(call ->
                        call.method().equals("POST")
                                ? queued()
                                : Reaction.json(202, "{\"status\":\"IN_QUEUE\"}"))) {
            var outcome = at(service).generate(Requests.scene(1), Duration.ofSeconds(2));

            assertThat(Told.of(outcome)).isEqualTo("transient TIMEOUT billed?");
            assertThat(Told.message(outcome))
                    .isEqualTo(
                            "no picture within 2 s, the job was IN_QUEUE; the service was told to"
                                    + " stop");
            assertThat(Told.failure(outcome).report().requestId()).contains("r-1");
            var last = service.calls().getLast();
            assertThat(last.method() + " " + last.path())
                    .isEqualTo("PUT /fal-ai/flux/requests/r-1/cancel");
        }
    }
}
