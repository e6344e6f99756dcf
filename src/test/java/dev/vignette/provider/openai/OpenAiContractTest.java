package dev.vignette.provider.openai;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.vignette.config.Secret;
import dev.vignette.image.Sha256;
import dev.vignette.provider.FetchedPictureContract;
import dev.vignette.provider.ImageProvider;
import dev.vignette.provider.Row;
import dev.vignette.testing.Answers;
import dev.vignette.testing.Call;
import dev.vignette.testing.FormReader;
import dev.vignette.testing.Reaction;
import dev.vignette.testing.StubService;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class OpenAiContractTest extends FetchedPictureContract {

    @Override
    protected ImageProvider at(URI baseUrl, Optional<Secret> key) {
        return OpenAi.provider(http, baseUrl, key, "gpt-image-2", () -> NOON);
    }

    @Override
    protected String basePath() {
        return "/v1";
    }

    @Override
    protected String makes() {
        return "POST /v1/images/generations";
    }

    @Override
    protected String makesAfterReferences() {
        return "POST /v1/images/edits";
    }

    @Override
    protected List<String> references(Call call) {
        return FormReader.parts(call).stream()
                .filter(part -> part.name().equals("image[]"))
                .map(part ->
                        part.mediaType() + " " + Sha256.of(part.letters().getBytes(ISO_8859_1)))
                .toList();
    }

    @Override
    protected List<Reaction> delivers(StubService service, byte[] picture) {
        return answers(Answers.picture(picture));
    }

    @Override
    protected List<Reaction> pointsTo(StubService service, String address) {
        return answers(Answers.pictureAt(address));
    }

    @Override
    protected Stream<Row> failures(StubService service) {
        return OpenAiFailures.rows();
    }

    @Override
    protected Optional<Reaction> listing() {
        return Optional.of(
                Reaction.json(
                        200, "{\"data\":[{\"id\":\"gpt-6-luna\"},{\"id\":\"gpt-image-2.6\"}]}"));
    }

    @Override
    protected String listed() {
        return "gpt-image-2.6";
    }

    @Override
    protected ImageProvider notSetUp() {
        return at(OpenAi.BASE_URL, Optional.empty());
    }

    @Override
    protected String setting() {
        return "OPENAI_API_KEY";
    }

    @Override
    protected String addressSetting() {
        return "OPENAI_BASE_URL";
    }
}
