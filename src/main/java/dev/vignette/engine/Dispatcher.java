package dev.vignette.engine;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.vignette.batch.BatchId;
import dev.vignette.batch.FairShare;
import dev.vignette.batch.FairShare.Claim;
import dev.vignette.batch.Gate;
import dev.vignette.batch.Known;
import dev.vignette.batch.Lately;
import dev.vignette.batch.Suspicion;
import dev.vignette.database.AdmissionStore.Candidate;
import dev.vignette.database.AdmissionStore.Ready;
import dev.vignette.database.Leases;
import dev.vignette.database.Tx;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Admission: in one transaction asks the gate how many calls may start now and fair share whose,
/// marks those scenes and hands them out as leases. Nothing else ever starts a call.
final class Dispatcher {

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
    private final Map<BatchId, Lately> lately = new HashMap<>();

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
    }

    /// Starts what may start now; how many scenes that were.
    int admit(Leases leases) {
        if (timekeeper.look(clock.instant())) {
            lately.clear();
        }
        resumeWhatIsDue(clock.instant());
        reuseWhatIsThere();
        return stores.database()
                .write(tx -> {
                    var now = clock.instant();
                    var admitted = admit(tx, now);
                    if (!admitted.isEmpty()) {
                        leases.schedule(tx, admitted.stream().map(Ready::lease).toList(), now);
                    }
                    return admitted.size();
                });
    }

    /// Trusted scenes go first; a suspect goes when its worker has nothing else in its hands, which
    /// the worker sees to once the suspect has waited long enough.
    private List<Ready> admit(Tx tx, Instant now) {
        var open = stores.admissions().open(tx);
        open.stream().filter(this::isSettled).forEach(c -> takeovers.whereDue(tx, c.id(), now));
        lately.keySet().retainAll(open.stream().map(Candidate::id).toList());
        var wanting = open.stream().filter(c -> mayRun(tx, c, now)).toList();
        var hands = stores.admissions().hands(tx, worker);
        if (wanting.isEmpty() || hands.alone()) {
            return List.of();
        }
        var rooms = rooms(tx, wanting, now);
        var suspect = oldestSuspect(tx, rooms, now);
        boolean overdue =
                suspect.filter(s -> s.since().plus(Suspicion.LONGEST_WAIT).isBefore(now))
                        .isPresent();
        var trusted = overdue ? List.<Ready>of() : trusted(tx, rooms, most - hands.running(), now);
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

    /// What one gate lets through now.
    private record Room(
            String gateId, Gate gate, Known known, int permits, List<Candidate> wanting) {}

    /// The gates that let something through, locked until the transaction ends.
    private List<Room> rooms(Tx tx, List<Candidate> wanting, Instant now) {
        var byGate = wanting.stream().collect(groupingBy(Candidate::gate, TreeMap::new, toList()));
        var rooms = new ArrayList<Room>();
        for (var entry : byGate.entrySet()) {
            var id = entry.getKey();
            var known = Known.of(entry.getValue().stream().map(this::known).toList());
            var gate = stores.gates().lock(tx, id);
            var traffic = stores.gates().traffic(tx, id, gate, known, now);
            int over = entry.getValue().stream().mapToInt(this::onlyWaitingForTheStore).sum();
            int permits = gate.permits(traffic.without(over), known, now);
            if (permits > 0) {
                rooms.add(new Room(id, gate, known, permits, entry.getValue()));
            }
        }
        return rooms;
    }

    private List<Ready> trusted(Tx tx, List<Room> rooms, int most, Instant now) {
        var chosen = new ArrayList<Ready>();
        for (var room : rooms) {
            int permits = Math.min(room.permits(), most - chosen.size());
            var claims =
                    room.wanting().stream()
                            .map(c ->
                                    new Claim<>(
                                            FairShare.weight(
                                                    c.priority(), c.waiting() + c.running()),
                                            c.running() + lately(c).at(now),
                                            due(tx, c, permits, now)))
                            .toList();
            chosen.addAll(FairShare.allocate(claims, permits));
        }
        return chosen;
    }

    /// A batch's trusted scenes that could start now, the most urgent first.
    private List<Ready> due(Tx tx, Candidate c, int permits, Instant now) {
        int limit = limit(tx, c, permits, now);
        if (limit <= 0) {
            return List.of();
        }
        return inOrder(c)
                ? stores
                        .admissions()
                        .nextInOrder(tx, c.id(), c.last(), now)
                        .filter(scene -> !scene.isSuspect())
                        .stream()
                        .toList()
                : stores.admissions().ready(tx, c.id(), c.last(), now, limit);
    }

    private Optional<Ready> oldestSuspect(Tx tx, List<Room> rooms, Instant now) {
        return rooms.stream()
                .flatMap(room ->
                        room.wanting().stream().filter(c -> limit(tx, c, room.permits(), now) > 0))
                .flatMap(c ->
                        inOrder(c)
                                ? stores
                                        .admissions()
                                        .nextInOrder(tx, c.id(), c.last(), now)
                                        .filter(Ready::isSuspect)
                                        .stream()
                                : stores.admissions().suspect(tx, c.id(), c.last(), now).stream())
                .min(Comparator.comparing(Ready::since));
    }

    private Known known(Candidate c) {
        return Gates.known(artists, c);
    }

    private static boolean inOrder(Candidate c) {
        return c.options().pacing().concurrency().orElse(0) == 1;
    }

    /// How many calls a batch may start of those its gate lets through.
    private int limit(Tx tx, Candidate c, int permits, Instant now) {
        var options = c.options();
        int limit = permits;
        int calling = c.running() - onlyWaitingForTheStore(c);
        limit = Math.min(limit, known(c).atOnce().orElse(permits + calling) - calling);
        int left = options.budget().callsLeft(c.calls(), c.billable());
        if (left < limit + c.running()) {
            limit = Math.min(limit, left - stores.admissions().aboutToCall(tx, c.id()));
        }
        if (!options.pacing().delay().isZero()) {
            limit =
                    now.isBefore(lately(c).last().plus(options.pacing().delay()))
                            ? 0
                            : Math.min(limit, 1);
        }
        return limit;
    }

    /// Scenes of a batch whose call is over, and whose picture waits here for a store that is away:
    /// they do not keep others from being called for.
    private int onlyWaitingForTheStore(Candidate c) {
        return stores.storage().spool().map(spool -> spool.waiting(c.id() + "/")).orElse(0);
    }

    private Lately lately(Candidate c) {
        return lately.getOrDefault(c.id(), new Lately(0, c.lastCallAt()));
    }

    private List<Ready> start(Tx tx, List<Ready> scenes, List<Room> rooms, Instant now) {
        boolean alone = scenes.getFirst().isSuspect();
        var admitted = stores.admissions().admit(tx, worker, scenes, alone);
        for (var room : rooms) {
            var batches = room.wanting().stream().map(Candidate::id).toList();
            int calls = (int) admitted.stream().filter(s -> batches.contains(s.batch())).count();
            if (calls > 0) {
                var gate = room.gate().admitted(calls, room.known(), now);
                stores.gates().save(tx, room.gateId(), gate);
            }
        }
        admitted.forEach(scene ->
                lately.merge(
                        scene.batch(),
                        Lately.NOTHING.plus(1, now),
                        (before, _) -> before.plus(1, now)));
        return admitted;
    }

    /// A batch with nothing open that is not finished: its fallback may be due.
    private boolean isSettled(Candidate c) {
        return c.wants() && c.waiting() == 0 && c.running() == 0 && isInScope(c.id());
    }

    private boolean isInScope(BatchId id) {
        return only.isEmpty() || only.get().equals(id);
    }

    private boolean mayRun(Tx tx, Candidate c, Instant now) {
        return c.wants()
                && c.waiting() > 0
                && isInScope(c.id())
                && artists.artist(c.provider(), c.model(), c.options().baseUrl()).isPresent()
                && (!c.options().extras().reuse() || reuse.isThrough(c.id()))
                && !brakes.stop(tx, c, timekeeper.awake(), now);
    }

    private void reuseWhatIsThere() {
        for (var id : stores.database().read(stores.batches()::reusing)) {
            if (isInScope(id) && !reuse.isThrough(id)) {
                reuse.look(id);
            }
        }
    }

    private void resumeWhatIsDue(Instant now) {
        for (var id : stores.database().read(tx -> stores.batches().dueToResume(tx, now))) {
            if (isInScope(id)) {
                stores.database().write(tx -> stores.batches().resumeIfDue(tx, id, now));
            }
        }
    }
}
