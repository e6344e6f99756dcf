package dev.vignette.provider.openai;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vignette.config.Secret;
import dev.vignette.image.Aspect;
import dev.vignette.provider.Availability;
import dev.vignette.provider.ImageProvider;
import dev.vignette.provider.Outcome.Failed;
import dev.vignette.provider.Outcome.Generated;
import dev.vignette.provider.http.Transport;
import dev.vignette.testing.Answers;
import dev.vignette.testing.Pictures;
import dev.vignette.testing.Reaction;
import dev.vignette.testing.Requests;
import dev.vignette.testing.StubService;
import dev.vignette.testing.Told;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
    void withoutAKeyNothingIsSentToOpenAi() throws Exception {
        var openAi =
                OpenAi.provider(
                        HTTP, OpenAi.BASE_URL, Optional.empty(), "gpt-image-2", Instant::now);

        var outcome = openAi.generate(Requests.scene(1), SOON);

        assertThat(Told.of(outcome)).isEqualTo("halting KEY"); // a call would end in the network
        assertThat(Told.message(outcome)).startsWith("OPENAI_API_KEY is not set");
        assertThat(openAi.check().toString()).contains("OPENAI_API_KEY is not set");
    }

    @Test
    void aServerOfOnesOwnNeedsNoKey() throws Exception {
        try (var service = StubService.reacting(good())) {
            var openAi =
                    OpenAi.provider(
                            HTTP, service.url("/v1/"), Optional.empty(), "sdxl", Instant::now);

            assertThat(Told.of(openAi.generate(Requests.scene(1), SOON))).startsWith("generated");
            assertThat(service.calls().getFirst().header("authorization")).isEmpty();
            assertThat(service.calls().getFirst().path()).isEqualTo("/v1/images/generations");
        }
    }

    /// The JDK prints a header's whole value when it refuses one.
    @ParameterizedTest
    @ValueSource(strings = {"sk-\nabc", "sk-abc\u00e9", "sk abc"})
    void aKeyThatCannotBeAHeaderIsNotPrinted(String broken) throws Exception {
        try (var service = StubService.reacting(good())) {
            var openAi =
                    OpenAi.provider(
                            HTTP,
                            service.url("/v1"),
                            Optional.of(new Secret(broken)),
                            "gpt-image-2",
                            Instant::now);

            var outcome = openAi.generate(Requests.scene(1), SOON);

            assertThat(Told.of(outcome)).isEqualTo("halting KEY");
            assertThat(outcome.toString()).doesNotContain("abc");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://x/v1", "https:///v1", "https://u:pw@x/v1", "https://x/v1?key=abc"})
    void anAddressThatIsNoneIsRefusedAtOnce(String address) {
        assertThatThrownBy(() ->
                        OpenAi.provider(
                                HTTP,
                                URI.create(address),
                                Optional.of(KEY),
                                "gpt-image-2",
                                Instant::now))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("OPENAI_BASE_URL")
                .hasMessageNotContaining("pw")
                .hasMessageNotContaining("abc");
    }

    @Test
    void aPictureByAddressIsFetchedWithoutTheKey() throws Exception {
        try (var files = StubService.reacting(Reaction.bytes(200, "text/html", Pictures.png(9)));
                var service =
                        StubService.reacting(
                                Answers.pictureAt(files.url("/made/9?sig=x").toString()))) {
            var outcome = openAi(service, "localai").generate(Requests.scene(9), SOON);

            assertThat(Told.of(outcome)).isEqualTo("generated PNG"); // its magic counts
            assertThat(files.calls()).hasSize(1);
            assertThat(files.calls().getFirst().path()).isEqualTo("/made/9?sig=x");
            assertThat(files.calls().toString()).doesNotContain(KEY.reveal());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "file:///etc/passwd,       no web address",
        "gopher://127.0.0.1/x,     no web address",
        "http://u:p@127.0.0.1/x,   no web address",
        "not an address,           no web address",
        "http://169.254.169.254/a, into a private network: 169.254.169.254",
        "http://[fe80::1]/a,       into a private network",
        "http://no.such.invalid/,  cannot be found",
    })
    void anAddressThatLeadsAstrayIsNotCalled(String address, String why) throws Exception {
        try (var service = StubService.reacting(Answers.pictureAt(address))) {
            var outcome = openAi(service, "localai").generate(Requests.scene(1), SOON);

            assertThat(Told.of(outcome)).isEqualTo("transient BAD_PICTURE billed?");
            assertThat(Told.message(outcome)).contains(why);
        }
    }

    @Test
    void aPictureThatIsGoneFromItsAddressMayHaveBeenCharged() throws Exception {
        try (var service = StubService.reacting()) {
            service.then(
                    Answers.pictureAt(service.url("/x").toString()), Reaction.html(404, "gone"));

            var outcome = openAi(service, "localai").generate(Requests.scene(1), SOON);

            assertThat(Told.of(outcome)).isEqualTo("transient BAD_PICTURE billed?");
            assertThat(Told.message(outcome))
                    .isEqualTo("the picture could not be fetched: status 404");
        }
    }

    @Test
    void oneDeadlineCoversThePictureAtItsAddressToo() throws Exception {
        try (var service = StubService.reacting()) {
            service.then(Answers.pictureAt(service.url("/x").toString()), new Reaction.Hang());

            var outcome =
                    openAi(service, "localai").generate(Requests.scene(1), Duration.ofMillis(700));

            assertThat(Told.of(outcome)).isEqualTo("transient TIMEOUT billed?");
            assertThat(service.awaitHangUp()).isTrue();
        }
    }

    /// Control: with a client that follows redirects, `Transport` refuses to be made.
    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void theKeyDoesNotFollowARedirect(int status) throws Exception {
        try (var thief = StubService.reacting(good());
                var service =
                        StubService.reacting(
                                Reaction.html(status, "")
                                        .with("Location", thief.url("/v1/x").toString()))) {
            openAi(service, "gpt-image-2").generate(Requests.scene(1), SOON);

            assertThat(service.calls().getFirst().header("authorization")).isPresent();
            assertThat(thief.calls()).isEmpty();
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
            try (var service =
                    StubService.reacting(
                            Answers.error(status, "t", said, said)
                                    .with("x-request-id", spoken)
                                    .with("Location", spoken))) {
                var openAi = openAi(service, "gpt-image-2");

                var outcome = openAi.generate(Requests.scene(1), SOON);

                assertThat(outcome + " " + openAi + " " + openAi.profile())
                        .doesNotContain("s3cret")
                        .doesNotContain("c2stcHJvai"); // its base64
            }
        }
    }

    @Test
    void anInterruptClosesTheConnection() throws Exception {
        try (var service = StubService.reacting(new Reaction.Hang())) {
            var openAi = openAi(service, "gpt-image-2");
            var wasInterrupted = new CompletableFuture<Boolean>();
            var thread =
                    Thread.ofVirtual()
                            .start(() -> {
                                try {
                                    openAi.generate(Requests.scene(1), Duration.ofMinutes(5));
                                    wasInterrupted.complete(false);
                                } catch (InterruptedException e) {
                                    wasInterrupted.complete(true);
                                }
                            });
            assertThat(service.awaitCall()).isTrue();

            thread.interrupt();

            assertThat(wasInterrupted.get()).isTrue();
            assertThat(service.awaitHangUp()).isTrue();
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
                    .isEqualTo(new Availability.Unreachable("status 401: Wrong key."));
        }
    }

    @Test
    void nobodyAtHomeCostsNothing() throws Exception {
        var service = StubService.reacting();
        var openAi = openAi(service, "gpt-image-2");
        service.close();

        var outcome = openAi.generate(Requests.scene(1), SOON);

        assertThat(outcome).isInstanceOf(Failed.class);
        assertThat(Told.of(outcome)).isEqualTo("transient NETWORK");
        assertThat(Told.message(outcome)).isEqualTo("127.0.0.1 does not accept connections");
    }

    private static Reaction good() {
        return Answers.picture(Pictures.png(1));
    }

    private static ImageProvider openAi(StubService service, String model) {
        return OpenAi.provider(HTTP, service.url("/v1"), Optional.of(KEY), model, Instant::now);
    }
}
