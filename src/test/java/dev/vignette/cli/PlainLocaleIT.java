package dev.vignette.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.testing.VignetteProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Places that are not like home: a container often has no locale and no HOME.
class PlainLocaleIT {

    @TempDir Path folder;

    @Test
    void aPlainLocaleDoesNoHarmToNamesAndTitles() throws Exception {
        var story =
                Files.writeString(folder.resolve("狐.md"), "---\ntitle: 狐の冒険\n---\n狐が紙の船で海に出る。\n");
        var process =
                VignetteProcess.launch(
                        folder,
                        Map.of("LC_ALL", "C"),
                        "illustrate",
                        story.toString(),
                        "--data=" + folder.resolve("data"));

        assertThat(process.end()).as(process.errors()).isZero();
        assertThat(process.output()).first().asString().contains("/狐の冒険_1_scenes_");
        assertThat(Path.of(process.output().getFirst())).exists();
    }

    @Test
    void whereFilesCanOnlyHaveAsciiNamesTheZipHasOne() throws Exception {
        var story = Files.writeString(folder.resolve("story.md"), "---\ntitle: 狐の冒険\n---\n狐。\n");
        var process =
                VignetteProcess.startWith(
                        folder,
                        Map.of("LC_ALL", "C"),
                        "illustrate",
                        story.toString(),
                        "--data=" + folder.resolve("data"));

        assertThat(process.end()).as(process.errors()).isZero();
        assertThat(process.output()).first().asString().contains("/story_1_scenes_");
    }

    @Test
    void withoutAHomeItIsStartedAllTheSame() throws Exception {
        var process = VignetteProcess.launch(folder, Map.of("HOME", ""), "--version");

        assertThat(process.end()).as(process.errors()).isZero();
        assertThat(process.output()).first().asString().matches("vignette \\d+\\.\\d+\\.\\d+.*");
    }
}
