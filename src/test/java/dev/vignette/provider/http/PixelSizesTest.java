package dev.vignette.provider.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vignette.image.Aspect;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PixelSizesTest {

    private static final PixelSizes SIZES = new PixelSizes(16, 2560, 4_500_000);

    @ParameterizedTest
    @CsvSource({
        "16:9,           , 1280x720",
        "16:9, 1K        , 1280x720",
        "16:9, 2k        , 2560x1440",
        "1:1 , 2K        , 1920x1920",
        "1:1 , 512x768   , 512x768",
        "1:1 , 512X768   , 512x768",
    })
    void aWordBecomesASize(String aspect, String asked, String size) {
        assertThat(SIZES.of(Aspect.parse(aspect).orElseThrow(), Optional.ofNullable(asked)))
                .hasToString(size);
    }

    @ParameterizedTest
    @CsvSource({
        "1:1, 4K,        a size is written 1K",
        "1:1, huge,      a size is written 1K",
        "1:1, 4096x512,  at most 2560 pixels a side",
        "1:1, 500x512,   multiples of 16",
        "8:1, 2K,        in the shape 8:1",
    })
    void whatIsOutOfReachIsRefused(String aspect, String asked, String why) {
        assertThatThrownBy(() -> SIZES.of(Aspect.parse(aspect).orElseThrow(), Optional.of(asked)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }
}
