package dev.vignette.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.batch.BatchState;
import dev.vignette.batch.PauseReason;
import dev.vignette.batch.SceneState;
import dev.vignette.image.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ManifestTest {

    @TempDir Path folder;

    @Test
    void itsFiguresAddUp() throws IOException {
        var batch = Batches.empty().done("One").skipped("Two", "no");
        batch.in(new BatchState.Paused(PauseReason.KEY, "Check the key.", Optional.empty()));
        batch.scene("Three", new SceneState.Cancelled());
        batch.scene("Four", new SceneState.Waiting(Batches.NOON));
        batch.scene("Five", new SceneState.Running());

        var json = manifest(batch);

        assertThat(json.at("/requested").asInt()).isEqualTo(5);
        assertThat(json.at("/generated").asInt()).isEqualTo(1);
        assertThat(json.at("/failed").asInt()).isEqualTo(1);
        assertThat(json.at("/cancelled").asInt()).isEqualTo(1);
        assertThat(json.at("/open").asInt()).isEqualTo(2);
        assertThat(json.at("/missing").asString()).isEqualTo("2-5");
        assertThat(json.at("/successRate").asDouble()).isEqualTo(20.0);
        assertThat(json.at("/message").asString())
                .isEqualTo("Paused: generated 1 of 5 images so far. Check the key.");
        assertThat(json.at("/batchId").asString()).isEqualTo(Batches.ID.value());
        assertThat(json.at("/lastPictureAt").asString()).isEqualTo("2026-02-08T12:00:00Z");
    }

    @Test
    void saysOfEachPictureWhereItIsAndWhatItIs() throws IOException {
        var batch = Batches.withGaps(2, 2);

        var scene = manifest(batch).at("/scenes/0");

        assertThat(scene.at("/file").asString()).isEqualTo("scene_001.png");
        assertThat(scene.at("/sha256").asString()).isEqualTo(Sha256.of(batch.stored(1)));
        assertThat(scene.at("/bytes").asInt()).isEqualTo(batch.stored(1).length);
        assertThat(scene.at("/mediaType").asString()).isEqualTo("image/png");
        assertThat(scene.at("/infoFile").asString()).isEqualTo("scene_001_info.txt");
        assertThat(scene.at("/seed").asInt()).isEqualTo(7);
        assertThat(scene.at("/imageGeneratedSuccessfully").asBoolean()).isTrue();
        assertThat(scene.at("/calls/0/millis").asInt()).isEqualTo(8_123);
        assertThat(scene.at("/calls/0/outcome").asString()).isEqualTo("generated");
    }

    @Test
    void saysOfEachFailureWhyAndWhatToDo() throws IOException {
        var scene = manifest(Batches.withGaps(2, 2)).at("/scenes/1");

        assertThat(scene.at("/state").asString()).isEqualTo("skipped");
        assertThat(scene.has("file")).isFalse();
        assertThat(scene.at("/imageGeneratedSuccessfully").asBoolean(true)).isFalse();
        assertThat(scene.at("/failure/kind").asString()).isEqualTo("safety");
        assertThat(scene.at("/failure/providerCode").asString()).isEqualTo("IMAGE_SAFETY");
        assertThat(scene.at("/failure/message").asString()).contains("violence");
        assertThat(scene.at("/failure/cure").asString()).contains("other words");
        assertThat(scene.at("/calls/0/httpStatus").asInt()).isEqualTo(200);
    }

    @Test
    void keepsWordsAsTheyAreEvenHalfAnEmoji() throws IOException {
        var words = "“Füchse” 🦊 \u0000 \u2028 </script> \\ \" \t\r\n";

        assertThat(manifest(Batches.empty().done(words)).at("/scenes/0/text").asString())
                .isEqualTo(words);
        assertThat(manifest(Batches.empty().done("a\uD83Db")).at("/scenes/0/text").asString())
                .hasSize(3)
                .startsWith("a")
                .endsWith("b");
    }

    private JsonNode manifest(Batches batch) throws IOException {
        try (var archive = Archive.of(batch, folder.resolve("scratch"), ZoneOffset.UTC);
                var zip = new ZipFile(archive.saveTo(folder).toFile());
                var in = zip.getInputStream(zip.getEntry(Manifest.NAME))) {
            return new JsonMapper().readTree(in);
        }
    }
}
