package dev.vignette.provider.http;

import dev.vignette.provider.http.Reply.Answered;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How long an answer asks us to stay away: in `retry-after-ms`, in `Retry-After` as seconds or as
/// a date, or in words such as "try again in 1m12.5s". Where header and words differ, the longer
/// counts. However long, it is told as it was said.
public final class WaitHint {

    private static final Duration LONGEST = Duration.ofDays(365); // what can be computed with

    private static final Pattern SAID =
            Pattern.compile(
                    "(?:retry|try again|available|wait)(?: again)?(?: in| after)?:?"
                            + " ((?:\\d{1,12}(?:\\.\\d{1,12})? ?[a-z]{1,12},? ?(?:and )?){1,4})",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern PART =
            Pattern.compile("(\\d+(?:\\.\\d+)?) ?([a-z]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(\\.\\d{1,12})?");

    private WaitHint() {}

    /// The wait that was asked for, if one was.
    ///
    /// @param message the service's words
    /// @param now what a date is measured against where the answer does not carry its own
    public static Optional<Duration> in(Answered answer, String message, Instant now) {
        return Stream.of(inHeaders(answer, now), inWords(message))
                .flatMap(Optional::stream)
                .max(Duration::compareTo);
    }

    /// The wait that a header asks for.
    static Optional<Duration> inHeaders(Answered answer, Instant now) {
        return answer.header("retry-after-ms")
                .flatMap(value -> number(value, "ms"))
                .or(() -> answer.header("retry-after").flatMap(value -> after(value, answer, now)));
    }

    /// The wait that words ask for: `Please retry in 34.07s`.
    static Optional<Duration> inWords(String message) {
        var said = SAID.matcher(message);
        if (!said.find()) {
            return Optional.empty();
        }
        return ofDuration(said.group(1));
    }

    /// A duration as services write one: `34.07s`, `900ms`, `6m0s`.
    public static Optional<Duration> ofDuration(String written) {
        return PART.matcher(written)
                .results()
                .flatMap(part -> number(part.group(1), part.group(2)).stream())
                .reduce(Duration::plus);
    }

    private static Optional<Duration> after(String value, Answered answer, Instant now) {
        return number(value.strip(), "s")
                .or(() ->
                        date(value)
                                .map(until ->
                                        Duration.between(
                                                answer.header("date")
                                                        .flatMap(WaitHint::date)
                                                        .orElse(now),
                                                until))
                                .filter(Duration::isPositive));
    }

    private static Optional<Instant> date(String value) {
        try {
            return Optional.of(
                    ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> number(String value, String unit) {
        if (!NUMBER.matcher(value).matches()) {
            return Optional.empty();
        }
        return millis(unit)
                .map(factor -> new BigDecimal(value).multiply(BigDecimal.valueOf(factor)))
                .map(millis -> Duration.ofNanos(nanos(millis)))
                .filter(Duration::isPositive);
    }

    private static long nanos(BigDecimal millis) {
        return millis.movePointRight(6).min(BigDecimal.valueOf(LONGEST.toNanos())).longValue();
    }

    private static Optional<Long> millis(String unit) {
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "ms", "millisecond", "milliseconds" -> Optional.of(1L);
            case "s", "sec", "secs", "second", "seconds" -> Optional.of(1_000L);
            case "m", "min", "mins", "minute", "minutes" -> Optional.of(60_000L);
            case "h", "hr", "hrs", "hour", "hours" -> Optional.of(3_600_000L);
            case "d", "day", "days" -> Optional.of(86_400_000L);
            default -> Optional.empty();
        };
    }
}
