package dev.vignette.provider.bfl;

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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class BflContractTest extends QueuedContract {

    @Override
    protected ImageProvider at(URI baseUrl, Optional<Secret> key) {
        return at(baseUrl, key, "flux-2-pro");
    }

    private ImageProvider at(URI baseUrl, Optional<Secret> key, String model) {
        return Bfl.provider(http, baseUrl, key, model, () -> NOON, AT_ONCE);
    }

    @Override
    protected String basePath() {
        return "/v1";
    }

    @Override
    protected String makes() {
        return "POST /v1/flux-2-pro";
    }

    @Override
    protected List<Reaction> pointsTo(StubService service, String address) {
        return answers(
                submitted(service.url("/eu/get_result?id=t-1").toString()),
                is("Pending", "null"),
                is("Ready", "{\"sample\":\"%s\",\"seed\":7}".formatted(address)));
    }

    private static Reaction.Answer submitted(String pollingUrl) {
        return Reaction.json(
                200, "{\"id\":\"t-1\",\"polling_url\":\"%s\",\"cost\":3.0}".formatted(pollingUrl));
    }

    private static Reaction.Answer is(String state, String result) {
        return Reaction.json(
                200,
                "{\"id\":\"t-1\",\"status\":\"%s\",\"result\":%s,\"details\":null}"
                        .formatted(state, result));
    }

    @Override
    protected Stream<Row> failures(StubService service) {
        return Stream.of(
                ended(
                        Reaction.json(
                                200,
                                """
                                {"id":"t-1","status":"Request Moderated","result":null,
                                 "details":{"Moderation Reasons":["Derivative Works Filter"]}}
                                """),
                        "blocked PROMPT [Derivative Works Filter]"),
                ended(is("Content Moderated", "null"), "blocked PICTURE []"),
                ended(is("Error", "null"), "transient SERVER_ERROR billed?"),
                ended(is("Failed", "null"), "transient SERVER_ERROR billed?"),
                ended(is("Task not found", "null"), bad()),
                ended(is("Ready", "{}"), bad()),
                ended(is("Ready", "null"), bad()),
                ended(Reaction.json(403, "{\"detail\":\"Not authenticated\"}"), "halting KEY"),
                Row.row(
                        "no credits",
                        Reaction.json(402, "{\"detail\":\"Insufficient credits\"}"),
                        "halting QUOTA"),
                Row.row(
                        "a field is wrong",
                        Reaction.json(
                                422,
                                "{\"detail\":[{\"loc\":[\"body\",\"width\"],\"msg\":\"no\"}]}"),
                        "invalid"),
                Row.row("no job", Reaction.json(200, "{\"status\":\"Pending\"}"), bad()));
    }

    private static Row ended(Reaction last, String meaning) {
        return new Row(meaning, List.of(submitted("https://elsewhere.example/r"), last), meaning);
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
        return at(Bfl.BASE_URL, Optional.empty());
    }

    @Override
    protected String setting() {
        return "BFL_API_KEY";
    }

    @Override
    protected String addressSetting() {
        return "BFL_BASE_URL";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "flux-2-pro         | 16:9 |           | 'width':1280,'height':720",
                "flux-2-pro         | 1:1  | 1024x1024 | 'width':1024,'height':1024",
                "flux-pro-1.1       | 16:9 |           | 'width':1312,'height':736",
                "flux-pro-1.1-ultra | 21:9 | 1K        | 'aspect_ratio':'21:9'",
            })
    void eachModelIsAskedInItsOwnWords(String model, String aspect, String size, String shape)
            throws Exception {
        try (var service = StubService.reacting()) {
            at(service.url("/v1"), Optional.of(KEY), model)
                    .generate(
                            Requests.scene(
                                    3,
                                    Aspect.parse(aspect).orElseThrow(),
                                    Optional.ofNullable(size)),
                            SOON);

            var call = service.calls().getFirst();
            assertThat(call.path()).isEqualTo("/v1/" + model);
            assertThat(call.header("x-key")).contains(KEY.reveal());
            var json = JsonMapper.builder().build();
            assertThat(json.readTree(call.body()))
                    .isEqualTo(
                            json.readTree(
                                    """
                                    {"prompt":"Scene 3: a fox sails a paper boat at dusk.",
                                     "output_format":"png","seed":7,%s}
                                    """
                                            .formatted(shape.replace('\'', '"'))));
        }
    }

    /// A state that is not known yet is one on the way: giving up would pay twice.
    @Test
    void aNewWordForWaitingIsWaitedOut() throws Exception {
        try (var service = StubService.reacting()) {
            service.then(
                    submitted(service.url("/eu/get_result?id=t-1").toString()),
                    is("Contemplating", "null"),
                    is("Ready", "{\"sample\":\"%s\"}".formatted(service.url("/f"))),
                    Reaction.bytes(200, "x/y", Pictures.png(1)));

            assertThat(Told.of(at(service).generate(Requests.scene(1), SOON)))
                    .isEqualTo("generated PNG");
            assertThat(service.calls().get(1).path()).isEqualTo("/eu/get_result?id=t-1");
            assertThat(service.calls().get(1).header("x-key")).contains(KEY.reveal());
            assertThat(service.calls().getLast().header("x-key")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example/r", "not an address", "//x", "file:///x"})
    void theKeyIsNotTakenToAStrangersPollingAddress(String address) throws Exception {
        try (var service = StubService.reacting(submitted(address), is("Error", "null"))) {
            at(service).generate(Requests.scene(1), SOON);

            assertThat(service.calls().getLast().path()).isEqualTo("/v1/get_result?id=t-1");
        }
    }
}
