package dev.vignette.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchIdTest {

    @Test
    void aNewIdIsAnId() {
        var random = new SplittableRandom(7);

        for (int i = 0; i < 1_000; i++) {
            var id = BatchId.random(random);
            assertThat(new BatchId(id.toString())).isEqualTo(id);
        }
    }

    @Test
    void everyPlaceOfAnIdTakesEveryLetterOfItsAlphabet() {
        var random = new SplittableRandom(7);
        var seen = new HashSet<String>();
        for (int i = 0; i < 2_000; i++) {
            var id = BatchId.random(random).value();
            for (int place = 0; place < id.length(); place++) {
                seen.add(place + " " + id.charAt(place));
            }
        }

        assertThat(seen).as("26 places of 5 bits are 130 bits").hasSize(26 * 32);
    }

    @Test
    void noIdHoldsALetterThatIsMistakenForAnother() {
        var letters =
                new SplittableRandom(7)
                        .ints(2_000)
                        .mapToObj(seed -> BatchId.random(new SplittableRandom(seed)).value())
                        .collect(Collectors.joining());

        assertThat(letters).doesNotContain("i", "l", "o", "u");
    }

    @Test
    void peopleSeeItsBeginning() {
        assertThat(new BatchId("4kx8d2nq7v3m5t9w0c6hzbepra").shown()).isEqualTo("4kx8d2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "4kx",
                "4KX8D2NQ7V3M5T9W0C6HZBEPRA",
                "4kx8d2nq7v3m5t9w0c6hzbepraa",
                "4kx8d2nq7v3m5t9w0c6hzbepr/",
                "../8d2nq7v3m5t9w0c6hzbepra",
                "ukx8d2nq7v3m5t9w0c6hzbepra"
            })
    void whatIsNoIdIsRefusedByName(String value) {
        assertThatThrownBy(() -> new BatchId(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + value + "' is not the id of a batch");
    }
}
