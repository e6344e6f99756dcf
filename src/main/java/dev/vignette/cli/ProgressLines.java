package dev.vignette.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Progress where no line can be written over: a line now and then, when there is news, and a rare
/// one when there is none.
final class ProgressLines implements Progress {

    private static final Duration BETWEEN_NEWS = Duration.ofSeconds(5);
    private static final Duration SIGN_OF_LIFE = Duration.ofMinutes(1);

    private final PrintWriter err;
    private final InstantSource clock;
    private Instant last;
    private long told = -1;

    ProgressLines(PrintWriter err, InstantSource clock) {
        this.err = err;
        this.clock = clock;
        this.last = clock.instant();
    }

    @Override
    public void at(Standing standing) {
        var now = clock.instant();
        var pause = standing.batch().sequence() == told ? SIGN_OF_LIFE : BETWEEN_NEWS;
        if (!now.isBefore(last.plus(pause))) {
            last = now;
            told = standing.batch().sequence();
            say(ProgressLine.plain(standing));
        }
    }

    @Override
    public void say(String words) {
        err.println(words);
        err.flush();
    }

    @Override
    public void close() {}
}
