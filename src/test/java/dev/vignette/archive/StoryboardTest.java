package dev.vignette.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.batch.SceneRecord;
import dev.vignette.batch.SceneState;
import dev.vignette.image.MediaType;
import dev.vignette.image.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryboardTest {

    @TempDir Path folder;

    @Test
    void showsEachSceneInItsPlaceTheGapsWithTheirReasonAndTheirCure() throws IOException {
        var page = page(Batches.withGaps(4, 3), 1);

        assertThat(page)
                .contains("<h1 dir=\"auto\" lang=\"\">The Lighthouse</h1>")
                .contains("Generated 3 of 4 images (1 failed and was skipped)")
                .contains("75.0 %")
                .contains("<a href=\"#scene-3\">3</a>")
                .contains("src=\"../scene_002.png\" width=\"1376\" height=\"768\"")
                .contains("alt=\"The lamp turns, 2 times\"")
                .contains("the service refused: violence")
                .contains("Say it with other words");
        assertThat(page.indexOf("scene_002.png"))
                .isLessThan(page.indexOf("the service refused: violence"));
        assertThat(page.indexOf("the service refused: violence"))
                .isLessThan(page.indexOf("scene_004.png"));
        assertThat(page).doesNotContain("<nav").doesNotContain("scene_003");
    }

    @Test
    void saysWhyASceneIsNotThereYet() throws IOException {
        var batch = Batches.empty().done("One");
        batch.scene("Two", new SceneState.Waiting(Batches.NOON));
        batch.scene("Three", new SceneState.Running());
        batch.scene("Four", new SceneState.Cancelled());

        assertThat(page(batch, 1))
                .contains("Not drawn yet")
                .contains("Being drawn when this was written")
                .contains("Cancelled before it was drawn");
    }

    @Test
    void hasPagesOf500ScenesThatLeadToEachOther() throws IOException {
        var batch = Batches.withGaps(1_001, 700);

        assertThat(page(batch, 1))
                .contains("id=\"scene-500\"")
                .doesNotContain("id=\"scene-501\"")
                .contains("<a rel=\"next\" href=\"storyboard_2.html\">")
                .contains("<a href=\"storyboard_2.html#scene-700\">700</a>")
                .doesNotContain("rel=\"prev\"");
        assertThat(page(batch, 2))
                .contains("id=\"scene-501\"", "id=\"scene-1000\"")
                .contains("href=\"#scene-700\"")
                .contains("<span aria-current=\"page\">501–1000</span>")
                .contains("<a rel=\"prev\" href=\"storyboard.html\">")
                .contains("<title>The Lighthouse (501–1000)</title>");
        assertThat(page(batch, 3)).contains("id=\"scene-1001\"").contains(">1001</span>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><svg onload=alert(1)>",
                "'><img src=x onerror=alert(1)>",
                "javascript:alert(1)",
                "{{7*7}}",
                "${7*7}",
                "{}",
                "</style><script>x</script>",
                "--><script>",
                "]]>",
                "<!--",
                "&lt;script&gt;",
                "\u0000<script>",
                "<scr\u0000ipt>",
                "</title></article></main><iframe src=//x>",
                "\" autofocus onfocus=\"alert(1)",
                "<meta http-equiv=refresh content=0;url=//x>",
                "\uD800<b>"
            })
    void whateverIsInTheStoryShowsAsText(String hostile) throws IOException {
        var picture = Batches.picture("pictures/1", MediaType.PNG, new byte[] {1});
        var scene =
                new SceneRecord(
                        1,
                        Optional.of(hostile),
                        hostile,
                        hostile,
                        Optional.of(hostile),
                        hostile,
                        1,
                        new SceneState.Done(picture),
                        List.of());
        var plain =
                new SceneRecord(
                        1,
                        Optional.of("w"),
                        "w",
                        "w",
                        Optional.of("w"),
                        "w",
                        1,
                        new SceneState.Done(picture),
                        List.of());

        var batch = Batches.empty().titled(hostile).add(scene).skipped(hostile, hostile);
        batch.store(1, new byte[] {1});
        var page = page(batch, 1);
        var harmlessBatch = Batches.empty().titled("w").add(plain).skipped("w", "w");
        harmlessBatch.store(1, new byte[] {1});
        var harmless = page(harmlessBatch, 1);

        assertThat(tags(page)).isEqualTo(tags(harmless));
        assertThat(page.chars()).noneMatch(c -> c == 0);
    }

    @Test
    void loadsNothingAndRunsNothing() throws Exception {
        var page = page(Batches.withGaps(2), 1);

        var style = Pattern.compile("<style>(.*)</style>", Pattern.DOTALL).matcher(page);
        assertThat(style.find()).isTrue();
        var sum = Sha256.digest().digest(style.group(1).getBytes(UTF_8));
        assertThat(page)
                .contains("default-src 'none'")
                .contains("'sha256-" + Base64.getEncoder().encodeToString(sum) + "'")
                .doesNotContain("<script", "style=\"", "http://", "https://", "unsafe-inline");
    }

    @Test
    void aLongDescriptionIsAShortAlternativeText() throws IOException {
        var page = page(Batches.empty().done("word ".repeat(200)), 1);

        assertThat(page).containsPattern("alt=\"(word ){40,47}word…\"");
    }

    /// The tags with the names of their attributes: what a browser takes for markup.
    private static List<String> tags(String page) {
        return Pattern.compile("<[^>]*>")
                .matcher(page)
                .results()
                .map(tag -> tag.group().replaceAll("=\"[^\"]*\"", "="))
                .toList();
    }

    private String page(Batches batch, int number) throws IOException {
        try (var archive = Archive.of(batch, folder.resolve("scratch"), ZoneOffset.UTC);
                var zip = new ZipFile(archive.saveTo(folder).toFile());
                var in = zip.getInputStream(zip.getEntry(Storyboard.name(number)))) {
            var out = new ByteArrayOutputStream();
            in.transferTo(out);
            return out.toString(UTF_8);
        }
    }
}
