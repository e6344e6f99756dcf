package dev.vignette.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void whatWaitsAndWhatRunsIsStillOpen() {
        assertThat(new Tally(10, 4, 1, 2, 2, 1, 0, 0, 0, 0, 0, 0).open()).isEqualTo(3);
    }

    @Test
    void theSuccessRateIsOfWhatWasRequested() {
        assertThat(new Tally(8, 5, 1, 2, 0, 0, 0, 0, 0, 0, 0, 0).successRate()).isEqualTo(62.5);
        assertThat(new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0).successRate()).isZero();
    }

    @Test
    void theSuccessRateOfTheLargestBatchDoesNotOverflow() {
        assertThat(new Tally(100_000_000, 99_999_999, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0).successRate())
                .isEqualTo(99.9);
    }

    @Test
    void aSceneInNoStateOrInTwoIsRefused() {
        assertThatThrownBy(() -> new Tally(10, 4, 1, 2, 2, 0, 0, 0, 0, 0, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("of 10 scenes");
        assertThatThrownBy(() -> new Tally(10, 4, 1, 2, 2, 2, 0, 0, 0, 0, 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
