package dev.vignette.simulation;

import static java.util.Comparator.comparing;

import dev.vignette.batch.Decision;
import dev.vignette.batch.FairShare;
import dev.vignette.batch.FairShare.Claim;
import dev.vignette.batch.Gate;
import dev.vignette.batch.Known;
import dev.vignette.batch.Lately;
import dev.vignette.batch.Pace;
import dev.vignette.batch.RetryPolicy;
import dev.vignette.batch.Traffic;
import dev.vignette.provider.Failure.Throttled;
import dev.vignette.provider.Failure.Transient;
import dev.vignette.provider.Outcome;
import dev.vignette.provider.Outcome.Failed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;

/// Batches drawn by the real rules against a simulated service, on a virtual clock. After every
/// step it looks whether a promise was broken.
final class History {

    private static final Instant START = Instant.parse("2026-02-08T12:00:00Z");
    private static final Duration TICK = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofDays(2);
    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final RetryPolicy POLICY = new RetryPolicy(3, Duration.ofSeconds(2), false, 1);

    private enum State {
        WAITING,
        RUNNING,
        DONE,
        SKIPPED
    }

    /// One scene, and what is remembered of it to catch a broken promise.
    private static final class Scene {
        final int batch;
        final int number;
        State state = State.WAITING;
        Instant due = START;
        int used;
        int calls;
        Duration owed = Duration.ZERO;
        Instant failedAt = START;

        Scene(int batch, int number) {
            this.batch = batch;
            this.number = number;
        }
    }

    private record Flight(Scene scene, Instant sentAt, Service.Answer answer) {}

    private final Service service;
    private final List<List<Scene>> batches = new ArrayList<>();
    private final List<Lately> lately = new ArrayList<>();
    private final Deque<Instant> sends = new ArrayDeque<>();
    private final PriorityQueue<Flight> flights =
            new PriorityQueue<>(comparing(flight -> flight.answer().at()));
    private final Deque<Instant> refusals = new ArrayDeque<>();
    private final Known known;
    private Gate gate = Gate.fresh();
    private Instant now = START;
    private Instant toldUntil = START;
    private int calls;
    private int refused;
    private int paidAgain;

    History(Service.Manner manner, long seed, Known known, int... sizes) {
        this.service = new Service(manner, seed, START);
        this.known = known;
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
            var scene = new Scene(batch, number);
            scene.due = now;
            scenes.add(scene);
        }
        batches.add(scenes);
        lately.add(Lately.NOTHING);
        return batch;
    }

    /// What came of it.
    ///
    /// @param seconds until the last scene was final
    record Result(int done, int skipped, int calls, int refused, int paidAgain, double seconds) {}

    /// Goes on until every scene is final.
    Result run() {
        while (flights.size() + open() > 0) {
            step();
        }
        return result();
    }

    Result result() {
        return new Result(
                count(State.DONE),
                count(State.SKIPPED),
                calls,
                refused,
                paidAgain,
                Duration.between(START, now).toMillis() / 1_000.0);
    }

    /// One tick: answers that have come, then admission.
    void step() {
        while (!flights.isEmpty() && !flights.peek().answer().at().isAfter(now)) {
            answer(flights.remove());
        }
        admit();
        now = now.plus(TICK);
        if (Duration.between(START, now).compareTo(LONGEST) > 0) {
            throw new AssertionError("after two days " + open() + " scenes are still open");
        }
    }

    /// The program is killed: calls in flight are lost, and paid again.
    ///
    /// @return how many those were
    int kill() {
        int lost = flights.size();
        for (var flight : flights) {
            var scene = flight.scene();
            service.over(flight.answer().outcome());
            scene.state = State.WAITING;
            scene.due = now;
            scene.owed = Duration.ZERO;
            paidAgain++;
        }
        flights.clear();
        return lost;
    }

    /// The clock of the machine jumps; the calls in flight do not.
    void jump(Duration by) {
        now = now.plus(by);
    }

    /// Whether every scene of one batch is final.
    boolean isOver(int batch) {
        return batches.get(batch).stream()
                .noneMatch(s -> s.state == State.WAITING || s.state == State.RUNNING);
    }

    /// What time it is, in seconds from the beginning.
    double seconds() {
        return Duration.between(START, now).toMillis() / 1_000.0;
    }

    boolean isOver() {
        return flights.isEmpty() && open() == 0;
    }

    private void admit() {
        while (!sends.isEmpty() && sends.peek().isBefore(now.minus(Pace.WINDOW))) {
            sends.remove();
        }
        int permits = gate.permits(new Traffic(flights.size(), sends.size()), known, now);
        if (permits <= 0) {
            return;
        }
        var claims = new ArrayList<Claim<Scene>>();
        for (var batch : batches) {
            int running = (int) batch.stream().filter(s -> s.state == State.RUNNING).count();
            var due =
                    batch.stream()
                            .filter(s -> s.state == State.WAITING && !s.due.isAfter(now))
                            .sorted(comparing((Scene s) -> s.calls == 0).thenComparing(s -> s.due))
                            .limit(permits)
                            .toList();
            int open = running + (int) batch.stream().filter(s -> s.state == State.WAITING).count();
            claims.add(
                    new Claim<>(
                            FairShare.weight(0, open),
                            running + lately.get(claims.size()).at(now),
                            due));
        }
        var chosen = FairShare.allocate(claims, permits);
        if (!chosen.isEmpty()) {
            gate = gate.admitted(chosen.size(), known, now);
            chosen.forEach(this::call);
        }
    }

    private void call(Scene scene) {
        promise(scene.state == State.WAITING, scene, "is called for although it is " + scene.state);
        promise(scene.used < 3, scene, "gets a fourth attempt");
        promise(
                !now.isBefore(scene.failedAt.plus(scene.owed)),
                scene,
                "is tried again before its backoff is over");
        promise(!now.isBefore(toldUntil), scene, "is called for before the told wait is over");
        scene.state = State.RUNNING;
        scene.calls++;
        calls++;
        lately.set(scene.batch, lately.get(scene.batch).plus(1, now));
        sends.add(now);
        flights.add(new Flight(scene, now, service.call(scene.number, DEADLINE, now)));
    }

    private void answer(Flight flight) {
        var scene = flight.scene();
        var outcome = flight.answer().outcome();
        service.over(outcome);
        if (outcome instanceof Failed(Throttled throttled)) {
            refused++;
            refusals.add(now);
            var until = throttled.retryAfter().map(now::plus).orElse(toldUntil);
            toldUntil = until.isAfter(toldUntil) ? until : toldUntil;
        }
        boolean outage = outcome instanceof Failed(Transient _) && gate.isOutage();
        var decision =
                outage
                        ? POLICY.duringOutage(outcome, scene.used + 1, now)
                        : POLICY.after(outcome, scene.used + 1, now);
        gate =
                gate.after(
                        outcome,
                        new Gate.Sent(scene.batch + ":" + scene.number, flight.sentAt()),
                        new Traffic(flights.size() + 1, sends.size() - refusedLately()),
                        now);
        act(scene, decision, outcome);
    }

    private void act(Scene scene, Decision decision, Outcome outcome) {
        scene.owed = Duration.ZERO;
        scene.failedAt = now;
        switch (decision) {
            case Decision.Keep _ -> scene.state = State.DONE;
            case Decision.RetryAt(var time, _, _) -> {
                scene.used++;
                scene.owed = Duration.ofSeconds(scene.used == 1 ? 2 : 4);
                waiting(scene, time);
            }
            case Decision.WaitUntil(var time, _, _, _) -> waiting(scene, time);
            case Decision.Skip _ -> {
                promise(
                        scene.used == 2 || !(outcome instanceof Failed(Transient _)),
                        scene,
                        "is given up before its third attempt");
                scene.state = State.SKIPPED;
            }
            case Decision.Pause _ -> waiting(scene, now.plusSeconds(600));
        }
    }

    private int refusedLately() {
        refusals.removeIf(at -> at.isBefore(now.minus(Pace.WINDOW)));
        return refusals.size();
    }

    private static void waiting(Scene scene, Instant due) {
        scene.state = State.WAITING;
        scene.due = due;
    }

    private int open() {
        return count(State.WAITING);
    }

    private int count(State state) {
        return (int) batches.stream().flatMap(List::stream).filter(s -> s.state == state).count();
    }

    private static void promise(boolean kept, Scene scene, String broken) {
        if (!kept) {
            throw new AssertionError("scene " + scene.number + " " + broken);
        }
    }
}
