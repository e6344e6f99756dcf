package dev.vignette.provider.imagen;

import static dev.vignette.testing.GeminiAnswers.error;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.config.Secret;
import dev.vignette.image.Aspect;
import dev.vignette.provider.ImageProvider;
import dev.vignette.provider.PaidContract;
import dev.vignette.provider.Row;
import dev.vignette.testing.GeminiAnswers;
import dev.vignette.testing.Reaction;
import dev.vignette.testing.Requests;
import dev.vignette.testing.StubService;
import dev.vignette.testing.Told;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Imagen on the Gemini API.
class ImagenContractTest extends PaidContract {

    static final String MODEL = "imagen-4.0-generate-001";

    @Override
    protected ImageProvider at(URI baseUrl, Optional<Secret> key) {
        return Imagen.provider(http, new Place.GeminiApi(baseUrl), key, MODEL, () -> NOON);
    }

    @Override
    protected String basePath() {
        return "";
    }

    @Override
    protected String makes() {
        return "POST /v1beta/models/" + MODEL + ":predict";
    }

    @Override
    protected List<Reaction> delivers(StubService service, byte[] picture) {
        return answers(
                Reaction.json(
                        200,
                        "{\"predictions\":[{\"mimeType\":\"image/png\",\"bytesBase64Encoded\":\"%s\"}]}"
                                .formatted(Base64.getEncoder().encodeToString(picture))));
    }

    /// Nothing at all is a refusal without a reason.
    @Override
    protected Optional<String> otherMeaning(String what) {
        return what.equals("200 with {}") ? Optional.of("blocked PICTURE []") : Optional.empty();
    }

    @Override
    protected Stream<Row> failures(StubService service) {
        return Stream.of(
                filtered(
                        "Unable to show generated images. Support codes: 56562880",
                        "blocked PICTURE [violence, 56562880]"),
                filtered(
                        "Support codes: 58061214, 17301594",
                        "blocked PROMPT [child, 58061214, 17301594]"),
                filtered("Support codes: 99999999", "blocked PICTURE [99999999]"),
                filtered("No.", "blocked PICTURE []"),
                Row.row(
                        "no predictions",
                        Reaction.json(200, "{\"predictions\":[]}"),
                        "blocked PICTURE []"),
                Row.row(
                        "sensitive words",
                        error(
                                400,
                                "INVALID_ARGUMENT",
                                "This prompt contains sensitive words that violate Google’s"
                                        + " Responsible AI practices. Support codes: 62263041"),
                        "blocked PROMPT [dangerous, 62263041]"),
                Row.row(
                        "sensitive words, the code in the details",
                        error(
                                400,
                                "INVALID_ARGUMENT",
                                "It violates Google's Responsible AI practices.",
                                "{\"@type\":\"type.googleapis.com/google.rpc.DebugInfo\",\"detail\":\"Support codes: 90789179\"}"),
                        "blocked PROMPT [sexual, 90789179]"),
                Row.row(
                        "a wrong parameter",
                        error(400, "INVALID_ARGUMENT", "sampleImageSize is not supported"),
                        "invalid"),
                Row.row(
                        "the key is wrong",
                        error(
                                400,
                                "INVALID_ARGUMENT",
                                "no",
                                GeminiAnswers.errorInfo("API_KEY_INVALID")),
                        "halting KEY"),
                Row.row(
                        "the day is over",
                        error(
                                429,
                                "RESOURCE_EXHAUSTED",
                                "no",
                                GeminiAnswers.quotaFailure("ImagesPerDayPerProject", "70")),
                        "halting QUOTA until 2026-11-23T08:00:00Z"),
                Row.row(
                        "the minute is full",
                        GeminiAnswers.minuteIsFull(5, Duration.ofSeconds(30)),
                        "throttled 30 s 5/min"),
                Row.row(
                        "it was ended",
                        error(404, "NOT_FOUND", "models/x is not found for API version v1beta"),
                        "halting MODEL_GONE"),
                Row.row(
                        "bad base64",
                        Reaction.json(200, "{\"predictions\":[{\"bytesBase64Encoded\":\"@@@\"}]}"),
                        bad()));
    }

    private static Row filtered(String reason, String meaning) {
        return Row.row(
                reason,
                Reaction.json(
                        200,
                        "{\"predictions\":[{\"raiFilteredReason\":\"%s\"}]}".formatted(reason)),
                meaning);
    }

    @Override
    protected Optional<Reaction> listing() {
        return Optional.of(
                Reaction.json(
                        200,
                        """
                        {"models":[{"name":"models/gemini-x","supportedGenerationMethods":["generateContent"]},
                          {"name":"models/imagen-5","supportedGenerationMethods":["predict"]}]}
                        """));
    }

    @Override
    protected String listed() {
        return "imagen-5";
    }

    @Override
    protected ImageProvider notSetUp() {
        return at(Imagen.BASE_URL, Optional.empty());
    }

    @Override
    protected String setting() {
        return "GEMINI_API_KEY";
    }

    @Override
    protected String addressSetting() {
        return "GOOGLE_GEMINI_BASE_URL";
    }

    @Test
    void thePlaceIsAskedInItsOwnWords() throws Exception {
        try (var service = StubService.reacting()) {
            at(service)
                    .generate(Requests.scene(3, new Aspect(1080, 1920), Optional.of("2k")), SOON);

            var call = service.calls().getFirst();
            assertThat(call.header("x-goog-api-key")).contains(KEY.reveal());
            var json = JsonMapper.builder().build();
            assertThat(json.readTree(call.body()))
                    .isEqualTo(
                            json.readTree(
                                    """
                                    {"instances":[{"prompt":"Scene 3: a fox sails a paper boat at dusk."}],
                                     "parameters":{"sampleCount":1,"aspectRatio":"9:16",
                                       "includeRaiReason":true,"sampleImageSize":"2K"}}
                                    """));
        }
    }

    @Test
    void aSizeBeyondTheModelIsRefusedWithoutACall() throws Exception {
        try (var service = StubService.reacting()) {
            var outcome =
                    at(service).generate(Requests.scene(3, Aspect.WIDE, Optional.of("4K")), SOON);

            assertThat(Told.of(outcome)).isEqualTo("invalid");
            assertThat(Told.message(outcome)).endsWith("draws in the sizes 1K, 2K, not 4K");
            assertThat(service.calls()).isEmpty();
        }
    }
}
