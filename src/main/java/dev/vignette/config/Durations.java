package dev.vignette.config;

import java.time.Duration;
import java.util.regex.Pattern;

/// Durations as people write them: `500ms`, `2s`, `30m`, `1h`, `30d`; a bare number is seconds.
public final class Durations {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h|d)?");

    private Durations() {}

    /// The duration that is written so.
    ///
    /// @throws IllegalArgumentException where it is none; the message says what is
    public static Duration parse(String written) {
        var match = WRITTEN.matcher(written.strip());
        if (!match.matches()) {
            throw new IllegalArgumentException(
                    "'" + written + "' is no duration; write 500ms, 2s, 30m or 1h");
        }
        long amount = Long.parseLong(match.group(1));
        return switch (match.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            case "d" -> Duration.ofDays(amount);
            case null, default -> Duration.ofSeconds(amount);
        };
    }
}
