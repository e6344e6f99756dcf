package dev.vignette.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.testing.Call;
import dev.vignette.testing.Pictures;
import dev.vignette.testing.QuotaService;
import dev.vignette.testing.Reaction;
import dev.vignette.testing.StubService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What can be asked of `illustrate` besides a picture for each scene.
class ChoicesIT {

    @TempDir Path folder;

    private StubService.Behaviour behaviour = QuotaService.generous();
    private StubService service;
    private Shell shell;

    @BeforeEach
    void open() {
        service = StubService.behaving(call -> behaviour.to(call));
        shell = new Shell(folder.resolve("data"));
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void aFallbackDrawsWhatFailed() throws Exception {
        var generous = QuotaService.generous();
        behaviour = call -> isOf(call, "Rain") ? Reaction.json(503, "{}") : generous.to(call);

        assertThat(illustrate("--fallback", "illustrator", "--backoff", "10ms")).isZero();

        assertThat(shell.out()).last().isEqualTo("Successfully generated all 3 images!");
        assertThat(shell.err())
                .contains("illustrator took over from openai: some scenes used up their attempts");
        assertThat(info("scene_002_info.txt")).contains("Provider: illustrator");
        assertThat(info("scene_001_info.txt")).contains("Provider: openai");
    }

    @Test
    void aKeyThatIsRefusedIsSaidBeforeAnythingIsKeptOrPaid() throws Exception {
        behaviour =
                _ ->
                        Reaction.json(
                                401,
                                "{\"error\":{\"code\":\"invalid_api_key\",\"message\":\"No.\"}}");

        assertThat(illustrate()).isEqualTo(2);

        assertThat(shell.err())
                .containsExactly(
                        "vignette: openai does not accept the key (status 401: No.). Nothing was drawn and nothing paid");
        assertThat(service.posts()).isEmpty();
        assertThat(shell.run("batches")).isZero();
        assertThat(shell.out()).first().asString().startsWith("No batches yet");
    }

    @Test
    void withAFallbackThatOneDrawsInstead() throws Exception {
        behaviour =
                _ ->
                        Reaction.json(
                                401,
                                "{\"error\":{\"code\":\"invalid_api_key\",\"message\":\"No.\"}}");

        assertThat(illustrate("--fallback", "illustrator")).isZero();

        assertThat(shell.err()).anyMatch(line -> line.endsWith("illustrator draws instead."));
        assertThat(shell.out()).contains("3 pictures, no paid calls");
    }

    @Test
    void aModelThatIsNotListedIsNamed() throws Exception {
        var generous = QuotaService.generous();
        behaviour =
                call ->
                        call.method().equals("GET")
                                ? Reaction.json(200, "{\"data\":[{\"id\":\"gpt-image-9\"}]}")
                                : generous.to(call);

        assertThat(illustrate()).isZero();
        assertThat(shell.err())
                .anyMatch(line ->
                        line.startsWith(
                                "gpt-image-2 is not among the 1 models that openai lists: gpt-image-9"));
    }

    @Test
    void aTrialDrawsAFewAndSaysHowToGoOn() throws Exception {
        assertThat(illustrate("--try", "2")).isEqualTo(5);

        var id = shell.batch();
        assertThat(shell.out())
                .last()
                .isEqualTo(
                        "Paused: generated 2 of 3 images so far. Look at what the trial brought. Go on with: vignette resume "
                                + id);
        assertThat(service.posts()).hasSize(2);

        assertThat(shell.run("resume", id, "-o", folder.toString(), "--quiet")).isZero();
        assertThat(service.posts()).hasSize(3);
    }

    @Test
    void theVerySameRequestIsNotPaidForAgain() throws Exception {
        assertThat(illustrate()).isZero();
        assertThat(illustrate("--reuse")).isZero();

        assertThat(service.posts()).hasSize(3);
        assertThat(shell.out())
                .contains("0 calls: 0 pictures, 0 refused, 0 failed; 3 reused, $0.16 saved");
    }

    @Test
    void aLabelSaysInTheFileHowItWasMade() throws Exception {
        assertThat(illustrate()).isZero();
        assertThat(picture()).doesNotContain("trainedAlgorithmicMedia");

        assertThat(illustrate("--label")).isZero();
        assertThat(picture()).contains("digitalsourcetype/trainedAlgorithmicMedia");
        assertThat(shell.run("verify", zip().toString())).isZero();
    }

    @Test
    void aReferenceGoesAlongWithTheScenesThatNameIt() throws Exception {
        var mia = folder.resolve("mia.png");
        Files.write(mia, Pictures.png(7));

        assertThat(illustrate("--reference", mia.toString())).isZero();

        assertThat(shell.err()).contains("mia.png goes along with what names it: scenes 1, 3.");
        assertThat(service.posts().stream().map(Call::path))
                .containsExactlyInAnyOrder(
                        "/v1/images/edits", "/v1/images/generations", "/v1/images/edits");
    }

    @Test
    void charactersAreDrawnOnceAndGoAlong() throws Exception {
        var story =
                Files.writeString(
                        folder.resolve("story.md"),
                        """
                        ---
                        characters:
                          Mia: red hair, yellow raincoat
                        ---
                        Mia climbs the tower.

                        Rain falls on the sea.
                        """);

        assertThat(draw(story.toString(), "--character-sheets")).isZero();

        assertThat(service.posts().stream().map(Call::path))
                .containsExactlyInAnyOrder(
                        "/v1/images/generations", "/v1/images/edits", "/v1/images/generations");
        assertThat(service.posts().getFirst().body()).contains("Character sheet of Mia: red hair");
        assertThat(shell.err()).contains("Mia goes along with what names it: scene 1.");

        assertThat(draw(story.toString(), "--character-sheets", "--new")).isZero();
        assertThat(service.posts()).as("the sheet is not paid for again").hasSize(5);
    }

    @Test
    void charactersThatNobodyKnowsCannotBeDrawn() throws Exception {
        assertThat(illustrate("--character-sheets")).isEqualTo(2);

        assertThat(shell.err())
                .first()
                .asString()
                .startsWith("vignette: --character-sheets needs to know who is in the story");
        assertThat(service.posts()).isEmpty();
    }

    @Test
    void aReferenceThatIsNoneCostsNothing() throws Exception {
        assertThat(illustrate("--reference", folder.resolve("nobody.png").toString())).isEqualTo(2);
        assertThat(shell.err())
                .containsExactly("vignette: there is no file " + folder.resolve("nobody.png"));
        assertThat(illustrate("--reference", story())).isEqualTo(2);
        assertThat(shell.err())
                .first()
                .asString()
                .startsWith("vignette: story.txt is no picture that can go along");
        assertThat(service.calls()).isEmpty();
    }

    @Test
    void whoTakesNoReferencesSaysSo() throws Exception {
        var mia = folder.resolve("mia.png");
        Files.write(mia, Pictures.png(7));

        assertThat(shell.run("illustrate", "--reference", mia.toString(), story())).isEqualTo(2);
        assertThat(shell.err())
                .first()
                .asString()
                .startsWith("vignette: picture-book-1 takes no reference pictures.");
    }

    @Test
    void twinsAreNamedBeforeTheyArePaid() throws Exception {
        var twice = Files.writeString(folder.resolve("twice.csv"), "prompt\na fox\na cat\na fox\n");

        assertThat(draw(twice.toString())).isZero();
        assertThat(shell.err())
                .contains(
                        "The very same is asked for in scenes 1, 3: each is drawn, and paid, by itself.");
    }

    private int illustrate(String... options) throws IOException {
        return draw(story(), options);
    }

    private int draw(String story, String... options) throws IOException {
        var arguments = new ArrayList<>(List.of("illustrate", story, "-p", "openai"));
        arguments.addAll(List.of("--base-url", service.url("/v1").toString(), "--no-progress"));
        arguments.addAll(List.of("-o", folder.resolve("out").toString()));
        arguments.addAll(List.of(options));
        Files.createDirectories(folder.resolve("out"));
        return shell.run(arguments.toArray(String[]::new));
    }

    private String story() throws IOException {
        return Files.writeString(
                        folder.resolve("story.txt"),
                        "Mia climbs the tower.\n\nRain falls on the sea.\n\nMia lights the lamp.\n")
                .toString();
    }

    private static boolean isOf(Call call, String word) {
        return call.method().equals("POST") && call.body().contains(word);
    }

    private Path zip() {
        return Path.of(
                shell.out().stream()
                        .filter(line -> line.endsWith(".zip"))
                        .findFirst()
                        .orElseThrow());
    }

    private String info(String name) throws IOException {
        try (var zip = new ZipFile(zip().toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String picture() throws IOException {
        return info("scene_001.png");
    }
}
