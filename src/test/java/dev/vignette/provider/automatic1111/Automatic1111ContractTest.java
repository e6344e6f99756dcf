package dev.vignette.provider.automatic1111;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.config.Secret;
import dev.vignette.image.Aspect;
import dev.vignette.provider.ImageProvider;
import dev.vignette.provider.ProviderContract;
import dev.vignette.provider.Row;
import dev.vignette.testing.Pictures;
import dev.vignette.testing.Reaction;
import dev.vignette.testing.Requests;
import dev.vignette.testing.StubService;
import dev.vignette.testing.Told;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class Automatic1111ContractTest extends ProviderContract {

    @Override
    protected ImageProvider at(URI baseUrl, Optional<Secret> key) {
        return at(baseUrl, "loaded");
    }

    private ImageProvider at(URI baseUrl, String model) {
        return Automatic1111.provider(http, Optional.of(baseUrl), model, () -> NOON);
    }

    @Override
    protected boolean hasKey() {
        return false;
    }

    @Override
    protected String basePath() {
        return "";
    }

    @Override
    protected String makes() {
        return "POST /sdapi/v1/txt2img";
    }

    @Override
    protected List<Reaction> delivers(StubService service, byte[] picture) {
        return answers(drew(picture, "sd_xl_base_1.0"));
    }

    private static Reaction drew(byte[] picture, String model) {
        return Reaction.json(
                200,
                """
                {"images":["%s"],"parameters":{},
                 "info":"{\\"seed\\": 7, \\"sd_model_name\\": \\"%s\\"}"}
                """
                        .formatted(Base64.getEncoder().encodeToString(picture), model));
    }

    /// What it does not know, no scene can have.
    @Override
    protected Optional<String> otherMeaning(String what) {
        return what.equals("422") ? Optional.of("halting MODEL_GONE") : Optional.empty();
    }

    @Override
    protected Stream<Row> failures(StubService service) {
        return Stream.of(
                Row.row(
                        "the card is full",
                        Reaction.json(
                                500,
                                """
                                {"error":"OutOfMemoryError","detail":"","body":"",
                                 "errors":"CUDA out of memory. Tried to allocate 4.50 GiB"}
                                """),
                        "transient SERVER_ERROR"),
                Row.row(
                        "the model is not there",
                        Reaction.json(404, "{\"detail\":\"Model not found\"}"),
                        "halting MODEL_GONE"),
                Row.row(
                        "a field is wrong",
                        Reaction.json(
                                422,
                                "{\"detail\":[{\"loc\":[\"body\",\"width\"],\"msg\":\"no\"}]}"),
                        "halting MODEL_GONE"),
                Row.row(
                        "it wants a password",
                        Reaction.json(401, "{\"detail\":\"Incorrect username or password\"}"),
                        "halting KEY"),
                Row.row("no images", Reaction.json(200, "{\"images\":[]}"), bad()),
                Row.row("bad base64", Reaction.json(200, "{\"images\":[\"@@@\"]}"), bad()));
    }

    @Override
    protected Optional<Reaction> listing() {
        return Optional.of(
                Reaction.json(
                        200,
                        """
                        [{"title":"sd_xl_base_1.0.safetensors [31e35c80fc]","model_name":"sd_xl_base_1.0"},
                         {"title":"v1-5.ckpt","model_name":"v1-5"}]
                        """));
    }

    @Override
    protected String listed() {
        return "sd_xl_base_1.0, v1-5";
    }

    @Override
    protected ImageProvider notSetUp() {
        return Automatic1111.provider(http, Optional.empty(), "loaded", () -> NOON);
    }

    @Override
    protected String setting() {
        return "A1111_BASE_URL";
    }

    @Override
    protected String addressSetting() {
        return "A1111_BASE_URL";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "loaded | 16:9 |         | 'width':1280,'height':720",
                "loaded | 1:1  | 512x512 | 'width':512,'height':512",
                "v1-5   | 1:1  | 512x512 | 'width':512,'height':512,'override_settings':{'sd_model_checkpoint':'v1-5'}",
            })
    void everyWishIsPassedOn(String model, String aspect, String size, String rest)
            throws Exception {
        try (var service = StubService.reacting()) {
            at(service.url(""), model)
                    .generate(
                            Requests.scene(
                                    3,
                                    Aspect.parse(aspect).orElseThrow(),
                                    Optional.ofNullable(size)),
                            SOON);

            var json = JsonMapper.builder().build();
            assertThat(json.readTree(service.calls().getFirst().body()))
                    .isEqualTo(
                            json.readTree(
                                    """
                                    {"prompt":"Scene 3: a fox sails a paper boat at dusk.",
                                     "batch_size":1,"n_iter":1,"seed":7,%s}
                                    """
                                            .formatted(rest.replace('\'', '"'))));
        }
    }

    @Test
    void aCheckpointThatWasPassedOverInSilenceIsMissed() throws Exception {
        try (var service =
                StubService.reacting(
                        drew(Pictures.png(1), "v1-5"),
                        listing().orElseThrow(),
                        drew(Pictures.png(1), "sd_xl_base_1.0"))) {
            var provider = at(service.url(""), "sd_xl_base_1.0.safetensors [31e35c80fc]");

            var outcome = provider.generate(Requests.scene(1), SOON);

            assertThat(Told.of(outcome)).isEqualTo("halting MODEL_GONE");
            assertThat(Told.message(outcome)).contains("it drew with v1-5 instead");
            assertThat(Told.of(provider.generate(Requests.scene(1), SOON)))
                    .isEqualTo("generated PNG");
        }
    }

    @Test
    void oneCardDrawsOnePictureAtATime() {
        assertThat(at(Automatic1111.BASE_URL, "loaded").atOnce()).hasValue(1);
    }
}
