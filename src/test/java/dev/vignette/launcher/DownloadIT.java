package dev.vignette.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// What `./mvnw -Pdist` made, unpacked where there is no Java.
@Tag("dist")
@DisabledOnOs(OS.WINDOWS)
class DownloadIT {

    @TempDir Path temp;
    private Unpacked unpacked;

    @BeforeEach
    void unpack() throws Exception {
        unpacked = Unpacked.archive(temp);
    }

    @Test
    void itDrawsAndTheNextStartBeginsFromACache() throws Exception {
        var said = unpacked.start("illustrate", example(), "-n", "2");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).endsWith("\nSuccessfully generated all 2 images!\n");
        assertThat(Path.of(said.out().lines().findFirst().orElseThrow())).exists();

        Unpacked.cacheIn(unpacked.folder());
        var loaded = temp.resolve("loaded");
        var options = Map.of("VIGNETTE_JAVA_OPTS", "-Xlog:class+load:file=" + loaded);
        var version = Checkout.said(unpacked.begin(options, "--version"));
        assertThat(version.out()).matches("vignette [0-9.]+\n");
        assertThat(version.err()).isEmpty();
        assertThat(loaded)
                .content()
                .containsPattern("dev.vignette.cli.Main source: shared objects file \\(top\\)");
    }

    @Test
    void aCacheThatDoesNotFitSpoilsNoOutput() throws Exception {
        unpacked.start("--version");
        Unpacked.cacheIn(unpacked.folder());
        Files.setLastModifiedTime(
                unpacked.folder().resolve("vignette.jar"), FileTime.from(Instant.EPOCH));

        var said = unpacked.start("scenes", example(), "--json");

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(JsonMapper.shared().readTree(said.out()).size()).isPositive();
    }

    @Test
    void whereNothingCanBeWrittenBesideItItRunsAllTheSame() throws Exception {
        var home = Map.of("HOME", unpacked.home().toString());

        var said = Checkout.said(unpacked.beginAsAGuest(home, "scenes", example(), "--json"));

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(JsonMapper.shared().readTree(said.out()).size()).isPositive();
        Unpacked.cacheIn(unpacked.home().resolve(".cache/vignette"));
    }

    @Test
    void aStoryInAnEncodingOfLongAgoIsRead() throws Exception {
        var text = "בלילה השועל מוצא סירת נייר ליד הנהר. בבוקר הוא מפליג אל הים תחת אור הירח.";
        var story = temp.resolve("old.txt");
        Files.write(story, text.getBytes(Charset.forName("windows-1255")));

        assertThat(unpacked.start("scenes", story.toString(), "--json").out()).contains(text);
        Unpacked.cacheIn(unpacked.folder());
    }

    private String example() {
        return unpacked.folder().resolve("examples/the-clockmakers-robot.txt").toString();
    }
}
