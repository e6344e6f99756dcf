package dev.vignette.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneLineTest {

    @Test
    void nothingInItMovesTheCursorBreaksTheLineOrTurnsIt() {
        assertThat(OneLine.of("a\nb\u001b[31m red\u009bK \u202etxt\u2028end\u0007"))
                .isEqualTo("a b [31m red K  txt end");
    }

    @Test
    void aChineseCharacterTakesTwoColumns() {
        assertThat(OneLine.columns("狐の冒険")).isEqualTo(8);
        assertThat(OneLine.cut("狐の冒険", 6)).isEqualTo("狐の…");
    }

    @Test
    void whatFitsIsLeftAsItIs() {
        assertThat(OneLine.cut("The Lighthouse Keeper", 21)).isEqualTo("The Lighthouse Keeper");
        assertThat(OneLine.cut("The Lighthouse Keeper", 20)).isEqualTo("The Lighthouse Keep…");
        assertThat(OneLine.columns("é")).isEqualTo(1);
    }

    @Test
    void anEmojiIsNotCutInTwo() {
        var family = "👩‍👩‍👧‍👧";
        assertThat(OneLine.cut(family + family + family, 5)).isEqualTo(family + family + "…");
    }
}
