package dev.vignette.engine;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import dev.vignette.batch.BatchId;
import dev.vignette.batch.Gate;
import dev.vignette.batch.Known;
import dev.vignette.batch.Suspicion;
import dev.vignette.database.AdmissionStore.Candidate;
import dev.vignette.database.AdmissionStore.Ready;
import dev.vignette.database.Leases;
import dev.vignette.database.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// Admission: in one transaction asks the gate how many calls may start now and fair share whose,
/// marks those scenes and hands them out as leases. Nothing else ever starts a call.
final class Dispatcher {

    /// A look that reads alone does not see that a batch's patience is over.
    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(5);

    private final Stores stores;
    private final Artists artists;
    private final InstantSource clock;
    private final String worker;
    private final Optional<BatchId> only;
    private final int most;
    private final Brakes brakes;
    private final Takeovers takeovers;
    private final Reuse reuse;
    private final Timekeeper timekeeper;
    private final Shares shares;
    private volatile boolean quiet;
    private final Lull lull = new Lull();
    private Instant lookedAt = Instant.MIN;

    Dispatcher(
            Stores stores,
            Artists artists,
            InstantSource clock,
            String worker,
            Optional<BatchId> only,
            int most) {
        this.stores = stores;
        this.artists = artists;
        this.clock = clock;
        this.worker = worker;
        this.only = only;
        this.most = most;
        this.brakes = new Brakes(stores);
        this.takeovers = new Takeovers(stores);
        this.reuse = new Reuse(stores, clock);
        this.timekeeper = new Timekeeper(stores);
        this.shares = new Shares(stores, artists, worker);
    }

    /// Starts what may start now; how many scenes that were. Where the last look found nothing,
    /// this one begins by reading alone: to lock the gates is a write, and a hundred workers that
    /// have nothing to do would keep those waiting that have.
    int admit(Leases leases) {
        if (timekeeper.look(clock.instant())) {
            shares.forget();
            lull.end();
            quiet = false; // the last look may seem to be still to come
        }
        runErrands(clock.instant());
        if (quiet
                && clock.instant().isBefore(lookedAt.plus(LOOK_ANYWAY))
                && !stores.database().read(tx -> isAnythingDue(tx, clock.instant()))) {
            return 0;
        }
        quiet = true; // unless something happens while it looks
        lookedAt = clock.instant();
        int started =
                stores.database()
                        .writeInPassing(tx -> {
                            var now = clock.instant();
                            var admitted = admit(tx, now);
                            if (!admitted.isEmpty()) {
                                var scenes = admitted.stream().map(Ready::lease).toList();
                                leases.schedule(tx, scenes, now);
                            }
                            return admitted.size();
                        });
        if (started > 0) {
            quiet = false;
        }
        return started;
    }

    /// Something happened in this process: the next look is a thorough one.
    void stir() {
        quiet = false;
    }

    /// How long it may be until the next look, after one that found nothing.
    ///
    /// @param took what that took
    Duration rest(Duration took) {
        return lull.rest(took, clock.instant());
    }

    /// Whether a thorough look could bring anything.
    private boolean isAnythingDue(Tx tx, Instant now) {
        var pulse = stores.admissions().pulse(tx);
        if (lull.lasts(pulse, now)) {
            return false;
        }
        lull.end();
        var open = stores.admissions().open(tx);
        if (open.stream().anyMatch(this::isSettled)) {
            return true;
        }
        var wanting = open.stream().filter(this::couldRun).toList();
        if (wanting.isEmpty()) {
            lull.begin(pulse, Instant.MAX);
            return false;
        }
        var hands = stores.admissions().hands(tx, worker);
        var rooms = rooms(tx, wanting, stores.gates()::look, now);
        if (hands.alone() || hands.running() >= most || rooms.isEmpty()) {
            wanting.stream()
                    .map(Candidate::gate)
                    .distinct()
                    .forEach(gate -> lull.untilAtMost(opens(tx, gate, now)));
            return false;
        }
        var next = shares.nextDue(tx, wanting, now);
        if (next.isAfter(now)) {
            lull.begin(pulse, next);
            return false;
        }
        return shares.isAnyDue(tx, rooms, now);
    }

    /// When a gate that is shut opens by itself, as far as it says.
    private Instant opens(Tx tx, String gate, Instant now) {
        var found = stores.gates().look(tx, gate);
        return Stream.of(found.heldUntil(), found.pace().nextAt())
                .filter(time -> time.isAfter(now))
                .max(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    /// Trusted scenes go first; a suspect goes when its worker has nothing else in its hands, which
    /// the worker sees to once the suspect has waited long enough.
    private List<Ready> admit(Tx tx, Instant now) {
        var isLocked = stores.admissions().lockGates(tx);
        var open = stores.admissions().open(tx);
        open.stream().filter(this::isSettled).forEach(c -> takeovers.settle(tx, c.id(), now));
        shares.retain(open.stream().map(Candidate::id).collect(toSet()));
        var wanting =
                open.stream().filter(c -> isLocked.test(c.gate()) && mayRun(tx, c, now)).toList();
        var hands = stores.admissions().hands(tx, worker);
        if (wanting.isEmpty() || hands.alone()) {
            return List.of();
        }
        var rooms = rooms(tx, wanting, stores.gates()::lock, now);
        var suspect = shares.oldestSuspect(tx, rooms, now);
        boolean overdue =
                suspect.filter(s -> s.since().plus(Suspicion.LONGEST_WAIT).isBefore(now))
                        .isPresent();
        var trusted =
                overdue ? List.<Ready>of() : shares.trusted(tx, rooms, most - hands.running(), now);
        if (!trusted.isEmpty()) {
            return brakes.stopForStorage(tx, wanting, now)
                    ? List.of()
                    : start(tx, trusted, rooms, now);
        }
        if (suspect.isPresent() && hands.running() == 0) {
            return brakes.stopForStorage(tx, wanting, now)
                    ? List.of()
                    : start(tx, List.of(suspect.get()), rooms, now);
        }
        return List.of();
    }

    /// The gates that let something through.
    ///
    /// @param find reads a gate; where scenes are to start it locks it too
    private List<Room> rooms(
            Tx tx, List<Candidate> wanting, BiFunction<Tx, String, Gate> find, Instant now) {
        var byGate = wanting.stream().collect(groupingBy(Candidate::gate, TreeMap::new, toList()));
        var rooms = new ArrayList<Room>();
        for (var entry : byGate.entrySet()) {
            var id = entry.getKey();
            var known =
                    Known.of(entry.getValue().stream().map(c -> Gates.known(artists, c)).toList());
            var gate = find.apply(tx, id);
            var traffic = stores.gates().traffic(tx, id, gate, known, now);
            int over =
                    entry.getValue().stream()
                            .mapToInt(c -> shares.onlyWaitingForTheStore(tx, c))
                            .sum();
            int permits = gate.permits(traffic.without(over), known, now);
            if (permits > 0) {
                rooms.add(new Room(id, gate, known, permits, entry.getValue()));
            }
        }
        return rooms;
    }

    private List<Ready> start(Tx tx, List<Ready> scenes, List<Room> rooms, Instant now) {
        boolean alone = scenes.getFirst().isSuspect();
        var admitted = stores.admissions().admit(tx, worker, scenes, alone);
        for (var room : rooms) {
            var batches = room.wanting().stream().map(Candidate::id).collect(toSet());
            int calls = (int) admitted.stream().filter(s -> batches.contains(s.batch())).count();
            if (calls > 0) {
                var gate = room.gate().admitted(calls, room.known(), now);
                stores.gates().save(tx, room.gateId(), gate);
            }
        }
        admitted.forEach(scene -> shares.started(scene.batch(), now));
        return admitted;
    }

    /// A batch with nothing open that is not finished: its fallback may be due, or it was told to
    /// go on with nothing to do.
    private boolean isSettled(Candidate c) {
        return c.wants() && c.waiting() == 0 && c.running() == 0 && isInScope(c.id());
    }

    private boolean isInScope(BatchId id) {
        return only.isEmpty() || only.get().equals(id);
    }

    private boolean mayRun(Tx tx, Candidate c, Instant now) {
        return couldRun(c) && !brakes.stop(tx, c, timekeeper.awake(), now);
    }

    private boolean couldRun(Candidate c) {
        return c.wants()
                && c.waiting() > 0
                && isInScope(c.id())
                && artists.artist(c.provider(), c.model(), c.options().baseUrl()).isPresent()
                && (!c.options().extras().reuse() || reuse.isThrough(c.id()));
    }

    /// Batches to go on with, and to look through for pictures that are there already.
    private record Errands(List<BatchId> toResume, List<BatchId> reusing) {}

    private void runErrands(Instant now) {
        var errands =
                stores.database()
                        .read(tx ->
                                new Errands(
                                        stores.batches().dueToResume(tx, now),
                                        stores.batches().reusing(tx)));
        for (var id : errands.toResume()) {
            if (isInScope(id)) {
                stores.database().write(tx -> stores.batches().resumeIfDue(tx, id, now));
                stir();
            }
        }
        var reusing =
                errands.reusing().stream()
                        .filter(id -> isInScope(id) && !reuse.isThrough(id))
                        .toList();
        if (!reusing.isEmpty()) {
            reuse.look(reusing, this::stir);
            stir();
        }
    }
}
