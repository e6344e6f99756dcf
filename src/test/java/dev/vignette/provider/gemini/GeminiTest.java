package dev.vignette.provider.gemini;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vignette.config.Secret;
import dev.vignette.image.Aspect;
import dev.vignette.image.MediaType;
import dev.vignette.provider.Availability;
import dev.vignette.provider.Failure.Transient;
import dev.vignette.provider.ImageProvider;
import dev.vignette.provider.ImageRequest;
import dev.vignette.provider.Outcome.Generated;
import dev.vignette.provider.http.Transport;
import dev.vignette.testing.GeminiAnswers;
import dev.vignette.testing.Pictures;
import dev.vignette.testing.Reaction;
import dev.vignette.testing.Requests;
import dev.vignette.testing.StubService;
import dev.vignette.testing.Told;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class GeminiTest {

    private static final HttpClient HTTP = Transport.client();
    private static final Secret KEY = new Secret("AIzaSy-s3cret+key/42");
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BANANA = "gemini-nano-banana-2.1";

    @AfterAll
    static void close() {
        HTTP.close();
    }

    @Test
    void aSceneBecomesThePictureAndNotTheDraftBeforeIt() throws Exception {
        var png = Pictures.pngWithChunk("caBX", "a signed claim".getBytes(UTF_8));
        try (var service = StubService.reacting(GeminiAnswers.picture(png))) {
            var outcome = gemini(service, BANANA).generate(Requests.scene(3), SOON);

            assertThat(outcome).isInstanceOf(Generated.class);
            var generated = (Generated) outcome;
            assertThat(generated.image().bytes()).isEqualTo(png);
            assertThat(generated.requestId()).contains("r-1");
            assertThat(generated.provenance())
                    .startsWith("Made by an AI model (gemini-nano-banana-2.1 at 127.0.0.1:");
        }
    }

    @Test
    void theLastOfSeveralPicturesCountsWhateverTheyClaimToBe() throws Exception {
        var jpeg = Pictures.jpeg(2);
        try (var service =
                StubService.reacting(
                        GeminiAnswers.parts(
                                """
                                {"inlineData":{"mimeType":"image/png","data":"%s"}},
                                {"inline_data":{"mime_type":"image/png","data":"%s"}},
                                {"text":"Done."}
                                """
                                        .formatted(base64(Pictures.png(1)), base64(jpeg))))) {
            var outcome = gemini(service, BANANA).generate(Requests.scene(3), SOON);

            assertThat(((Generated) outcome).image().bytes()).isEqualTo(jpeg);
            assertThat(((Generated) outcome).image().mediaType()).isEqualTo(MediaType.JPEG);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // model                     | aspect    | size | imageConfig
                "gemini-nano-banana-2.1      | 16:9      |      | {'aspectRatio':'16:9'}",
                "gemini-nano-banana-2.1      | 1920:1080 | 4K   | {'aspectRatio':'16:9','imageSize':'4K'}",
                "gemini-nano-banana-2.1      | 8:1       | 2k   | {'aspectRatio':'8:1','imageSize':'2K'}",
                "models/gemini-3-pro-image   | 21:9      | 1K   | {'aspectRatio':'21:9','imageSize':'1K'}",
                "gemini-3-pro-image          | 8:1       |      | {'aspectRatio':'21:9'}",
                "gemini-3.1-flash-lite-image | 4:5       | 1K   | {'aspectRatio':'4:5'}",
                "gemini-2.5-flash-image      | 3:2       | 1K   | {'aspectRatio':'3:2'}",
                "gemini-nano-banana-9        | 1:1       | 2K   | {'aspectRatio':'1:1','imageSize':'2K'}",
            })
    void eachModelIsAskedInItsOwnWords(String model, String aspect, String size, String picture)
            throws Exception {
        try (var service = StubService.reacting(good())) {
            gemini(service, model)
                    .generate(
                            Requests.scene(
                                    3,
                                    Aspect.parse(aspect).orElseThrow(),
                                    Optional.ofNullable(size)),
                            SOON);

            var call = service.calls().getFirst();
            assertThat(call.method() + " " + call.path())
                    .isEqualTo(
                            "POST /v1beta/models/%s:generateContent"
                                    .formatted(model.replace("models/", "")));
            assertThat(call.header("x-goog-api-key")).contains(KEY.reveal());
            assertThat(call.header("authorization")).isEmpty();
            assertThat(call.header("content-type")).contains("application/json");
            assertThat(JSON.readTree(call.body()))
                    .isEqualTo(
                            JSON.readTree(
                                    """
                                    {"contents":[{"role":"user","parts":[
                                       {"text":"Scene 3: a fox sails a paper boat at dusk."}]}],
                                     "generationConfig":{"responseModalities":["IMAGE"],"imageConfig":%s,"seed":7}}
                                    """
                                            .formatted(picture.replace('\'', '"'))));
        }
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "0, 0", "4294967303, 7", "-1, 2147483647"})
    void aSeedFitsIntoTheServicesThirtyTwoBits(long seed, int sent) throws Exception {
        try (var service = StubService.reacting(good())) {
            gemini(service, BANANA).generate(scene(OptionalLong.of(seed)), SOON);

            assertThat(
                            JSON.readTree(service.calls().getFirst().body())
                                    .at("/generationConfig/seed"))
                    .isEqualTo(JSON.readTree("" + sent));
        }
    }

    @Test
    void withoutASeedNoneIsSent() throws Exception {
        try (var service = StubService.reacting(good())) {
            gemini(service, BANANA).generate(scene(OptionalLong.empty()), SOON);

            assertThat(service.calls().getFirst().body()).doesNotContain("seed");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "gemini-3.1-flash-lite-image, 2K, '1K, not 2K'",
        "gemini-2.5-flash-image, 4K, '1K, not 4K'",
        "gemini-nano-banana-2.1, 1536x1024, '1K, 2K, 4K, not 1536x1024'",
    })
    void aSizeBeyondTheModelIsRefusedWithoutACall(String model, String size, String why)
            throws Exception {
        try (var service = StubService.reacting(good())) {
            var outcome =
                    gemini(service, model)
                            .generate(Requests.scene(3, Aspect.WIDE, Optional.of(size)), SOON);

            assertThat(Told.of(outcome)).isEqualTo("invalid");
            assertThat(Told.message(outcome)).isEqualTo(model + " draws in the sizes " + why);
            assertThat(service.calls()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'',           /v1beta/models/x:generateContent",
        "/,            /v1beta/models/x:generateContent",
        "/v1beta,      /v1beta/models/x:generateContent",
        "/v1/,         /v1/models/x:generateContent",
        "/google,      /google/v1beta/models/x:generateContent",
        "/google/v1alpha, /google/v1alpha/models/x:generateContent",
    })
    void aVersionInTheAddressIsTakenAsItStands(String path, String called) throws Exception {
        try (var service = StubService.reacting(good())) {
            Gemini.provider(HTTP, service.url(path), Optional.of(KEY), "x", Instant::now)
                    .generate(Requests.scene(1), SOON);

            assertThat(service.calls().getFirst().path()).isEqualTo(called);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../../v1/x", "a/b", "x?key=1", "a b", "x:generateContent"})
    void aModelStaysInItsPlaceInTheAddress(String model) {
        assertThatThrownBy(() ->
                        Gemini.provider(
                                HTTP, Gemini.BASE_URL, Optional.of(KEY), model, Instant::now))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("gemini-3-pro-image");
    }

    @Test
    void aModelThatIsGoneIsNamedWithWhatThereIsInstead() throws Exception {
        try (var service =
                StubService.reacting(
                        GeminiAnswers.error(404, "NOT_FOUND", "models/x is not found."),
                        Reaction.json(
                                200,
                                """
                                {"models":[
                                  {"name":"models/gemini-3.8-flash","supportedGenerationMethods":["generateContent"]},
                                  {"name":"models/gemini-nano-banana-2.1","supportedGenerationMethods":["generateContent"]},
                                  {"name":"models/imagen-4.0-generate-001","supportedGenerationMethods":["predict"]},
                                  {"name":"models/gemini-3-pro-image","supportedGenerationMethods":["generateContent","countTokens"]}]}
                                """))) {
            var outcome =
                    gemini(service, "gemini-2.5-flash-image").generate(Requests.scene(1), SOON);

            assertThat(Told.message(outcome))
                    .matches(
                            "the model gemini-2\\.5-flash-image cannot be used at 127\\.0\\.0\\.1:\\d+: models/x is"
                                    + " not found\\. Choose another with --model; it offers"
                                    + " gemini-nano-banana-2\\.1, gemini-3-pro-image");
            assertThat(Told.failure(outcome).report().code()).contains("NOT_FOUND");
            assertThat(service.calls().getLast().path()).isEqualTo("/v1beta/models?pageSize=1000");
        }
    }

    @Test
    void whatAFailureSaysIsTheServicesOwn() throws Exception {
        try (var service =
                StubService.reacting(
                        GeminiAnswers.ended("IMAGE_SAFETY"),
                        GeminiAnswers.parts(
                                "{\"text\":\"I cannot create pictures of this person.\"}"),
                        GeminiAnswers.ended("NO_IMAGE"),
                        Reaction.json(200, "{}"))) {
            var gemini = gemini(service, BANANA);

            var keptBack = Told.failure(gemini.generate(Requests.scene(1), SOON)).report();
            assertThat(keptBack.message()).isEqualTo("the picture was kept back: IMAGE_SAFETY");
            assertThat(keptBack.code()).contains("IMAGE_SAFETY");
            assertThat(keptBack.status()).hasValue(200);
            assertThat(keptBack.requestId()).contains("r-1");

            var refused = Told.failure(gemini.generate(Requests.scene(1), SOON)).report();
            assertThat(refused.message()).isEqualTo("I cannot create pictures of this person.");

            var none = Told.failure(gemini.generate(Requests.scene(1), SOON));
            assertThat(none.report().code()).contains("NO_IMAGE");
            assertThat(((Transient) none).isEmptyAnswer()).isFalse(); // three attempts

            var empty = Told.failure(gemini.generate(Requests.scene(1), SOON));
            assertThat(((Transient) empty).isEmptyAnswer()).isTrue(); // two
        }
    }

    /// Every text that leaves the adapter, with a service that says the key back in three ways.
    @ParameterizedTest
    @ValueSource(ints = {200, 302, 400, 401, 404, 429, 500})
    void theKeyIsInNothingThatIsSaid(int status) throws Exception {
        var key = KEY.reveal();
        var spoken =
                key
                        + " "
                        + URLEncoder.encode(key, UTF_8)
                        + " "
                        + Base64.getEncoder().encodeToString(key.getBytes(UTF_8));
        var cut = "x".repeat(1_990) + " " + spoken; // the cut falls into the key
        for (var said : List.of(spoken, cut)) {
            var answers =
                    List.of(
                            GeminiAnswers.error(status, said, said, GeminiAnswers.errorInfo(said)),
                            Reaction.json(
                                    status,
                                    """
                                    {"responseId":"%1$s","candidates":[{"finishReason":"%1$s","finishMessage":"%1$s",
                                      "content":{"parts":[{"text":"I cannot draw %1$s"}]}}],
                                     "models":[{"name":"models/image-%1$s"}]}
                                    """
                                            .formatted(said)));
            for (var answer : answers) {
                try (var service =
                        StubService.reacting(
                                answer.with("x-request-id", spoken).with("Location", spoken),
                                answer)) {
                    var gemini = gemini(service, BANANA);

                    var outcome = gemini.generate(Requests.scene(1), SOON);

                    assertThat(outcome + " " + gemini + " " + gemini.profile())
                            .doesNotContain("s3cret")
                            .doesNotContain("QUl6YVN5"); // its base64
                }
            }
        }
    }

    @Test
    void aProfileSaysWhoseLimitsCountAndNotWithWhichKey() {
        var profile =
                Gemini.provider(HTTP, Gemini.BASE_URL, Optional.of(KEY), BANANA, Instant::now)
                        .profile();

        assertThat(profile.gateKey())
                .isEqualTo(
                        "gemini generativelanguage.googleapis.com "
                                + KEY.fingerprint()
                                + " gemini-nano-banana-2.1");
        assertThat(profile.aspects()).hasSize(14).startsWith(Aspect.WIDE);
        assertThat(profile.promptLimit()).isEqualTo(30_000);
        assertThat(profile.deadlineFloor()).isEqualTo(Duration.ofMinutes(2));
        assertThat(profile.deadlineCeiling()).isEqualTo(Duration.ofMinutes(5));
        assertThat(profile.paid()).isTrue();
    }

    @Test
    void aCheckListsTheModelsThatDraw() throws Exception {
        try (var service =
                StubService.reacting(
                        Reaction.json(
                                200,
                                "{\"models\":[{\"name\":\"models/gemini-3-pro-image\"},{\"name\":\"models/gemini-3.8-flash\"}]}"),
                        Reaction.html(404, "no"),
                        GeminiAnswers.error(
                                400,
                                "INVALID_ARGUMENT",
                                "API key not valid.",
                                GeminiAnswers.errorInfo("API_KEY_INVALID")))) {
            var gemini = gemini(service, BANANA);

            assertThat(gemini.check())
                    .isEqualTo(new Availability.Reachable(List.of("gemini-3-pro-image")));
            assertThat(gemini.check()).isEqualTo(new Availability.Reachable(List.of()));
            assertThat(gemini.check())
                    .isEqualTo(
                            new Availability.Unreachable("status 400: API key not valid.", true));
        }
    }

    @Test
    void referencesStandBehindTheWords() throws Exception {
        try (var service = StubService.reacting(good())) {
            gemini(service, BANANA).generate(Requests.after(Pictures.references(2)), SOON);

            assertThat(JSON.readTree(service.calls().getFirst().body()).at("/contents"))
                    .isEqualTo(
                            JSON.readTree(
                                    """
                                    [{"role":"user","parts":[
                                      {"text":"Scene 3: a fox sails a paper boat at dusk."},
                                      {"inlineData":{"mimeType":"image/png","data":"%s"}},
                                      {"inlineData":{"mimeType":"image/jpeg","data":"%s"}}]}]
                                    """
                                            .formatted(
                                                    base64(Pictures.png(11)),
                                                    base64(Pictures.jpeg(12)))));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "gemini-2.5-flash-image, 3",
        "gemini-3-pro-image, 14",
        "gemini-3.1-flash-image, 14",
        "gemini-3.1-flash-lite-image, 14",
        "gemini-nano-banana-2.1, 10",
        "gemini-nano-banana-9, 10",
    })
    void eachModelTakesItsOwnNumberOfReferences(String model, int references) throws Exception {
        try (var service = StubService.reacting(good())) {
            var gemini = gemini(service, model);

            assertThat(gemini.profile().references()).isEqualTo(references);
            assertThat(
                            Told.of(
                                    gemini.generate(
                                            Requests.after(Pictures.references(references)), SOON)))
                    .isEqualTo("generated PNG");
        }
    }

    private static ImageRequest scene(OptionalLong seed) {
        return new ImageRequest(
                1,
                1,
                "a fox",
                "a fox",
                false,
                Map.of(),
                "noir",
                Aspect.WIDE,
                Optional.empty(),
                seed);
    }

    private static Reaction good() {
        return GeminiAnswers.picture(Pictures.png(1));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static ImageProvider gemini(StubService service, String model) {
        return Gemini.provider(HTTP, service.url(""), Optional.of(KEY), model, Instant::now);
    }
}
