package dev.vignette.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class StyleTest {

    @Test
    void aKnownStyleIsFoundByItsNameHoweverWritten() {
        assertThat(Style.parse("Picture Book")).isEqualTo(Style.usual());
        assertThat(Style.parse(" paper_cut ").name()).isEqualTo("paper-cut");
    }

    @Test
    void twoWordsOrMoreAreAStyleOfOnesOwn() {
        assertThat(Style.parse("oil  on\ncanvas").words()).isEqualTo("oil on canvas");
        assertThat(Style.parse("水墨画").words()).isEqualTo("水墨画");
    }

    @Test
    void aSingleUnknownWordIsAnErrorWithTheNearestNameAndTheList() {
        assertThatThrownBy(() -> Style.parse("watercolor"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no style \"watercolor\"")
                .hasMessageContaining("Did you mean watercolour?")
                .hasMessageContaining("picture-book, watercolour, paper-cut, noir");
        assertThatThrownBy(() -> Style.parse(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("noir");
    }

    @Test
    void theNearestNameIsOneThatIsNear() {
        var names = List.of("gemini", "openai", "illustrator");

        assertThat(Nearest.among("gemeni", names)).contains("gemini");
        assertThat(Nearest.among("OpenIA", names)).contains("openai");
        assertThat(Nearest.among("illus", names)).contains("illustrator");
        assertThat(Nearest.among("banana", names)).isEmpty();
        assertThat(Nearest.among("x".repeat(1_000_000), names)).isEmpty();
    }
}
