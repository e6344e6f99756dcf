package dev.vignette.rewriting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.provider.Failure.Stage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MilderWordsTest {

    private static Optional<Rewriting> milder(String prompt, String... codes) {
        return new MilderWords()
                .rewrite(new Refused(prompt, "openai", Stage.PROMPT, List.of(codes), 1_000));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    The knight kills the dragon.                  | The knight defeats the dragon.
                    A brutal slaughter in the valley              | A fierce battle in the valley
                    He is covered in blood and smiles             | He is covered in dust and smiles
                    The bloody sword lies beside a corpse         | The battle-worn sword lies beside a fallen figure
                    Murdered by her brother                       | Defeated by her brother
                    A boy of 9 saw the wolf slain                 | A boy of 9 saw the wolf defeated
                    """)
    void violenceIsToldMildly(String prompt, String milder) {
        assertThat(milder(prompt, "violence").orElseThrow().prompt()).isEqualTo(milder);
    }

    @Test
    void itSaysWhatItChanged() {
        assertThat(milder("The knight kills the brutal giant", "violence").orElseThrow())
                .isEqualTo(
                        new Rewriting(
                                "The knight defeats the fierce giant",
                                List.of("kills → defeats", "brutal → fierce"),
                                "rules"));
    }

    @Test
    void whatItKnowsNoWordsForItLeaves() {
        assertThat(milder("Two friends on a meadow", "violence")).isEmpty();
    }

    @Test
    void itKnowsWordsForViolenceAlone() {
        assertThat(milder("The knight kills the dragon", "celebrity")).isEmpty();
        assertThat(milder("The knight kills the dragon", "violence", "celebrity")).isEmpty();
    }
}
