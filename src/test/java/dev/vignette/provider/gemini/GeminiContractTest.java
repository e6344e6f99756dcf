package dev.vignette.provider.gemini;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vignette.config.Secret;
import dev.vignette.image.Sha256;
import dev.vignette.provider.ImageProvider;
import dev.vignette.provider.PaidContract;
import dev.vignette.provider.Row;
import dev.vignette.provider.http.Json;
import dev.vignette.testing.Call;
import dev.vignette.testing.GeminiAnswers;
import dev.vignette.testing.Reaction;
import dev.vignette.testing.StubService;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class GeminiContractTest extends PaidContract {

    private static final String MODEL = "gemini-nano-banana-2.1";

    @Override
    protected ImageProvider at(URI baseUrl, Optional<Secret> key) {
        return Gemini.provider(http, baseUrl, key, MODEL, () -> NOON);
    }

    @Override
    protected String basePath() {
        return "";
    }

    @Override
    protected String makes() {
        return "POST /v1beta/models/" + MODEL + ":generateContent";
    }

    @Override
    protected List<Reaction> delivers(StubService service, byte[] picture) {
        return answers(GeminiAnswers.picture(picture));
    }

    @Override
    protected List<String> references(Call call) {
        return Json.object(call.body().getBytes(UTF_8))
                .orElseThrow()
                .at("/contents/0/parts")
                .valueStream()
                .skip(1) // the words
                .map(part -> part.path("inlineData"))
                .map(data ->
                        data.path("mimeType").asString()
                                + " "
                                + Sha256.of(
                                        Base64.getDecoder().decode(data.path("data").asString())))
                .toList();
    }

    @Override
    protected Stream<Row> failures(StubService service) {
        return GeminiFailures.rows();
    }

    @Override
    protected Optional<Reaction> listing() {
        return Optional.of(
                Reaction.json(
                        200,
                        """
                        {"models":[{"name":"models/gemini-3.8-flash","supportedGenerationMethods":["generateContent"]},
                          {"name":"models/gemini-3-pro-image","supportedGenerationMethods":["generateContent"]}]}
                        """));
    }

    @Override
    protected String listed() {
        return "gemini-3-pro-image";
    }

    @Override
    protected ImageProvider notSetUp() {
        return at(Gemini.BASE_URL, Optional.empty());
    }

    @Override
    protected String setting() {
        return "GEMINI_API_KEY";
    }

    @Override
    protected String addressSetting() {
        return "GOOGLE_GEMINI_BASE_URL";
    }
}
