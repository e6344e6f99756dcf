package dev.vignette.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.database.SharedClock.Told;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// The database's time on a machine whose own clock says something else.
class SharedClockTest {

    private static final Instant NOON = Instant.parse("2026-02-08T12:00:00Z");
    private static final Duration ROUND_TRIP = Duration.ofMillis(10);

    private Instant database = NOON;
    private Instant machine = NOON.minus(Duration.ofMinutes(5));
    private long nanos = 7_000_000_000L;
    private Duration trip = ROUND_TRIP;
    private Duration afterwards = Duration.ZERO;

    private final SharedClock clock = new SharedClock(this::asked, () -> machine, () -> nanos);

    @Test
    void itIsTheDatabasesAndNotTheMachines() {
        assertThat(clock.instant()).isBetween(database.minus(trip), database.plus(trip));
    }

    @Test
    void itCountsTheTimeThatPassesBetweenTwoAnswers() {
        var before = clock.instant();

        pass(Duration.ofSeconds(20));

        assertThat(Duration.between(before, clock.instant())).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void theMachinesClockMayJumpWithoutAnyHarm() {
        var before = clock.instant();

        machine = machine.plus(Duration.ofHours(1));

        assertThat(clock.instant()).isEqualTo(before);
        assertThat(clock.isDoubtful()).as("compared before its time").isTrue();
    }

    @Test
    void whatLiesWithinTheTimeOfAnAnswerIsLeftAlone() {
        var before = clock.instant();
        trip = Duration.ofSeconds(5);
        database = database.minusSeconds(2);

        clock.compare();

        assertThat(clock.instant()).as("5 s on the way").isEqualTo(before.plusSeconds(5));
    }

    @Test
    void howLongTheConnectionTakesToBeGivenBackDoesNotCount() {
        afterwards = Duration.ofSeconds(3);

        clock.compare();

        assertThat(clock.instant()).isBetween(database.minus(trip), database.plus(trip));
        assertThat(clock.isDoubtful()).isFalse();
    }

    @Test
    void aClockThatRanAwayIsBroughtBackAsFarAsAnAnswerIsSure() {
        pass(Duration.ofSeconds(30));
        database = database.plusSeconds(60);

        clock.compare();

        assertThat(clock.instant()).isBetween(database.minus(trip), database.plus(trip));
    }

    @Test
    void itStandsStillForALittleRatherThanGoBack() {
        pass(Duration.ofSeconds(30));
        var before = clock.instant();
        database = database.minusMillis(300);

        clock.compare();

        assertThat(clock.instant()).isEqualTo(before);
        pass(Duration.ofMillis(500));
        assertThat(clock.instant()).isAfter(before).isBefore(before.plusMillis(300));
    }

    @Test
    void itGoesBackWhereTheDatabaseDid() {
        pass(Duration.ofSeconds(30));
        database = database.minusSeconds(60);

        clock.compare();

        assertThat(clock.instant()).isBetween(database.minus(trip), database.plus(trip));
    }

    @Test
    void timeThatPassedWhileTheMachineSleptIsFoundByComparing() {
        database = database.plusSeconds(600);
        machine = machine.plusSeconds(600); // and what counts the time stood still

        assertThat(clock.isDoubtful()).isTrue();
        clock.compare();

        assertThat(clock.instant()).isBetween(database.minus(trip), database.plus(trip));
        assertThat(clock.isDoubtful()).isFalse();
    }

    /// Says the time halfway through.
    private Told asked() {
        pass(trip.dividedBy(2));
        var told = database;
        pass(trip.dividedBy(2));
        var answer = new Told(told, trip, nanos);
        pass(afterwards);
        return answer;
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
        database = database.plus(time);
        machine = machine.plus(time);
    }
}
