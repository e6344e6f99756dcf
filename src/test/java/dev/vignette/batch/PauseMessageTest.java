package dev.vignette.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PauseMessageTest {

    private static final BatchId ID = new BatchId("4kx8d2nq7v3m5t9w0c6hzbepra");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    KEY        | openai does not accept the key: no. Go on with: vignette resume 4kx8d2
                    QUOTA      | openai has no quota left: no. Go on with: vignette resume 4kx8d2
                    MODEL_GONE | openai no longer has this model: no. Go on with: vignette resume 4kx8d2
                    CAP        | no. Go on with: vignette resume 4kx8d2
                    PATIENCE   | no. Go on with: vignette resume 4kx8d2
                    USER       | no. Go on with: vignette resume 4kx8d2
                    """)
    void itSaysWhyAndHowToGoOn(PauseReason reason, String message) {
        assertThat(message(reason, "no", Optional.empty())).isEqualTo(message);
    }

    @Test
    void whereTheEndIsKnownItSaysWhenInTheReadersZone() {
        var until = Optional.of(Instant.parse("2026-02-08T23:30:00Z"));

        assertThat(message(PauseReason.QUOTA, "come back tomorrow!", until))
                .isEqualTo(
                        "openai has no quota left: come back tomorrow! It goes on by itself at 9 Feb 00:30, or with: vignette resume 4kx8d2");
    }

    @ParameterizedTest
    @CsvSource({
        "'No.', 'No. Go on'",
        "'No?', 'No? Go on'",
        "'No!', 'No! Go on'",
        "'No', 'No. Go on'"
    })
    void aSentenceEndsOnce(String words, String beginning) {
        assertThat(message(PauseReason.CAP, words, Optional.empty())).startsWith(beginning);
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonIsFoundByTheWordForIt(PauseReason reason) {
        assertThat(PauseReason.of(reason.wireName())).isEqualTo(reason);
    }

    private static String message(PauseReason reason, String words, Optional<Instant> until) {
        return PauseMessage.of(reason, "openai", words, ID, until, BERLIN);
    }
}
