package dev.vignette.simulation;

import static dev.vignette.simulation.History.START;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// One scene: what the rules know of it, by the clock of the machine.
final class Scene {

    enum State {
        WAITING,
        RUNNING,
        DONE,
        SKIPPED
    }

    final int batch;
    final int number;

    /// What the promises know of it.
    final Account account = new Account();

    State state = State.WAITING;
    Instant due = START;
    int used;
    int calls;

    /// Which attempt its last call was, and how long the service wanted us to stay away.
    int attempt = 1;

    Optional<Duration> told = Optional.empty();

    /// Whether its picture lies in the storage, whether or not the row says so.
    boolean stored;

    Scene(int batch, int number, Instant due) {
        this.batch = batch;
        this.number = number;
        this.due = due;
    }

    boolean isWaiting() {
        return state == State.WAITING;
    }

    boolean isOver() {
        return state == State.DONE || state == State.SKIPPED;
    }

    @Override
    public String toString() {
        return "scene " + number + " of batch " + batch;
    }
}
