package dev.vignette.provider.openai;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.config.Secret;
import dev.vignette.image.Aspect;
import dev.vignette.image.Image;
import dev.vignette.image.MediaType;
import dev.vignette.provider.Availability;
import dev.vignette.provider.ImageProvider;
import dev.vignette.provider.Outcome.Generated;
import dev.vignette.provider.Reference;
import dev.vignette.provider.http.Transport;
import dev.vignette.testing.Answers;
import dev.vignette.testing.FormReader;
import dev.vignette.testing.Pictures;
import dev.vignette.testing.Reaction;
import dev.vignette.testing.Requests;
import dev.vignette.testing.StubService;
import dev.vignette.testing.Told;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class OpenAiTest {

    private static final HttpClient HTTP = Transport.client();
    private static final Secret KEY = new Secret("sk-proj-s3cret+key/42");
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @AfterAll
    static void close() {
        HTTP.close();
    }

    @Test
    void aSceneBecomesAPicture() throws Exception {
        var png = Pictures.pngWithChunk("caBX", "a signed claim".getBytes(UTF_8));
        try (var service =
                StubService.reacting(Answers.picture(png).with("x-request-id", "req_1"))) {
            var outcome = openAi(service, "gpt-image-2").generate(Requests.scene(3), SOON);

            assertThat(outcome).isInstanceOf(Generated.class);
            var generated = (Generated) outcome;
            assertThat(generated.image().bytes()).isEqualTo(png);
            assertThat(generated.requestId()).contains("req_1");
            assertThat(generated.provenance())
                    .startsWith("Made by an AI model (gpt-image-2 at 127.0.0.1:");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // model             | aspect | asked for | what is sent besides model, prompt and n
                "gpt-image-2         | 16:9   |           | {'size':'1536x864','quality':'auto'}",
                "gpt-image-2         | 1:1    |           | {'size':'1232x1232','quality':'auto'}",
                "gpt-image-2         | 2:3    |           | {'size':'992x1488','quality':'auto'}",
                "gpt-image-2         | 3:1    |           | {'size':'2112x704','quality':'auto'}",
                "gpt-image-2.6-flare | 16:9   | 4K        | {'size':'3840x2160','quality':'auto'}",
                "openai/gpt-image-2  | 16:9   | 2560x1440 | {'size':'2560x1440','quality':'auto'}",
                "gpt-image-1-mini    | 16:9   |           | {'size':'1536x1024','quality':'auto'}",
                "gpt-image-1.5       | 3:4    | 1K        | {'size':'1024x1536','quality':'auto'}",
                "chatgpt-image-latest| 1:1    |           | {'size':'1024x1024','quality':'auto'}",
                "dall-e-3            | 16:9   |           | {'size':'1792x1024','response_format':'b64_json'}",
                "sd-cpp-local        | 16:9   |           | {'size':'1344x768','response_format':'b64_json'}",
                "sd-cpp-local        | 1:1    | 512x512   | {'size':'512x512','response_format':'b64_json'}",
            })
    void eachModelIsAskedInItsOwnWords(String model, String aspect, String size, String rest)
            throws Exception {
        try (var service = StubService.reacting(good())) {
            openAi(service, model)
                    .generate(
                            Requests.scene(
                                    3,
                                    Aspect.parse(aspect).orElseThrow(),
                                    Optional.ofNullable(size)),
                            SOON);

            var call = service.calls().getFirst();
            assertThat(call.method() + " " + call.path()).isEqualTo("POST /v1/images/generations");
            assertThat(call.header("authorization")).contains("Bearer " + KEY.reveal());
            assertThat(call.header("content-type")).contains("application/json");
            assertThat(JSON.readTree(call.body()))
                    .isEqualTo(
                            JSON.readTree(
                                    """
                                    {"model":"%s","n":1,
                                     "prompt":"Scene 3: a fox sails a paper boat at dusk.",%s
                                    """
                                            .formatted(
                                                    model, rest.replace('\'', '"').substring(1))));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // model                   | what is sent besides model, prompt, n and pictures
                "gpt-image-2             | size=1536x864, quality=auto",
                "gpt-image-2.5-flare     | size=1536x864, quality=auto",
                "openai/gpt-image-2      | size=1536x864, quality=auto",
                "gpt-image-1             | size=1536x1024, quality=auto, input_fidelity=high",
                "gpt-image-1.5-2025-12-16| size=1536x1024, quality=auto, input_fidelity=high",
                "gpt-image-1-mini        | size=1536x1024, quality=auto",
                "chatgpt-image-latest    | size=1536x1024, quality=auto",
            })
    void referencesMakeItAnEditInTheModelsOwnWords(String model, String rest) throws Exception {
        try (var service = StubService.reacting(good())) {
            openAi(service, model).generate(Requests.after(Pictures.references(3)), SOON);

            var call = service.calls().getFirst();
            assertThat(call.method() + " " + call.path()).isEqualTo("POST /v1/images/edits");
            assertThat(call.header("authorization")).contains("Bearer " + KEY.reveal());
            assertThat(call.header("content-length")).contains("" + call.raw().length());
            assertThat(call.header("transfer-encoding")).isEmpty();
            var parts = FormReader.parts(call).stream().map(Object::toString).toList();
            assertThat(String.join(", ", parts))
                    .startsWith(
                            "model=%s, prompt=Scene 3: a fox sails a paper boat at dusk., n=1, %s, image[]: "
                                    .formatted(model, rest));
            assertThat(parts.stream().filter(part -> part.startsWith("image[]")))
                    .extracting(part -> part.split(" ", -1)[1])
                    .containsExactly("reference-1.png", "reference-2.jpg", "reference-3.webp");
        }
    }

    /// The house takes no chance: what is sent depends on what is asked, and on nothing else.
    @Test
    void theSameRequestIsTheSameFormAndAnotherOneHasAnotherBoundary() throws Exception {
        try (var service = StubService.reacting(good(), good(), good())) {
            var provider = openAi(service, "gpt-image-2");
            provider.generate(Requests.after(Pictures.references(2)), SOON);
            provider.generate(Requests.after(Pictures.references(2)), SOON);
            provider.generate(Requests.after(Pictures.references(3)), SOON);

            var calls = service.calls();
            assertThat(calls.get(1).raw()).isEqualTo(calls.get(0).raw());
            assertThat(calls.get(2).header("content-type"))
                    .isNotEqualTo(calls.get(0).header("content-type"));
        }
    }

    @ParameterizedTest
    @CsvSource({"gpt-image-2, 16", "gpt-image-1-mini, 16", "dall-e-3, 0", "sd-cpp-local, 0"})
    void onlyGptModelsDrawAfterPictures(String model, int references) throws Exception {
        try (var service = StubService.reacting(good())) {
            var provider = openAi(service, model);

            var outcome =
                    provider.generate(Requests.after(Pictures.references(references + 1)), SOON);

            assertThat(provider.profile().references()).isEqualTo(references);
            assertThat(Told.of(outcome)).isEqualTo("invalid");
            assertThat(service.calls()).isEmpty();
        }
    }

    @Test
    void aReferenceOfFiftyMegabytesIsRefusedWithoutACall() throws Exception {
        try (var service = StubService.reacting(good())) {
            var large =
                    new Reference(
                            "mia.png", new Image(new byte[50_000_000], MediaType.PNG, 9000, 7000));

            var outcome =
                    openAi(service, "gpt-image-2").generate(Requests.after(List.of(large)), SOON);

            assertThat(Told.of(outcome)).isEqualTo("invalid");
            assertThat(Told.message(outcome))
                    .isEqualTo(
                            "the reference picture mia.png has 50000000 bytes; fewer than 50000000"
                                    + " are taken");
            assertThat(service.calls()).isEmpty();
        }
    }

    @Test
    void aModelThatOpenAiBringsNextYearIsNotTalkedOutOfItsOwnFormat() throws Exception {
        try (var service = StubService.reacting(good())) {
            openAi(service, "gpt-image-3").generate(Requests.scene(1), SOON);

            assertThat(service.calls().getFirst().body())
                    .contains("\"size\":\"1536x864\"")
                    .doesNotContain("response_format");
        }
    }

    @Test
    void aShapeBeyondTheModelIsRefusedWithoutACall() throws Exception {
        try (var service = StubService.reacting(good())) {
            var outcome =
                    openAi(service, "gpt-image-2")
                            .generate(Requests.scene(3, new Aspect(4, 1)), SOON);

            assertThat(Told.of(outcome)).isEqualTo("invalid");
            assertThat(Told.message(outcome))
                    .isEqualTo("gpt-image-2 draws shapes from 3:1 to 1:3, not 4:1");
            assertThat(service.calls()).isEmpty();
        }
    }

    @Test
    void aModelThatIsGoneIsNamedWithWhatThereIsInstead() throws Exception {
        try (var service =
                StubService.reacting(
                        Answers.error(404, "x", "model_not_found", "The model has been retired."),
                        Reaction.json(
                                200,
                                """
                                {"data":[{"id":"gpt-5.6-luna"},{"id":"gpt-image-2"},{"id":"gpt-image-2.6-flare"}]}
                                """))) {
            var outcome = openAi(service, "gpt-image-1").generate(Requests.scene(1), SOON);

            assertThat(Told.message(outcome))
                    .matches(
                            "the model gpt-image-1 cannot be used at 127\\.0\\.0\\.1:\\d+: The model"
                                    + " has been retired\\. Choose another with --model; it offers"
                                    + " gpt-image-2, gpt-image-2\\.6-flare");
            assertThat(Told.failure(outcome).report().code()).contains("model_not_found");
        }
    }

    @Test
    void aProfileSaysWhoseLimitsCountAndNotWithWhichKey() {
        var profile =
                OpenAi.provider(
                                HTTP,
                                OpenAi.BASE_URL,
                                Optional.of(KEY),
                                "gpt-image-1.5",
                                Instant::now)
                        .profile();

        assertThat(profile.gateKey())
                .isEqualTo("openai api.openai.com/v1 " + KEY.fingerprint() + " gpt-image-1.5");
        assertThat(profile.aspects())
                .containsExactly(new Aspect(1, 1), new Aspect(3, 2), new Aspect(2, 3));
        assertThat(profile.promptLimit()).isEqualTo(32_000);
        assertThat(profile.deadlineFloor()).isEqualTo(Duration.ofMinutes(5));
        assertThat(profile.deadlineCeiling()).isEqualTo(Duration.ofMinutes(15));
        assertThat(profile.paid()).isTrue();
    }

    @Test
    void aCheckListsTheModels() throws Exception {
        try (var service =
                StubService.reacting(
                        Reaction.json(200, "{\"data\":[{\"id\":\"a\"},{\"id\":\"b\"}]}"))) {
            assertThat(openAi(service, "a").check())
                    .isEqualTo(new Availability.Reachable(List.of("a", "b")));
            assertThat(service.calls().getFirst().method()).isEqualTo("GET");
            assertThat(service.calls().getFirst().path()).isEqualTo("/v1/models");
        }
    }

    @Test
    void aServerWithoutAListStillAnswers() throws Exception {
        try (var service =
                StubService.reacting(
                        Reaction.html(404, "no"),
                        Reaction.json(403, "{\"error\":\"Missing scopes: api.model.read\"}"))) {
            assertThat(openAi(service, "a").check())
                    .isEqualTo(new Availability.Reachable(List.of()));
            assertThat(openAi(service, "a").check())
                    .isEqualTo(new Availability.Reachable(List.of()));
        }
    }

    @Test
    void aCheckSaysWhyNot() throws Exception {
        try (var service =
                StubService.reacting(Answers.error(401, "x", "invalid_api_key", "Wrong key."))) {
            assertThat(openAi(service, "a").check())
                    .isEqualTo(new Availability.Unreachable("status 401: Wrong key.", true));
        }
    }

    private static Reaction good() {
        return Answers.picture(Pictures.png(1));
    }

    private static ImageProvider openAi(StubService service, String model) {
        return OpenAi.provider(HTTP, service.url("/v1"), Optional.of(KEY), model, Instant::now);
    }
}
