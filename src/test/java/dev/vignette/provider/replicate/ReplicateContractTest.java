package dev.vignette.provider.replicate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.config.Secret;
import dev.vignette.image.Aspect;
import dev.vignette.provider.ImageProvider;
import dev.vignette.provider.QueuedContract;
import dev.vignette.provider.Row;
import dev.vignette.testing.Reaction;
import dev.vignette.testing.Requests;
import dev.vignette.testing.StubService;
import dev.vignette.testing.Told;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ReplicateContractTest extends QueuedContract {

    @Override
    protected ImageProvider at(URI baseUrl, Optional<Secret> key) {
        return at(baseUrl, key, "black-forest-labs/flux-schnell");
    }

    private ImageProvider at(URI baseUrl, Optional<Secret> key, String model) {
        return Replicate.provider(http, baseUrl, key, model, () -> NOON, AT_ONCE);
    }

    @Override
    protected String basePath() {
        return "/v1";
    }

    @Override
    protected String makes() {
        return "POST /v1/models/black-forest-labs/flux-schnell/predictions";
    }

    @Override
    protected List<Reaction> pointsTo(StubService service, String address) {
        return answers(
                is(201, "starting", "null"),
                is(200, "processing", "null"),
                is(200, "succeeded", "[\"" + address + "\"]"));
    }

    private static Reaction.Answer is(int status, String state, String output) {
        return Reaction.json(
                status,
                """
                {"id":"p1","model":"m","status":"%s","output":%s,"error":null,
                 "urls":{"get":"https://api.replicate.com/v1/predictions/p1",
                         "cancel":"https://api.replicate.com/v1/predictions/p1/cancel"}}
                """
                        .formatted(state, output));
    }

    @Override
    protected Stream<Row> failures(StubService service) {
        return Stream.of(
                failed("NSFW content detected. Try running it again.", "blocked UNKNOWN [nsfw]"),
                failed(
                        "The input or output was flagged as sensitive. Please try again with different inputs. (E005)",
                        "blocked UNKNOWN [E005]"),
                failed("CUDA out of memory", "transient SERVER_ERROR billed?"),
                ended("canceled", is(200, "canceled", "null"), "transient TIMEOUT billed?"),
                ended("aborted", is(200, "aborted", "null"), "transient TIMEOUT billed?"),
                ended("succeeded with nothing", is(200, "succeeded", "null"), bad()),
                ended("succeeded with an empty list", is(200, "succeeded", "[]"), bad()),
                ended("the key was taken back", Reaction.json(401, "{}"), "halting KEY"),
                Row.row(
                        "throttled, the wait in the body",
                        Reaction.json(
                                429,
                                """
                                {"detail":"Request was throttled. Your rate limit resets soon.",
                                 "status":429,"retry_after":5}
                                """),
                        "throttled 5 s"),
                Row.row(
                        "no credit",
                        Reaction.json(402, "{\"title\":\"Insufficient credit\",\"detail\":\"no\"}"),
                        "halting QUOTA"),
                Row.row(
                        "a model that is only found with its version",
                        Reaction.json(
                                422,
                                "{\"title\":\"Input validation failed\",\"detail\":\"- version is required\"}"),
                        "halting MODEL_GONE"),
                Row.row("no job", Reaction.json(201, "{\"status\":\"starting\"}"), bad()));
    }

    private static Row failed(String why, String meaning) {
        return ended(
                why,
                Reaction.json(
                        200,
                        "{\"id\":\"p1\",\"status\":\"failed\",\"output\":null,\"error\":\"%s\"}"
                                .formatted(why)),
                meaning);
    }

    private static Row ended(String what, Reaction last, String meaning) {
        return new Row(what, List.of(is(201, "starting", "null"), last), meaning);
    }

    @Override
    protected Optional<Reaction> listing() {
        return Optional.of(
                Reaction.json(
                        200,
                        """
                        {"slug":"text-to-image","models":[{"owner":"google","name":"imagen-4"},
                          {"owner":"black-forest-labs","name":"flux-2-pro"}]}
                        """));
    }

    @Override
    protected String listed() {
        return "google/imagen-4, black-forest-labs/flux-2-pro";
    }

    @Override
    protected ImageProvider notSetUp() {
        return at(Replicate.BASE_URL, Optional.empty());
    }

    @Override
    protected String setting() {
        return "REPLICATE_API_TOKEN";
    }

    @Override
    protected String addressSetting() {
        return "REPLICATE_BASE_URL";
    }

    @ParameterizedTest
    @CsvSource({
        "o/n,          /v1/models/o/n/predictions, {'input':",
        "o/n:1234abcd, /v1/predictions,            {'version':'1234abcd'|'input':",
    })
    void aModelIsAskedWithOrWithoutItsVersion(String model, String path, String start)
            throws Exception {
        try (var service = StubService.reacting()) {
            at(service.url("/v1"), Optional.of(KEY), model).generate(Requests.scene(3), SOON);

            var call = service.calls().getFirst();
            assertThat(call.path()).isEqualTo(path);
            assertThat(call.header("authorization")).contains("Bearer " + KEY.reveal());
            var json = JsonMapper.builder().build();
            assertThat(json.readTree(call.body()))
                    .isEqualTo(
                            json.readTree(
                                    start.replace('\'', '"').replace('|', ',')
                                            + """
                                            {"prompt":"Scene 3: a fox sails a paper boat at dusk.",
                                             "aspect_ratio":"16:9","seed":7}}
                                            """));
        }
    }

    @Test
    void aSizeIsRefusedWithoutACall() throws Exception {
        try (var service = StubService.reacting()) {
            var request = Requests.scene(1, Aspect.WIDE, Optional.of("4K"));

            var outcome = at(service).generate(request, SOON);

            assertThat(Told.of(outcome)).isEqualTo("invalid");
            assertThat(Told.message(outcome)).endsWith("draws in the size 1K, not 4K");
            assertThat(service.calls()).isEmpty();
        }
    }

    @Test
    void aWordForAStateThatHoldsTheKeyIsNotRepeated() throws Exception {
        try (var service =
                StubService.behaving(_ -> is(201, "waiting for " + KEY.reveal(), "null"))) {
            var outcome = at(service).generate(Requests.scene(1), Duration.ofSeconds(2));

            assertThat(Told.message(outcome)).contains("the job was waiting for ***");
        }
    }

    /// The interrupt closes the connection, and the service hears of it, too.
    @Test
    void anInterruptedJobIsCancelled() throws Exception {
        try (var service = StubService.reacting(is(201, "starting", "null"), new Reaction.Hang())) {
            var provider = at(service);
            var wasInterrupted = new CompletableFuture<Boolean>();
            var thread =
                    Thread.ofVirtual()
                            .start(() -> {
                                try {
                                    provider.generate(Requests.scene(1), Duration.ofMinutes(5));
                                    wasInterrupted.complete(false);
                                } catch (InterruptedException e) {
                                    wasInterrupted.complete(true);
                                }
                            });
            assertThat(service.awaitCall()).isTrue();
            assertThat(service.awaitCall()).isTrue();

            thread.interrupt();

            assertThat(wasInterrupted.get()).isTrue();
            var last = service.calls().getLast();
            assertThat(last.method() + " " + last.path())
                    .isEqualTo("POST /v1/predictions/p1/cancel");
            assertThat(last.header("authorization")).isPresent();
        }
    }
}
