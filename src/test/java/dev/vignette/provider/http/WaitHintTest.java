package dev.vignette.provider.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.provider.http.Reply.Answered;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WaitHintTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Please try again in 51.84s.                                     | PT51.84S",
                "Limit 5, Used 5. Please try again after 51.84 seconds. Bye.     | PT51.84S",
                "Please try again in 20ms. Contact us                            | PT0.02S",
                "Please retry in 34.074824224s.                                  | PT34.074824224S",
                "Please retry in 912.5ms                                         | PT0.9125S",
                "Please try again in 6m0s.                                       | PT6M",
                "Please try again in 1h2m3s.                                     | PT1H2M3S",
                "Please try again in 1 minute and 30 seconds.                    | PT1M30S",
                "Request was throttled. Try again in 2 minutes.                  | PT2M",
                "try again in 1 day                                              | PT24H",
                "Please wait 15 seconds                                          | PT15S",
                "Try again in 99999999999999999999999 s                          | ",
                "Try again in 99999999999 s                                      | PT8760H",
                "Try again later. There are 7 s left in this sentence            | ",
                "You can retry with 3 pictures                                   | ",
                "Please retry in 0s                                              | ",
            })
    void wordsNameTheWait(String words, Duration wait) {
        assertThat(WaitHint.inWords(words).orElse(null)).isEqualTo(wait);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7                             | PT7S",
                "1.5                           | PT1.5S",
                "0                             | ",
                "-5                            | ",
                "soon                          | ",
                "1e9                           | ",
                "Sun, 22 Nov 2026 12:01:00 GMT | PT1M",
                "Sun, 22 Nov 2026 11:59:00 GMT | ",
                "Mon, 99 Nov 2026 11:59:00 GMT | ",
            })
    void aHeaderNamesTheWait(String value, Duration wait) {
        assertThat(WaitHint.inHeaders(answer(Map.of("Retry-After", value)), NOON).orElse(null))
                .isEqualTo(wait);
    }

    @Test
    void theLongerOfHeaderAndWordsCounts() {
        var answer = answer(Map.of("retry-after", "2"));

        assertThat(WaitHint.in(answer, "Try again in 9 s", NOON)).contains(Duration.ofSeconds(9));
        assertThat(WaitHint.in(answer, "Try again in 1 s", NOON)).contains(Duration.ofSeconds(2));
    }

    /// A pattern that doubles its work with every letter would not come to an end here.
    @ParameterizedTest
    @ValueSource(strings = {"1 a", "1a, and ", "9"})
    void longWordsDoNotHoldItUp(String part) {
        assertThat(WaitHint.inWords("try again in " + part.repeat(20_000) + "!")).isEmpty();
    }

    private static Answered answer(Map<String, String> headers) {
        var all = new HashMap<String, List<String>>();
        headers.forEach((name, value) -> all.put(name, List.of(value)));
        return new Answered(429, HttpHeaders.of(all, (_, _) -> true), new byte[0]);
    }
}
