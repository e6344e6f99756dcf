package dev.vignette.simulation;

import static java.util.Comparator.comparing;

import dev.vignette.batch.Decision;
import dev.vignette.batch.FairShare;
import dev.vignette.batch.FairShare.Claim;
import dev.vignette.batch.Gate;
import dev.vignette.batch.Known;
import dev.vignette.batch.Lately;
import dev.vignette.batch.OnBlocked;
import dev.vignette.batch.Pace;
import dev.vignette.batch.RetryPolicy;
import dev.vignette.batch.Traffic;
import dev.vignette.provider.Failure.Throttled;
import dev.vignette.provider.Failure.Transient;
import dev.vignette.provider.Outcome;
import dev.vignette.provider.Outcome.Failed;
import dev.vignette.provider.Outcome.Generated;
import dev.vignette.simulation.Scene.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/// Batches drawn by the real rules against a simulated service, on a virtual clock. The service
/// lives in a time of its own; the rules see the clock of the machine, which is set back and ahead.
final class History {

    static final Instant START = Instant.parse("2026-02-08T12:00:00Z");
    private static final Duration TICK = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofDays(2);
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    /// After so long somebody gives a batch a new key.
    private static final Duration UNTIL_SOMEBODY_LOOKS = Duration.ofMinutes(10);

    private static final RetryPolicy POLICY =
            new RetryPolicy(3, Duration.ofSeconds(2), false, OnBlocked.SKIP);

    private record Flight(Scene scene, Instant sentAt, Service.Answer answer) {}

    private final Service service;
    private final Promises promises;
    private final List<List<Scene>> batches = new ArrayList<>();
    private final List<Lately> lately = new ArrayList<>();
    private final List<Instant> pausedUntil = new ArrayList<>();
    private final Deque<Instant> sends = new ArrayDeque<>();
    private final PriorityQueue<Flight> flights =
            new PriorityQueue<>(comparing(flight -> flight.answer().at()));

    /// Pictures that are stored and whose rows are not written yet.
    private final List<Flight> stored = new ArrayList<>();

    private final Deque<Instant> refusals = new ArrayDeque<>();
    private final Known known;
    private Gate gate = Gate.fresh();
    private Instant now = START;
    private Duration ahead = Duration.ZERO;
    private int calls;
    private int refused;
    private int paidAgain;

    History(Service.Manner manner, long seed, Known known, int... sizes) {
        this.service = new Service(manner, seed, START);
        this.known = known;
        this.promises = new Promises(known, POLICY);
        for (int size : sizes) {
            add(size);
        }
    }

    /// One batch more.
    ///
    /// @return its place among the others
    int add(int size) {
        int batch = batches.size();
        var scenes = new ArrayList<Scene>();
        for (int number = 1; number <= size; number++) {
            scenes.add(new Scene(batch, number, wall()));
        }
        batches.add(scenes);
        lately.add(Lately.NOTHING);
        pausedUntil.add(Instant.EPOCH);
        return batch;
    }

    /// What came of it.
    ///
    /// @param seconds until the last scene was final
    record Result(int done, int skipped, int calls, int refused, int paidAgain, double seconds) {}

    /// Goes on until every scene is final.
    Result run() {
        while (!isOver()) {
            step();
        }
        return result();
    }

    Result result() {
        return new Result(
                count(State.DONE), count(State.SKIPPED), calls, refused, paidAgain, seconds());
    }

    /// One tick: rows are written, answers come, calls are admitted.
    void step() {
        while (!stored.isEmpty()) {
            record(stored.removeFirst());
        }
        while (!flights.isEmpty() && !flights.peek().answer().at().isAfter(now)) {
            answer(flights.remove());
        }
        admit();
        promises.step(batches, inFlight(), gate, wall());
        now = now.plus(TICK);
        if (Duration.between(START, now).compareTo(LONGEST) > 0) {
            throw new AssertionError("A1: after two days %d are open".formatted(open()));
        }
    }

    /// The program is killed: calls in flight are lost, and paid again; pictures that were stored
    /// are found.
    ///
    /// @return how many calls those were
    int kill() {
        int lost = flights.size();
        for (var flight : flights) {
            service.over(flight.answer());
            flight.scene().state = State.WAITING;
            flight.scene().due = wall();
            paidAgain++;
        }
        for (var flight : stored) {
            flight.scene().state = State.WAITING;
            flight.scene().due = wall();
        }
        flights.clear();
        stored.clear();
        lately.replaceAll(_ -> Lately.NOTHING);
        return lost;
    }

    /// The machine sleeps, and so do the calls in flight; the service does not.
    void sleep(Duration time) {
        now = now.plus(time);
    }

    /// The clock of the machine is set ahead.
    void setAhead(Duration by) {
        ahead = ahead.plus(by);
        promises.setAhead(batches);
    }

    /// The clock of the machine is set back.
    void setBack(Duration by) {
        ahead = ahead.minus(by);
        gate = gate.afterSetback(known, wall());
        for (var batch : batches) {
            for (var scene : batch) {
                var latest = wall().plus(POLICY.longestWait(scene.attempt, scene.told));
                scene.due = scene.due.isAfter(latest) ? latest : scene.due;
            }
        }
        lately.replaceAll(_ -> Lately.NOTHING);
    }

    /// Whether every scene of one batch is final.
    boolean isOver(int batch) {
        return batches.get(batch).stream().allMatch(Scene::isOver);
    }

    boolean isOver() {
        return inFlight() == 0 && open() == 0;
    }

    /// What time it is, in seconds from the beginning.
    double seconds() {
        return Duration.between(START, now).toMillis() / 1_000.0;
    }

    private Instant wall() {
        return now.plus(ahead);
    }

    private int inFlight() {
        return flights.size() + stored.size();
    }

    private void admit() {
        var wall = wall();
        goOnWhatIsDue(wall);
        int permits = gate.permits(new Traffic(inFlight(), within(sends)), known, wall);
        if (permits <= 0) {
            return;
        }
        var claims = new ArrayList<Claim<Scene>>();
        for (int batch = 0; batch < batches.size(); batch++) {
            claims.add(claim(batch, permits, wall));
        }
        var chosen = FairShare.allocate(claims, permits);
        promises.admitted(claims, chosen, permits);
        if (!chosen.isEmpty()) {
            gate = gate.admitted(chosen.size(), known, wall);
            chosen.forEach(this::call);
        }
    }

    private void goOnWhatIsDue(Instant wall) {
        for (int batch = 0; batch < batches.size(); batch++) {
            if (isPaused(batch) && !pausedUntil.get(batch).isAfter(wall)) {
                pausedUntil.set(batch, Instant.EPOCH);
                promises.goesOn();
            }
        }
    }

    private boolean isPaused(int batch) {
        return !pausedUntil.get(batch).equals(Instant.EPOCH);
    }

    private Claim<Scene> claim(int place, int permits, Instant wall) {
        var batch = batches.get(place);
        int running = (int) batch.stream().filter(s -> s.state == State.RUNNING).count();
        int open = running + (int) batch.stream().filter(Scene::isWaiting).count();
        var due =
                batch.stream()
                        .filter(s -> !isPaused(place) && s.isWaiting() && !s.due.isAfter(wall))
                        .sorted(comparing((Scene s) -> s.calls == 0).thenComparing(s -> s.due))
                        .limit(permits)
                        .toList();
        return new Claim<>(FairShare.weight(0, open), running + lately.get(place).at(wall), due);
    }

    private void call(Scene scene) {
        if (scene.stored) {
            scene.state = State.DONE; // adopted
            return;
        }
        promises.called(scene, now);
        scene.state = State.RUNNING;
        scene.calls++;
        calls++;
        lately.set(scene.batch, lately.get(scene.batch).plus(1, wall()));
        sends.add(wall());
        flights.add(new Flight(scene, wall(), service.call(scene.number, DEADLINE, now, wall())));
    }

    private void answer(Flight flight) {
        var outcome = flight.answer().outcome();
        service.over(flight.answer());
        if (outcome instanceof Generated) {
            promises.answered(flight.scene(), outcome, false, now);
            flight.scene().stored = true;
            stored.add(flight);
        } else {
            record(flight);
        }
    }

    /// The transaction that ends a call.
    private void record(Flight flight) {
        var scene = flight.scene();
        var outcome = flight.answer().outcome();
        var wall = wall();
        if (outcome instanceof Failed(Throttled _)) {
            refused++;
            refusals.add(wall);
        }
        boolean outage = outcome instanceof Failed(Transient _) && gate.isOutage();
        scene.attempt = scene.used + 1;
        scene.told = told(outcome);
        var decision =
                outage
                        ? POLICY.duringOutage(outcome, scene.attempt, wall)
                        : POLICY.after(outcome, scene.attempt, wall);
        promises.answered(scene, outcome, outage, now);
        promises.decided(scene, decision, wall);
        var traffic = new Traffic(inFlight() + 1, within(sends) - within(refusals));
        var sent = new Gate.Sent(scene.batch + ":" + scene.number, flight.sentAt());
        gate = gate.after(outcome, sent, traffic, wall);
        act(scene, decision);
    }

    private void act(Scene scene, Decision decision) {
        switch (decision) {
            case Decision.Keep _ -> scene.state = State.DONE;
            case Decision.RetryAt(var time, _, _) -> {
                scene.used++;
                waiting(scene, time);
            }
            case Decision.WaitUntil(var time, _, _, _) -> waiting(scene, time);
            case Decision.Skip _, Decision.Rewrite _ -> scene.state = State.SKIPPED;
            case Decision.Pause(_, _, var until) -> {
                waiting(scene, wall());
                var end = until.orElse(wall().plus(UNTIL_SOMEBODY_LOOKS));
                pausedUntil.replaceAll(paused -> paused.equals(Instant.EPOCH) ? end : paused);
            }
        }
    }

    private static void waiting(Scene scene, Instant due) {
        scene.state = State.WAITING;
        scene.due = due;
    }

    private static Optional<Duration> told(Outcome outcome) {
        return outcome instanceof Failed(Throttled throttled)
                ? throttled.retryAfter()
                : Optional.empty();
    }

    /// How many of these moments the pace still counts.
    private int within(Deque<Instant> moments) {
        moments.removeIf(at -> at.isBefore(wall().minus(Pace.WINDOW)));
        return (int) moments.stream().filter(at -> !at.isAfter(wall())).count();
    }

    private int open() {
        return count(State.WAITING);
    }

    private int count(State state) {
        return (int) batches.stream().flatMap(List::stream).filter(s -> s.state == state).count();
    }
}
