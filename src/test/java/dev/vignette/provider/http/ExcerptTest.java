package dev.vignette.provider.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.config.Secret;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    private static final Optional<Secret> KEY = Optional.of(new Secret("sk-1234567890"));

    @Test
    void wordsStayAsTheyAre() {
        assertThat(Excerpt.of("Zu schnell: 5 Bilder, “bitte warten”.", KEY))
                .isEqualTo("Zu schnell: 5 Bilder, “bitte warten”.");
    }

    @Test
    void aPageLosesItsMarkup() {
        assertThat(
                        Excerpt.of(
                                "<html><head><title>x</title></head>\n<script>alert(1)</script>"
                                        + "<body><h1>502 Bad\tGateway</h1><hr></body></html>",
                                KEY))
                .isEqualTo("502 Bad Gateway");
    }

    @Test
    void comparisonsAreNoMarkup() {
        assertThat(Excerpt.of("width must be < 4096 and > 64", KEY))
                .isEqualTo("width must be < 4096 and > 64");
    }

    @Test
    void aPictureInWordsIsStruckOut() {
        assertThat(
                        Excerpt.of(
                                "got data:image/png;base64," + "iVBOR/+9".repeat(1000) + "== back",
                                KEY))
                .isEqualTo("got data:image/png;base64,(8002 characters) back");
    }

    @Test
    void aLongTextIsCut() {
        assertThat(Excerpt.of("word ".repeat(10_000), KEY)).hasSize(2_000).endsWith("…");
    }

    @Test
    void theKeyIsStruckOutBeforeTheCut() {
        for (int before = 1_980; before < 2_002; before++) {
            assertThat(Excerpt.of("- ".repeat(before / 2) + "sk-1234567890", KEY))
                    .doesNotContain("sk-1");
        }
        assertThat(Excerpt.of("A".repeat(63_995) + "sk-1234567890", KEY)).doesNotContain("sk-");
    }

    @Test
    void lineBreaksAndControlsBecomeSpaces() {
        assertThat(Excerpt.of("one\r\n[Batch Images] Image 4\u001b[31m\u0000 done", KEY))
                .isEqualTo("one [Batch Images] Image 4 [31m done");
    }
}
