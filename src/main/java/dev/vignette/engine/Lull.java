package dev.vignette.engine;

import dev.vignette.database.AdmissionStore.Pulse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A time in which nothing can be due: until the first scene's wait is over, or something happens.
/// While it lasts, one cheap question is enough, and it is asked seldom: looking is to take no more
/// than a twentieth of the time.
final class Lull {

    private static final int REST = 19;
    private static final Duration SHORTEST_REST = Duration.ofMillis(50);
    private static final Duration LONGEST_REST = Duration.ofMillis(250);

    private Optional<Pulse> pulse = Optional.empty();
    private Instant until = Instant.MAX;

    /// @param atThis what the batches were like
    /// @param next when the first scene is due; `Instant.MAX`: none waits for a time
    void begin(Pulse atThis, Instant next) {
        pulse = Optional.of(atThis);
        until = next;
    }

    /// Nothing is known to be quiet, but somebody should look again by a time.
    void untilAtMost(Instant time) {
        until = time.isBefore(until) ? time : until;
    }

    void end() {
        pulse = Optional.empty();
        until = Instant.MAX;
    }

    /// Whether nothing can be due.
    boolean lasts(Pulse now, Instant time) {
        return pulse.filter(now::equals).isPresent() && time.isBefore(until);
    }

    /// How long it may be until the next look.
    ///
    /// @param took what the last one took
    Duration rest(Duration took, Instant now) {
        var rest = took.multipliedBy(REST);
        var usual =
                isNobodyRunning() || rest.compareTo(LONGEST_REST) > 0
                        ? LONGEST_REST
                        : rest.compareTo(SHORTEST_REST) < 0 ? SHORTEST_REST : rest;
        return until.isAfter(now) && until.isBefore(now.plus(usual))
                ? Duration.between(now, until)
                : usual;
    }

    private boolean isNobodyRunning() {
        return pulse.filter(it -> it.batches() == 0).isPresent();
    }
}
