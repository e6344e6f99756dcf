package dev.vignette.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.provider.FailureKind;
import dev.vignette.testing.Outcomes;
import dev.vignette.testing.Told;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SceneFailureTest {

    @Test
    void itKeepsTheServicesOwnWordsAndItsNameForTheTrouble() {
        assertThat(SceneFailure.of(Told.failure(Outcomes.blocked())))
                .isEqualTo(
                        new SceneFailure(
                                FailureKind.SAFETY,
                                "violence",
                                Optional.of("safety"),
                                List.of("violence")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SAFETY          | other words
                    RATE_LIMIT      | in a few minutes
                    TIMEOUT         | try the scene again
                    NETWORK         | connection
                    SERVER_ERROR    | later
                    BAD_PICTURE     | simpler prompt
                    INVALID_REQUEST | shorten or simplify
                    KEY             | Check the key
                    QUOTA           | quota
                    MODEL_GONE      | another model
                    INTERRUPTED     | alone
                    """)
    void itsCureNamesWhatItsUserCanDo(FailureKind kind, String cure) {
        assertThat(failure(kind).cure()).contains(cure);
    }

    @ParameterizedTest
    @EnumSource
    void everyCureIsOneSentence(FailureKind kind) {
        assertThat(failure(kind).cure()).matches("[A-Z][^.!?]+\\.");
    }

    @Test
    void noTwoKindsHaveTheSameCure() {
        assertThat(Arrays.stream(FailureKind.values()).map(kind -> failure(kind).cure()))
                .doesNotHaveDuplicates();
    }

    private static SceneFailure failure(FailureKind kind) {
        return new SceneFailure(kind, "no", Optional.empty());
    }
}
