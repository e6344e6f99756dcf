package dev.vignette.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vignette.provider.FailureKind;
import dev.vignette.testing.Outcomes;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CallOutcomeTest {

    @Test
    void everySortOfAnswerHasItsWord() {
        assertThat(CallOutcome.of(Outcomes.generated())).isEqualTo(CallOutcome.GENERATED);
        assertThat(CallOutcome.of(Outcomes.throttled())).isEqualTo(CallOutcome.THROTTLED);
        assertThat(CallOutcome.of(Outcomes.emptyAnswer())).isEqualTo(CallOutcome.TRANSIENT);
        assertThat(CallOutcome.of(Outcomes.blocked())).isEqualTo(CallOutcome.BLOCKED);
        assertThat(CallOutcome.of(Outcomes.invalid())).isEqualTo(CallOutcome.INVALID);
        assertThat(CallOutcome.of(Outcomes.halting(FailureKind.KEY, Optional.empty())))
                .isEqualTo(CallOutcome.HALTED);
    }

    @ParameterizedTest
    @EnumSource
    void everyWordIsFoundAgain(CallOutcome outcome) {
        assertThat(CallOutcome.named(outcome.wireName())).isEqualTo(outcome);
    }

    @Test
    void anUnknownWordIsRefused() {
        assertThatThrownBy(() -> CallOutcome.named("lost"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lost");
    }
}
