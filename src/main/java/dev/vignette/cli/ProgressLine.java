package dev.vignette.cli;

import dev.vignette.batch.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// How far a batch is, on one line of any width: what matters least goes first where it is narrow.
///
/// @param start when this process began with it
/// @param already scenes that were over by then
/// @param full what the bar is made of
record ProgressLine(Instant start, int already, char full) {

    private static final int LONGEST_BAR = 40;
    private static final int SHORTEST_BAR = 8;

    /// So that its length does not follow every digit beside it.
    private static final int STEP = 4;

    /// Without a bar: `46 of 100 generated, 1 failed, 53 waiting; waiting 33 s: openai asked for
    /// it`.
    static String plain(Standing standing) {
        var tally = standing.batch().tally();
        return "%d of %d generated, %d failed, %d waiting"
                        .formatted(
                                tally.generated(), tally.requested(), tally.failed(), tally.open())
                + standing.why().map(why -> "; " + why).orElse("");
    }

    /// With a bar, where there is room for one.
    ///
    /// @param width columns there are
    String of(Standing standing, Instant now, int width) {
        var tally = standing.batch().tally();
        var state =
                "%d generated, %d failed, %d waiting"
                        .formatted(tally.generated(), tally.failed(), tally.open());
        var pace = pace(tally, now).map(words -> "  " + words).orElse("");
        var why = standing.why().map(words -> "  " + words).orElse("");
        var first = pace.isEmpty() || (standing.isWaiting() && !why.isEmpty()) ? why : pace;
        var share = "%3d %%".formatted(percent(tally));
        var full = state + pace + why;
        int room = width - share.length() - full.length() - "Drawing  || ".length();
        if (room >= SHORTEST_BAR) {
            int columns = Math.min(room, LONGEST_BAR) / STEP * STEP;
            return "Drawing %s |%s| %s".formatted(share, bar(tally, columns), full);
        }
        var brief = "%d/%d, %d failed".formatted(over(tally), tally.requested(), tally.failed());
        return Stream.of(
                        share + "  " + full,
                        full,
                        share + "  " + state + first,
                        state + first,
                        brief + first)
                .filter(line -> line.length() <= width)
                .findFirst()
                .orElseGet(() -> brief.substring(0, Math.clamp(width, 0, brief.length())));
    }

    /// `7.7 a second, 8 s left`; nothing while no scene is over yet.
    private Optional<String> pace(Tally tally, Instant now) {
        int done = over(tally) - already;
        double seconds = Duration.between(start, now).toMillis() / 1000.0;
        if (done <= 0 || seconds <= 0) {
            return Optional.empty();
        }
        double perSecond = done / seconds;
        var rate =
                perSecond >= 1
                        ? String.format(Locale.ROOT, "%.1f a second", perSecond)
                        : String.format(Locale.ROOT, "%.1f a minute", 60 * perSecond);
        return Optional.of(
                tally.open() == 0
                        ? rate
                        : rate + ", " + about(Math.round(tally.open() / perSecond)) + " left");
    }

    static String about(long seconds) {
        if (seconds < 100) {
            return seconds + " s";
        }
        return seconds < 100 * 60 ? (seconds + 30) / 60 + " min" : (seconds + 1800) / 3600 + " h";
    }

    private String bar(Tally tally, int columns) {
        int filled = (int) ((long) columns * over(tally) / Math.max(1, tally.requested()));
        return Character.toString(full).repeat(filled) + " ".repeat(columns - filled);
    }

    private static int percent(Tally tally) {
        return (int) (100L * over(tally) / Math.max(1, tally.requested()));
    }

    private static int over(Tally tally) {
        return tally.requested() - tally.open();
    }
}
