package dev.vignette.illustrator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.illustrator.canvas.Chance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Whatever somebody writes, a picture comes of it.
class OddTextsTest {

    private static final int TEXTS = 2_000;

    private static final List<String> ODD =
            List.of(
                    "",
                    " ",
                    "\n\n\n",
                    "\0",
                    "🦊",
                    "👩‍👩‍👧‍👦 🏳️‍🌈 🧜‍♀️",
                    "Лиса бежит по лесу.",
                    "狐狸在森林里奔跑。",
                    "きつねが森を走る。",
                    "الثعلب يركض في الغابة",
                    "השועל רץ ביער",
                    "सियार जंगल में दौड़ता है",
                    "ǅ ŉ ß İ ı",
                    "42",
                    "1,000,000 foxes",
                    "-3.14159e27",
                    "a",
                    "A",
                    "I",
                    "the the the the",
                    "of of of",
                    "and, and, and.",
                    "''''",
                    "’s",
                    "her",
                    "his her their",
                    "…?!…",
                    "((((((",
                    "<script>alert(1)</script>",
                    "%s %d %n",
                    "\\u0000\\",
                    "Mr. Mrs. Dr. St.",
                    "named named called",
                    "with with on on in",
                    "not no never without",
                    "ride rode ridden horse",
                    "sleep in bed on boat under sea on moon",
                    "like a like a like a",
                    "Characters: Nim: red; Tom(",
                    "Characters:\n- \n-:\n",
                    "style: noir\nmood:",
                    "FOX FOX FOX",
                    "\uD83D",
                    "\uFFFF\uFEFF");

    private final Illustrator illustrator = new Illustrator();

    @Test
    void nothingThatCanBeWrittenStopsTheIllustrator() {
        var words = words();

        var pictures =
                IntStream.range(0, TEXTS)
                        .parallel()
                        .mapToObj(number -> text(number, words))
                        .map(text ->
                                illustrator.draw(
                                        new DrawingRequest(
                                                text, Map.of(), text.length(), 1, 64, 64)))
                        .filter(drawing -> drawing.png().length > 500)
                        .count();

        assertThat(pictures).isEqualTo(TEXTS);
    }

    @Test
    void theLongestTextIsDrawnToo() {
        var long1 = "The fox and the girl rode a horse, two boats and seven gulls. ".repeat(130);
        var long2 = "x".repeat(8_000);
        var long3 = "🦊".repeat(4_000);

        for (var text : List.of(long1.substring(0, 8_000), long2, long3)) {
            assertThat(illustrator.draw(new DrawingRequest(text, Map.of(), 1, 1, 64, 64)).png())
                    .isNotEmpty();
        }
    }

    @Test
    void oddLooksAreDrawnToo() {
        var looks = Map.of("", "", " ", "red", "Nim", "\uD83D,,;and and", "the", "a an the");

        assertThat(
                        illustrator
                                .draw(new DrawingRequest("Nim the fox.", looks, 1, 1, 64, 64))
                                .spec()
                                .entities())
                .isNotEmpty();
    }

    /// All that the illustrator knows how to say, from its own sentences.
    private static List<String> words() {
        var words = new ArrayList<String>(ODD);
        IllustratorTest.TALE.forEach(scene -> words.addAll(List.of(scene.split(" ", -1))));
        words.addAll(
                List.of(
                        "boat",
                        "sea",
                        "ship",
                        "horse",
                        "broom",
                        "bed",
                        "table",
                        "harbour",
                        "office",
                        "theatre",
                        "ice",
                        "clouds",
                        "umbrella",
                        "lamp",
                        "goes dark",
                        "close up",
                        "eight",
                        "hundreds of",
                        "dragon",
                        "rides",
                        "carries",
                        "sleeping",
                        "twins",
                        "family",
                        "giant",
                        "tiny",
                        "door",
                        "lighthouse",
                        "castle",
                        "tower",
                        "snow",
                        "rainbow",
                        "underwater",
                        "space",
                        "cave",
                        "robot",
                        "mermaid"));
        return words;
    }

    private static String text(int number, List<String> words) {
        if (number < ODD.size()) {
            return ODD.get(number);
        }
        var chance = Chance.of(number, "odd text");
        int length = chance.happens(0.2) ? 1 : 1 + chance.below(24);
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(chance.pick(words)).append(chance.happens(0.1) ? ". " : " ");
        }
        return text.toString();
    }
}
