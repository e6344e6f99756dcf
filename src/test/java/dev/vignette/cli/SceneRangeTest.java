package dev.vignette.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class SceneRangeTest {

    private final SceneRange.Reader reader = new SceneRange.Reader();

    @Test
    void scenesAreWrittenAsTheClosingLinesNameThem() {
        assertThat(reader.convert("17")).isEqualTo(new SceneRange(17, 17)).hasToString("17");
        assertThat(reader.convert(" 40-41")).isEqualTo(new SceneRange(40, 41)).hasToString("40-41");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "4-3", "-3", "1-2-3", "1234567"})
    void anythingElseIsToldHowToWriteIt(String word) {
        assertThatThrownBy(() -> reader.convert(word))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage("'%s' names no scene; write 3, or 3,17,40-41", word);
    }
}
