package dev.vignette.story.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Whatever is asked for, no word is lost, none comes twice, and all stay in order.
class DividingTest {

    private static final String[] ENDS = {
        ".", "!", "?", "…", ". ", ".\n", ".\n\n", ".”\n\n", ",", ""
    };

    @Test
    void noWordIsLostAndNoneComesTwice() {
        for (int seed = 0; seed < 2000; seed++) {
            var random = new SplittableRandom(seed);
            var story = words(random, 1 + random.nextInt(120));
            int images = 1 + random.nextInt(40);

            var texts = divided(story, images);

            assertThat(words(String.join(" ", texts))).as("seed %d", seed).isEqualTo(words(story));
            assertThat(texts).hasSizeLessThanOrEqualTo(images).doesNotContain("");
        }
    }

    @Test
    void aMarkedStoryLosesNothingEither() {
        for (int seed = 0; seed < 1000; seed++) {
            var random = new SplittableRandom(seed);
            var plain = new ArrayList<String>();
            var marked = new StringBuilder();
            for (int scene = 1; scene <= 1 + random.nextInt(9); scene++) {
                var words = words(random, 1 + random.nextInt(40)).strip() + ".";
                plain.addAll(words(words));
                marked.append("Scene ").append(scene).append(":\n").append(words).append("\n");
            }

            var texts = divided(marked.toString(), 1 + random.nextInt(20));

            assertThat(words(String.join(" ", texts))).as("seed %d", seed).isEqualTo(plain);
        }
    }

    @Test
    void lengthsComeOutEven() {
        var random = new SplittableRandom(5);
        var story = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            story.append("The fox runs over the hill ".repeat(1 + random.nextInt(3)).strip())
                    .append(random.nextInt(6) == 0 ? ".\n\n" : ". ");
        }

        for (int images : new int[] {2, 7, 25, 40, 97, 150}) {
            var lengths = divided(story.toString(), images).stream().mapToInt(String::length);
            var statistics = lengths.summaryStatistics();

            assertThat(statistics.getCount()).isEqualTo(images);
            assertThat(statistics.getMax()).isLessThan((int) (2.6 * statistics.getAverage()) + 90);
        }
    }

    @Test
    void exactlySoManyScenesAsAskedForWhereThereAreSoManySentences() {
        var story = "A fox ran. ".repeat(50);

        for (int images = 1; images <= 50; images++) {
            assertThat(divided(story, images)).hasSize(images);
        }
    }

    @Test
    void chineseAndJapaneseAreParted() {
        assertThat(divided("小明走进森林。他看见狐狸。狐狸笑了。天黑了。", 2))
                .containsExactly("小明走进森林。他看见狐狸。", "狐狸笑了。天黑了。");
        assertThat(divided("狐が走る。犬が眠る。", 2)).containsExactly("狐が走る。", "犬が眠る。");
    }

    private static List<String> divided(String story, int images) {
        return StoryReaderTest.texts(
                StoryReaderTest.read(
                        StoryReaderTest.reading(story.getBytes(UTF_8), "a.txt", images)));
    }

    private static String words(SplittableRandom random, int count) {
        var words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(random.nextInt(3) == 0 ? "Word" : "word")
                    .append(i)
                    .append(ENDS[random.nextInt(ENDS.length)])
                    .append(' ');
        }
        return words.toString();
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
