package dev.vignette.provider.google;

import static dev.vignette.provider.google.GoogleError.longer;

import dev.vignette.provider.Failure;
import dev.vignette.provider.Failure.Halting;
import dev.vignette.provider.Failure.Report;
import dev.vignette.provider.Failure.Throttled;
import dev.vignette.provider.FailureKind;
import dev.vignette.provider.http.Failures;
import dev.vignette.provider.http.Reply.Answered;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// A 429: the minute is full, the day is, or the purse is empty. The order of questions is that of
/// Google's own command line client.
record Exhaustion(Failures failures, Answered answer, ErrorDetails error) {

    /// What to wait where a minute is full and no time is named.
    private static final Duration A_MINUTE = Duration.ofSeconds(60);

    private static final Pattern NO_MONEY =
            Pattern.compile(
                    "(?i)prepay(?:ment)? credits|spending cap|monthly spend|CREDITS_BALANCE");
    private static final Pattern NOTHING_TO_USE = Pattern.compile("(?i)\\blimit: 0(?![\\d.]*\\d)");
    private static final Pattern PER_DAY =
            Pattern.compile("(?i)\\b(?:requests |images )?per day\\b|\\bdaily (?:limit|quota)");

    Failure failure(Report report) {
        var spent = error.spentQuotas();
        var now = failures.clock().instant();
        var said = failures.throttled(answer, report);
        var told = longer(said.retryAfter(), error.retryDelay());
        if (isPurseEmpty(report) || spent.stream().anyMatch(SpentQuota::isNone)) {
            return Failures.halting(report, FailureKind.QUOTA);
        }
        boolean isDayOver =
                spent.stream().anyMatch(SpentQuota::isPerDay)
                        || (spent.isEmpty() && PER_DAY.matcher(report.message()).find());
        if (isDayOver) {
            var until = longer(Optional.of(PacificDay.quotaReturns(now)), told.map(now::plus));
            return new Halting(report, FailureKind.QUOTA, until);
        }
        boolean isMinuteFull = spent.stream().anyMatch(SpentQuota::isPerMinute);
        var perMinute =
                spent.stream()
                        .map(SpentQuota::callsPerMinute)
                        .flatMapToInt(OptionalInt::stream)
                        .min();
        return new Throttled(
                report,
                told.isEmpty() && isMinuteFull ? Optional.of(A_MINUTE) : told,
                spent.isEmpty() ? said.perMinute() : perMinute);
    }

    private boolean isPurseEmpty(Report report) {
        return NO_MONEY.matcher(report.message()).find()
                || NOTHING_TO_USE.matcher(report.message()).find()
                || error.reason().filter(name -> NO_MONEY.matcher(name).find()).isPresent();
    }
}
