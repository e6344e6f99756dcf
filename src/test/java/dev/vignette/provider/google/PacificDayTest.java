package dev.vignette.provider.google;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PacificDayTest {

    @ParameterizedTest
    @CsvSource({
        // in winter, in summer
        "2026-02-08T12:00:00Z, 2026-02-09T08:00:00Z",
        "2026-07-08T12:00:00Z, 2026-07-09T07:00:00Z",
        // just before midnight in California
        "2026-02-08T07:59:59Z, 2026-02-08T08:00:00Z",
        // the days on which clocks are set there
        "2026-03-08T08:30:00Z, 2026-03-09T07:00:00Z",
        "2026-11-01T07:30:00Z, 2026-11-02T08:00:00Z",
    })
    void aDaysQuotaReturnsAtMidnightInCalifornia(Instant now, Instant returns) {
        assertThat(PacificDay.quotaReturns(now)).isEqualTo(returns);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-08T08:00:00Z, 2026-02-08T08:10:00Z",
        "2026-02-08T08:09:59Z, 2026-02-08T08:10:00Z",
        "2026-02-08T08:10:00Z, 2026-02-09T08:00:00Z",
    })
    void rightAfterMidnightAnotherLookIsWorthMoreThanAnotherDay(Instant now, Instant returns) {
        assertThat(PacificDay.quotaReturns(now)).isEqualTo(returns);
    }
}
