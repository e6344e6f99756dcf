package dev.vignette.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void sentencesEndWhereAReaderWouldEndThem() {
        assertSplits("The fox ran.| It was late!| Was it?| Yes…| So it was.");
        assertSplits("Mr. Smith met Dr. No at St. Ives.| They left.");
        assertSplits("J. R. R. Tolkien wrote.| J.R.R. Tolkien slept.");
        assertSplits("It was I.| Nobody spoke.");
        assertSplits("“Stop!” he cried.| “Never!”| She ran.");
        assertSplits("It cost 3.50 in e.g. Berlin.| Wait... what?| Oh.");
        assertSplits("Das kostet z. B. nichts.| Hr. Müller, d.h. er, ging.| Ende.");
    }

    @Test
    void sentencesEndInOtherScriptsToo() {
        assertSplits("小明走进森林。|他看见一只狐狸！|真的吗？|是的。");
        assertSplits("「行こう。」と彼は言った。|夜だった。");
        assertSplits("हाथी आया।| वह सो गया।");
        assertSplits("ذهب الولد؟| نعم.| ثم نام.");
        assertSplits("А. С. Пушкин писал.| Потом спал.");
    }

    @Test
    void aBlankLineEndsASentenceAndALineBreakDoesNot() {
        assertSplits("A title\n\n|the fox\nran.");
    }

    @Test
    void sentencesPutTogetherAreTheText() {
        var random = new SplittableRandom(7);
        for (int round = 0; round < 2000; round++) {
            var text =
                    random.ints(random.nextInt(80), 0, ALPHABET.length())
                            .mapToObj(at -> String.valueOf(ALPHABET.charAt(at)))
                            .collect(Collectors.joining());

            assertThat(String.join("", Sentences.of(text))).isEqualTo(text);
            assertThat(Sentences.of(text)).doesNotContain("");
        }
    }

    private static final String ALPHABET = "abcMrDJI..  !?\n\n\"”。「」とé\ud83d\ude00…";

    private static void assertSplits(String marked) {
        var text = marked.replace("|", "");
        assertThat(Sentences.of(text).stream().map(String::strip).collect(Collectors.joining("|")))
                .isEqualTo(
                        java.util.Arrays.stream(marked.split("\\|"))
                                .map(String::strip)
                                .collect(Collectors.joining("|")));
    }
}
