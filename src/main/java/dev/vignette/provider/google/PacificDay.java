package dev.vignette.provider.google;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// The day by which Google counts: it begins at midnight in California.
final class PacificDay {

    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    /// So soon after midnight an empty quota is yesterday's, or clocks differ: that must not cost
    /// another day.
    private static final Duration SETTLING = Duration.ofMinutes(10);

    private PacificDay() {}

    /// When a day's quota that is used up now is there again.
    static Instant quotaReturns(Instant now) {
        var today = now.atZone(ZONE).toLocalDate();
        var settled = today.atStartOfDay(ZONE).toInstant().plus(SETTLING);
        return now.isBefore(settled) ? settled : today.plusDays(1).atStartOfDay(ZONE).toInstant();
    }
}
