package dev.vignette.engine;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.vignette.batch.BatchId;
import dev.vignette.batch.FairShare;
import dev.vignette.batch.FairShare.Claim;
import dev.vignette.batch.PauseReason;
import dev.vignette.database.AdmissionStore.Candidate;
import dev.vignette.database.AdmissionStore.Ready;
import dev.vignette.database.Leases;
import dev.vignette.database.Tx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Admission: in one transaction asks the gate how many calls may start now and fair share whose,
/// marks those scenes and hands them out as leases. Nothing else ever starts a call.
final class Dispatcher {

    /// Services count a minute by clocks of their own; one second more is never one call too many.
    private static final Duration QUOTA_WINDOW = Duration.ofSeconds(61);

    /// After so many interruptions a scene runs alone.
    private static final int SUSPECT = 2;

    private static final Duration LOOK_AT_DISK_AGAIN = Duration.ofSeconds(5);
    private static final long DISK_RESERVE = 16L << 20;
    private static final long PLENTY = 1L << 30;

    private final Stores stores;
    private final Artists artists;
    private final InstantSource clock;
    private final String worker;
    private final Optional<BatchId> only;
    private final int most;
    private final Map<BatchId, Instant> lastAdmission = new HashMap<>();

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
    }

    /// Starts what may start now; how many scenes that were.
    int admit(Leases leases) {
        return stores.database()
                .write(tx -> {
                    var now = clock.instant();
                    resumeWhatIsDue(tx, now);
                    var admitted = new ArrayList<Leases.Lease>();
                    var byGate =
                            stores.admissions().open(tx).stream()
                                    .collect(groupingBy(Candidate::gate, TreeMap::new, toList()));
                    byGate.forEach((gate, candidates) ->
                            admitted.addAll(
                                    admit(
                                            tx,
                                            gate,
                                            candidates,
                                            admitted.size(),
                                            leases.held(),
                                            now)));
                    if (!admitted.isEmpty()) {
                        leases.schedule(tx, admitted, now);
                    }
                    return admitted.size();
                });
    }

    private List<Leases.Lease> admit(
            Tx tx, String gateId, List<Candidate> all, int admitted, int held, Instant now) {
        var wanting = all.stream().filter(c -> mayRun(tx, c, now)).toList();
        if (wanting.isEmpty() || stores.admissions().loneSceneRuns(tx, worker)) {
            return List.of();
        }
        int inFlight = all.stream().mapToInt(Candidate::running).sum();
        int permits =
                Math.min(
                        stores.gates().lock(tx, gateId).permits(now, inFlight),
                        most - held - admitted);
        permits = Math.min(permits, leftOfQuota(tx, gateId, wanting, now));
        if (permits <= 0) {
            return List.of();
        }
        var chosen = choose(tx, wanting, permits, now);
        if (chosen.isEmpty() || pausedForDisk(tx, wanting, now)) {
            return List.of();
        }
        var trusted = chosen.stream().filter(scene -> scene.interruptions() < SUSPECT).toList();
        if (!trusted.isEmpty()) {
            return start(tx, trusted, false, now);
        }
        return inFlight + held + admitted == 0
                ? start(tx, chosen.subList(0, 1), true, now)
                : List.of();
    }

    private List<Leases.Lease> start(Tx tx, List<Ready> scenes, boolean alone, Instant now) {
        stores.admissions().admit(tx, worker, scenes, alone);
        scenes.forEach(scene -> lastAdmission.put(scene.batch(), now));
        return scenes.stream().map(Ready::lease).toList();
    }

    private List<Ready> choose(Tx tx, List<Candidate> wanting, int permits, Instant now) {
        var claims =
                wanting.stream()
                        .map(c ->
                                new Claim<>(
                                        FairShare.weight(c.priority()),
                                        c.running(),
                                        wanted(tx, c, permits, now)))
                        .toList();
        return FairShare.allocate(claims, permits);
    }

    private List<Ready> wanted(Tx tx, Candidate c, int permits, Instant now) {
        var options = c.options();
        if (options.concurrency().orElse(0) == 1) {
            return c.running() > 0 || !delayIsOver(c, now)
                    ? List.of()
                    : stores.admissions().nextInOrder(tx, c.id(), now);
        }
        int limit = permits;
        limit = Math.min(limit, options.concurrency().orElse(permits + c.running()) - c.running());
        limit =
                Math.min(
                        limit,
                        options.maxCalls().orElse(Integer.MAX_VALUE) - c.calls() - c.running());
        if (!options.delay().isZero()) {
            limit = delayIsOver(c, now) ? Math.min(limit, 1) : 0;
        }
        return limit <= 0 ? List.of() : stores.admissions().ready(tx, c.id(), now, limit);
    }

    private boolean delayIsOver(Candidate c, Instant now) {
        var last = lastAdmission.getOrDefault(c.id(), c.lastCallAt());
        return !now.isBefore(last.plus(c.options().delay()));
    }

    private int leftOfQuota(Tx tx, String gate, List<Candidate> wanting, Instant now) {
        var told =
                wanting.stream()
                        .map(c -> c.options().callsPerMinute())
                        .filter(q -> q.isPresent())
                        .mapToInt(q -> q.getAsInt())
                        .min();
        if (told.isEmpty()) {
            return Integer.MAX_VALUE;
        }
        int begun = stores.gates().callsSince(tx, gate, now.minus(QUOTA_WINDOW));
        int about = wanting.stream().mapToInt(Candidate::running).sum();
        return told.getAsInt() - begun - Math.min(about, told.getAsInt() - 1);
    }

    private boolean mayRun(Tx tx, Candidate c, Instant now) {
        if (!c.wants() || c.waiting() == 0 || (only.isPresent() && !only.get().equals(c.id()))) {
            return false;
        }
        if (artists.artist(c.provider(), c.model(), c.options().baseUrl()).isEmpty()) {
            return false;
        }
        var cap = c.options().maxCalls();
        if (cap.isPresent() && c.calls() >= cap.getAsInt()) {
            pause(
                    tx,
                    c,
                    PauseReason.CAP,
                    "Its limit of "
                            + cap.getAsInt()
                            + " calls is reached; give it a higher --max-calls",
                    Optional.empty());
            return false;
        }
        if (c.running() == 0 && now.isAfter(c.progressAt().plus(c.options().patience()))) {
            pause(
                    tx,
                    c,
                    PauseReason.PATIENCE,
                    "Not one picture came in " + c.options().patience().toMinutes() + " minutes",
                    Optional.empty());
            return false;
        }
        return true;
    }

    private void pause(
            Tx tx, Candidate c, PauseReason reason, String why, Optional<Instant> until) {
        stores.pause(tx, c.id(), c.provider(), reason, why, until);
    }

    private boolean pausedForDisk(Tx tx, List<Candidate> wanting, Instant now) {
        try {
            long free = stores.storage().free();
            if (free >= PLENTY) {
                return false;
            }
            long largest =
                    wanting.stream()
                            .mapToLong(c -> stores.scenes().largestPicture(tx, c.id()))
                            .max()
                            .orElse(0);
            if (free >= 2 * largest + DISK_RESERVE) {
                return false;
            }
            for (var c : wanting) {
                pause(
                        tx,
                        c,
                        PauseReason.DISK_FULL,
                        "The disk is full: " + (free >> 20) + " MB are free",
                        Optional.of(now.plus(LOOK_AT_DISK_AGAIN)));
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot tell how much disk is free", e);
        }
    }

    private void resumeWhatIsDue(Tx tx, Instant now) {
        for (var id : stores.batches().dueToResume(tx, now)) {
            if (only.isEmpty() || only.get().equals(id)) {
                stores.batches().resume(tx, id, now);
            }
        }
    }
}
