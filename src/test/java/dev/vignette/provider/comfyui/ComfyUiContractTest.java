package dev.vignette.provider.comfyui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.config.Secret;
import dev.vignette.image.Aspect;
import dev.vignette.provider.ImageProvider;
import dev.vignette.provider.ImageRequest;
import dev.vignette.provider.ProviderContract;
import dev.vignette.provider.Row;
import dev.vignette.provider.queued.Pace;
import dev.vignette.testing.Pictures;
import dev.vignette.testing.Reaction;
import dev.vignette.testing.Requests;
import dev.vignette.testing.StubService;
import dev.vignette.testing.Told;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ComfyUiContractTest extends ProviderContract {

    private static final Pace AT_ONCE = new Pace(Duration.ofMillis(1), Duration.ofMillis(1));
    private static final UUID ID = UUID.fromString("7b6dcf42-0000-4000-8000-00000000002a");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir Path folder;

    @Override
    protected ImageProvider at(URI baseUrl, Optional<Secret> key) {
        return at(baseUrl, Optional.empty(), "sdxl.safetensors");
    }

    private ImageProvider at(URI baseUrl, Optional<Path> workflow, String model) {
        return ComfyUi.provider(
                http, Optional.of(baseUrl), workflow, model, () -> NOON, AT_ONCE, () -> ID);
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
        return "POST /prompt";
    }

    @Override
    protected List<Reaction> delivers(StubService service, byte[] picture) {
        return answers(
                queued(),
                Reaction.json(200, "{%s}".formatted(" ".repeat(40))),
                history(
                        """
                        "outputs":{"preview":{"images":[{"filename":"t.png","subfolder":"","type":"temp"}]},
                          "picture":{"images":[{"filename":"vignette 1_.png","subfolder":"a&b","type":"output"}]},
                          "last":{"images":[{"filename":"u.png","subfolder":"","type":"temp"}]}},
                        "status":{"status_str":"success","completed":true,"messages":[["execution_success",{}]]}
                        """),
                Reaction.bytes(200, "image/png", picture));
    }

    private static Reaction.Answer queued() {
        return Reaction.json(
                200, "{\"prompt_id\":\"%s\",\"number\":4,\"node_errors\":{}}".formatted(ID));
    }

    private static Reaction.Answer history(String entry) {
        return Reaction.json(200, "{\"%s\":{%s}}".formatted(ID, entry));
    }

    /// A request that it does not take is a workflow that it does not run.
    @Override
    protected Optional<String> otherMeaning(String what) {
        return what.equals("400") ? Optional.of("halting MODEL_GONE") : Optional.empty();
    }

    @Override
    protected Stream<Row> failures(StubService service) {
        return Stream.of(
                Row.row(
                        "a node is wrong",
                        Reaction.json(
                                400,
                                """
                                {"error":{"type":"prompt_outputs_failed_validation","message":"Prompt outputs failed validation","details":"","extra_info":{}},
                                 "node_errors":{"checkpoint":{"errors":[{"type":"value_not_in_list","message":"Value not in list",
                                   "details":"ckpt_name: 'sdxl.safetensors' not in []"}],"class_type":"CheckpointLoaderSimple"}}}
                                """),
                        "halting MODEL_GONE"),
                ended(
                        "the card is full",
                        error("torch.cuda.OutOfMemoryError", "Allocation on device"),
                        "transient SERVER_ERROR"),
                ended("a node broke", error("RuntimeError", "shapes do not match"), "invalid"),
                ended(
                        "somebody stopped it",
                        """
                        "outputs":{},"status":{"status_str":"error","completed":false,
                          "messages":[["execution_start",{}],["execution_interrupted",{"node_id":"sampler"}]]}
                        """,
                        "transient SERVER_ERROR"),
                ended(
                        "nothing changed since the last one",
                        """
                        "outputs":{},"status":{"status_str":"success","completed":true,
                          "messages":[["execution_cached",{}],["execution_success",{}]]}
                        """,
                        bad()),
                Row.row("no job", Reaction.json(200, "{\"number\":1}"), bad()));
    }

    private static String error(String type, String message) {
        return """
        "outputs":{},"status":{"status_str":"error","completed":false,"messages":[["execution_start",{}],
          ["execution_error",{"node_id":"sampler","node_type":"KSampler","exception_type":"%s","exception_message":"%s"}]]}
        """
                .formatted(type, message);
    }

    private static Row ended(String what, String entry, String meaning) {
        return new Row(what, List.of(queued(), history(entry)), meaning);
    }

    @Override
    protected Optional<Reaction> listing() {
        return Optional.of(Reaction.json(200, "[\"sdxl.safetensors\",\"v1-5.ckpt\"]"));
    }

    @Override
    protected String listed() {
        return "sdxl.safetensors, v1-5.ckpt";
    }

    @Override
    protected ImageProvider notSetUp() {
        return ComfyUi.provider(
                http,
                Optional.empty(),
                Optional.empty(),
                ComfyUi.FIRST,
                () -> NOON,
                new SplittableRandom(1));
    }

    @Override
    protected String setting() {
        return "COMFYUI_BASE_URL";
    }

    @Override
    protected String addressSetting() {
        return "COMFYUI_BASE_URL";
    }

    @Test
    void theBuiltInWorkflowIsFilledIn() throws Exception {
        try (var service = StubService.reacting()) {
            delivers(service, Pictures.png(1)).forEach(service::then);

            at(service).generate(Requests.scene(3), SOON);

            var body = JSON.readTree(service.calls().getFirst().body());
            assertThat(body.path("prompt_id").asString()).isEqualTo(ID.toString());
            var nodes = body.path("prompt");
            assertThat(nodes.at("/checkpoint/inputs/ckpt_name").asString())
                    .isEqualTo("sdxl.safetensors");
            assertThat(nodes.at("/wanted/inputs/text").asString())
                    .isEqualTo("Scene 3: a fox sails a paper boat at dusk.");
            assertThat(nodes.at("/canvas/inputs").toString())
                    .isEqualTo("{\"width\":1280,\"height\":720,\"batch_size\":1}");
            assertThat(nodes.at("/sampler/inputs/seed").intValue()).isEqualTo(7);
            assertThat(nodes.at("/picture/inputs/filename_prefix").asString())
                    .isEqualTo("vignette-" + ID);
            assertThat(nodes.toString()).doesNotContain("%");
            assertThat(service.calls().getLast().path())
                    .isEqualTo("/view?filename=vignette+1_.png&subfolder=a%26b&type=output");
        }
    }

    @Test
    void aWorkflowOfOnesOwnIsFilledInWhereItSays() throws Exception {
        var file = folder.resolve("mine.json");
        Files.writeString(
                file,
                """
                {"3":{"class_type":"Text","inputs":{"text":"%prompt%, oil on canvas","deep":{"w":"%width%"},"link":["1",0]}}}
                """);
        try (var service = StubService.reacting()) {
            at(service.url(""), Optional.of(file), ComfyUi.FIRST).generate(Requests.scene(3), SOON);

            assertThat(JSON.readTree(service.calls().getFirst().body()).at("/prompt/3/inputs"))
                    .isEqualTo(
                            JSON.readTree(
                                    """
                                    {"text":"Scene 3: a fox sails a paper boat at dusk., oil on canvas",
                                     "deep":{"w":1280},"link":["1",0]}
                                    """));
        }
    }

    @Test
    void whatAStorySaysIsNoPlaceToFillIn() throws Exception {
        try (var service = StubService.reacting()) {
            at(service).generate(saying("a sign: %seed%, \"100%width% %prompt%\""), SOON);

            assertThat(
                            JSON.readTree(service.calls().getFirst().body())
                                    .at("/prompt/wanted/inputs/text")
                                    .asString())
                    .isEqualTo("a sign: %seed%, \"100%width% %prompt%\"");
        }
    }

    /// Control: without its own look, it would ask for its checkpoints first.
    @Test
    void referencesAreRefusedBeforeACheckpointIsLookedUp() throws Exception {
        try (var service = StubService.reacting()) {
            var outcome =
                    at(service.url(""), Optional.empty(), ComfyUi.FIRST)
                            .generate(Requests.after(Pictures.references(1)), SOON);

            assertThat(Told.of(outcome)).isEqualTo("invalid");
            assertThat(service.calls()).isEmpty();
        }
    }

    private static ImageRequest saying(String prompt) {
        return new ImageRequest(
                1,
                1,
                prompt,
                prompt,
                false,
                Map.of(),
                "noir",
                Aspect.WIDE,
                Optional.empty(),
                OptionalLong.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"nodes\":[],\"links\":[]}', no workflow in ComfyUI's API format",
        "'not json', no workflow in ComfyUI's API format",
        "'{\"1\":{\"class_type\":\"X\",\"inputs\":{}}}', has no %prompt%",
    })
    void aFileThatIsNoWorkflowIsToldBeforeAnythingIsAsked(String content, String why)
            throws Exception {
        var file = Files.writeString(folder.resolve("broken.json"), content);

        var provider = at(ComfyUi.BASE_URL, Optional.of(file), ComfyUi.FIRST);

        assertThat(provider.trouble().orElseThrow()).contains(why).contains("COMFYUI_WORKFLOW");
    }

    @Test
    void aFileThatIsNotThereIsToldToo() {
        var provider = at(ComfyUi.BASE_URL, Optional.of(folder.resolve("none")), ComfyUi.FIRST);

        assertThat(provider.trouble().orElseThrow())
                .startsWith("COMFYUI_WORKFLOW names a file that cannot be read");
    }

    @Test
    void theFirstCheckpointIsTakenWhereNoneIsNamed() throws Exception {
        try (var service = StubService.reacting(listing().orElseThrow())) {
            delivers(service, Pictures.png(1)).forEach(service::then);

            var outcome =
                    at(service.url(""), Optional.empty(), ComfyUi.FIRST)
                            .generate(Requests.scene(1), SOON);

            assertThat(Told.of(outcome)).isEqualTo("generated PNG");
            assertThat(service.calls().getFirst().path()).isEqualTo("/models/checkpoints");
            assertThat(service.calls().get(1).body())
                    .contains("\"ckpt_name\":\"sdxl.safetensors\"");
        }
    }

    @Test
    void withoutAnyCheckpointNothingIsQueued() throws Exception {
        try (var service = StubService.reacting(Reaction.json(200, "[]"))) {
            var outcome =
                    at(service.url(""), Optional.empty(), ComfyUi.FIRST)
                            .generate(Requests.scene(1), SOON);

            assertThat(Told.of(outcome)).isEqualTo("halting MODEL_GONE");
            assertThat(Told.message(outcome)).contains("it has no checkpoint");
            assertThat(made(service)).isZero();
        }
    }

    @Test
    void aNodesTroubleIsNamedWithItsNode() throws Exception {
        try (var service = StubService.reacting()) {
            failures(service).findFirst().orElseThrow().reactions().forEach(service::then);

            assertThat(Told.message(at(service).generate(Requests.scene(1), SOON)))
                    .contains(
                            "Prompt outputs failed validation; node checkpoint: Value not in list"
                                    + " (ckpt_name: 'sdxl.safetensors' not in [])");
        }
    }

    @Test
    void aJobNobodyWaitsForIsTakenOffTheQueueAndStopped() throws Exception {
        try (var service =
                StubService.behaving(call ->
                        call.path().equals("/prompt") ? queued() : Reaction.json(200, "{}"))) {
            var outcome = at(service).generate(Requests.scene(1), Duration.ofSeconds(2));

            assertThat(Told.of(outcome)).isEqualTo("transient TIMEOUT");
            var posts =
                    service.calls().stream()
                            .filter(call -> call.method().equals("POST"))
                            .skip(1)
                            .map(call -> call.path() + " " + call.body());
            assertThat(posts)
                    .containsExactly(
                            "/queue {\"delete\":[\"" + ID + "\"]}",
                            "/interrupt {\"prompt_id\":\"" + ID + "\"}");
        }
    }
}
