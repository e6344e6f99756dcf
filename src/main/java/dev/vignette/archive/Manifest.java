package dev.vignette.archive;

import dev.vignette.batch.Batch;
import dev.vignette.batch.Call;
import dev.vignette.batch.CallOutcome;
import dev.vignette.batch.Picture;
import dev.vignette.batch.SceneFailure;
import dev.vignette.batch.SceneRecord;
import dev.vignette.batch.SceneState;
import dev.vignette.batch.Summary;
import dev.vignette.image.Sha256;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/// `batch/manifest.json`: what was asked for, what came out and why not all of it, for programs. It
/// is written scene by scene; the figures at its head are known last, so the scenes wait in a
/// draft.
final class Manifest {

    static final String NAME = "batch/manifest.json";
    static final int FORMAT_VERSION = 1;

    private static final JsonMapper JSON = new JsonMapper();

    private final Spool draft;
    private final SceneNames names;
    private final JsonGenerator scenes;

    /// @param draft nobody else writes to it
    Manifest(Spool draft, SceneNames names) {
        this.draft = draft;
        this.names = names;
        this.scenes = generator(draft, "\n  ");
        scenes.writeStartArray();
    }

    /// @param info the text beside its picture; without one, empty
    /// @param held whether its picture is in this archive, if it has one
    void add(SceneRecord scene, String info, boolean held) {
        scenes.writeStartObject();
        scenes.writeNumberProperty("number", scene.number());
        scene.title().ifPresent(title -> scenes.writeStringProperty("title", title));
        scenes.writeStringProperty("text", scene.text());
        scenes.writeStringProperty("prompt", scene.prompt());
        scene.originalPrompt().ifPresent(p -> scenes.writeStringProperty("originalPrompt", p));
        scenes.writeStringProperty("style", scene.style());
        scenes.writeStringProperty("state", scene.state().wireName());
        scenes.writeBooleanProperty(
                "imageGeneratedSuccessfully", scene.imageGeneratedSuccessfully());
        switch (scene.state()) {
            case SceneState.Done _ when !held -> scenes.writeBooleanProperty("elsewhere", true);
            case SceneState.Done(var picture) -> picture(scene, picture, info);
            case SceneState.Skipped(var failure) -> failure(scenes, failure);
            case SceneState.Waiting _, SceneState.Running _, SceneState.Cancelled _ -> {}
        }
        scenes.writeNumberProperty("attempts", scene.attempts());
        calls(scene.calls());
        scenes.writeEndObject();
    }

    private void picture(SceneRecord scene, Picture picture, String info) {
        scenes.writeStringProperty("file", names.picture(scene.number(), picture.mediaType()));
        scenes.writeStringProperty("sha256", picture.sha256());
        scenes.writeNumberProperty("bytes", picture.bytes());
        scenes.writeStringProperty("mediaType", picture.mediaType().mediaName());
        scenes.writeNumberProperty("width", picture.width());
        scenes.writeNumberProperty("height", picture.height());
        scenes.writeStringProperty("infoFile", names.info(scene.number()));
        scenes.writeStringProperty("infoSha256", Sha256.of(info));
        scenes.writeStringProperty("provider", picture.provider());
        scenes.writeStringProperty("model", picture.model());
        picture.seed().ifPresent(seed -> scenes.writeNumberProperty("seed", seed));
        scenes.writeStringProperty("provenance", picture.provenance());
        scenes.writeStringProperty("createdAt", picture.createdAt().toString());
    }

    /// Why a scene has no picture, as it is said wherever JSON says it.
    static void failure(JsonGenerator json, SceneFailure failure) {
        json.writeName("failure").writeStartObject();
        json.writeStringProperty("kind", failure.kind().wireName());
        json.writeStringProperty("message", failure.message());
        failure.providerCode().ifPresent(code -> json.writeStringProperty("providerCode", code));
        json.writeStringProperty("cure", failure.cure());
        json.writeEndObject();
    }

    private void calls(List<Call> calls) {
        scenes.writeName("calls").writeStartArray();
        for (var call : calls) {
            scenes.writeStartObject();
            scenes.writeNumberProperty("call", call.number());
            scenes.writeNumberProperty("attempt", call.attempt());
            scenes.writeStringProperty("startedAt", call.startedAt().toString());
            call.took().ifPresent(t -> scenes.writeNumberProperty("millis", t.toMillis()));
            call.outcome()
                    .map(CallOutcome::wireName)
                    .ifPresent(outcome -> scenes.writeStringProperty("outcome", outcome));
            call.message().ifPresent(m -> scenes.writeStringProperty("message", m));
            call.status().ifPresent(s -> scenes.writeNumberProperty("httpStatus", s));
            call.retryAfter()
                    .ifPresent(w -> scenes.writeNumberProperty("waitMillis", w.toMillis()));
            call.requestId().ifPresent(id -> scenes.writeStringProperty("requestId", id));
            scenes.writeEndObject();
        }
        scenes.writeEndArray();
    }

    /// Writes the whole manifest behind what is already in the spool.
    void finish(Batch batch, Count count, Spool finished) throws IOException {
        scenes.writeEndArray();
        scenes.flush();
        var sceneList = draft.cut();
        var json = generator(finished, "\n");
        json.writeStartObject();
        head(json, batch, count);
        json.writeName("scenes").writeRawValue("");
        json.flush();
        finished.append(draft, sceneList);
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
    }

    private static void head(JsonGenerator json, Batch batch, Count count) {
        var tally = batch.tally();
        json.writeNumberProperty("formatVersion", FORMAT_VERSION);
        json.writeStringProperty("batchId", batch.id().value());
        json.writeStringProperty("title", batch.title());
        json.writeStringProperty("state", batch.state().wireName());
        json.writeStringProperty("message", Summary.message(batch));
        json.writeNumberProperty("requested", tally.requested());
        json.writeNumberProperty("generated", tally.generated());
        json.writeNumberProperty("failed", tally.failed());
        json.writeNumberProperty("cancelled", tally.cancelled());
        json.writeNumberProperty("open", tally.open());
        json.writeNumberProperty("successRate", tally.successRate());
        json.writeStringProperty("missing", count.missingRanges());
        json.writeStringProperty("provider", batch.provider());
        json.writeStringProperty("model", batch.model());
        json.writeStringProperty("style", batch.style());
        json.writeStringProperty("aspect", batch.aspect());
        json.writeStringProperty("createdAt", batch.createdAt().toString());
        batch.lastPictureAt()
                .map(Instant::toString)
                .ifPresent(at -> json.writeStringProperty("lastPictureAt", at));
        json.writeNumberProperty("calls", tally.calls());
        json.writeNumberProperty("pictures", tally.pictures());
        json.writeNumberProperty("refused", tally.refused());
        json.writeNumberProperty("maybeBilledTwice", tally.maybeBilledTwice());
    }

    /// @param lineBreak and how far the outermost line is indented
    private static JsonGenerator generator(Spool spool, String lineBreak) {
        var indent = new DefaultIndenter("  ", lineBreak);
        var layout = new DefaultPrettyPrinter().withObjectIndenter(indent);
        return JSON.writer().with(layout.withArrayIndenter(indent)).createGenerator(spool.writer());
    }
}
