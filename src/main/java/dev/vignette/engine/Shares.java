package dev.vignette.engine;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.vignette.batch.BatchId;
import dev.vignette.batch.FairShare;
import dev.vignette.batch.Lately;
import dev.vignette.database.AdmissionStore.Calls;
import dev.vignette.database.AdmissionStore.Candidate;
import dev.vignette.database.AdmissionStore.FirstWaiting;
import dev.vignette.database.AdmissionStore.Ready;
import dev.vignette.database.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Whose scenes start next, of all the batches that want calls: fair share over what is due. Of a
/// thousand batches only those whose turn comes are asked for scenes.
final class Shares {

    private final Stores stores;
    private final Artists artists;
    private final String worker;
    private final Map<BatchId, Lately> lately = new HashMap<>();

    Shares(Stores stores, Artists artists, String worker) {
        this.stores = stores;
        this.artists = artists;
        this.worker = worker;
    }

    /// Remembers no other batches than these.
    void retain(Collection<BatchId> open) {
        lately.keySet().retainAll(open);
    }

    /// Remembers nothing.
    void forget() {
        lately.clear();
    }

    /// Remembers that a batch was given a call.
    void started(BatchId batch, Instant now) {
        lately.merge(batch, Lately.NOTHING.plus(1, now), (before, _) -> before.plus(1, now));
    }

    /// The trusted scenes that start now.
    ///
    /// @param most of them
    List<Ready> trusted(Tx tx, List<Room> rooms, int most, Instant now) {
        var questions = new Questions(tx, rooms, now);
        var chosen = new ArrayList<Ready>();
        for (var room : rooms) {
            int permits = Math.min(room.permits(), most - chosen.size());
            var claims =
                    room.wanting().stream().map(c -> new Asking(questions, c, permits)).toList();
            chosen.addAll(FairShare.allocate(claims, permits));
        }
        return chosen;
    }

    /// When the first scene of these batches is due, trusted or not: `now` where one is already.
    Instant nextDue(Tx tx, List<Candidate> wanting, Instant now) {
        var first = firstWaiting(tx);
        return wanting.stream()
                .flatMap(c ->
                        Optional.ofNullable(first.get(c.id())).stream()
                                .map(it ->
                                        it.isDue(c.last(), now)
                                                ? now
                                                : it.again().orElse(Instant.MAX)))
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    private Map<BatchId, FirstWaiting> firstWaiting(Tx tx) {
        return stores.admissions().firstWaiting(tx).stream()
                .collect(toMap(FirstWaiting::batch, first -> first));
    }

    /// Whether one of the batches could start a scene, trusted or not.
    boolean isAnyDue(Tx tx, List<Room> rooms, Instant now) {
        var due = due(tx, rooms, now);
        return rooms.stream()
                .anyMatch(room ->
                        room.wanting().stream()
                                .filter(c -> due.contains(c.id()))
                                .anyMatch(c -> limit(tx, c, room.permits(), now) > 0));
    }

    /// The batches that have something to start.
    private Set<BatchId> due(Tx tx, List<Room> rooms, Instant now) {
        if (rooms.isEmpty()) {
            return Set.of();
        }
        var first = firstWaiting(tx);
        return rooms.stream()
                .flatMap(room -> room.wanting().stream())
                .filter(c ->
                        Optional.ofNullable(first.get(c.id()))
                                .filter(it -> it.isDue(c.last(), now))
                                .isPresent())
                .map(Candidate::id)
                .collect(toSet());
    }

    /// Asks batches one by one while they have something due; once some had nothing, all at once
    /// which of them have.
    private final class Questions {

        private static final int IN_VAIN = 8;

        private final Tx tx;
        private final List<Room> rooms;
        private final Instant now;
        private Optional<Set<BatchId>> due = Optional.empty();
        private int inVain;

        private Questions(Tx tx, List<Room> rooms, Instant now) {
            this.tx = tx;
            this.rooms = rooms;
            this.now = now;
        }

        private boolean isWorthAsking(Candidate batch) {
            if (inVain < IN_VAIN) {
                return true;
            }
            if (due.isEmpty()) {
                due = Optional.of(due(tx, rooms, now));
            }
            return due.get().contains(batch.id());
        }

        private List<Ready> ask(Candidate batch, int limit) {
            var found = ready(tx, batch, limit, now);
            inVain += found.isEmpty() ? 1 : 0;
            return found;
        }
    }

    /// A batch that asks for its share, and looks up its scenes as their turns come: some more each
    /// time, for few of many batches get one.
    private final class Asking implements FairShare.Claimant<Ready> {

        private static final int FIRST = 4;

        private final Questions questions;
        private final Candidate batch;
        private final int permits;
        private final double weight;
        private final double has;
        private List<Ready> found = List.of();
        private int asked;
        private int limit = -1;

        private Asking(Questions questions, Candidate batch, int permits) {
            this.questions = questions;
            this.batch = batch;
            this.permits = permits;
            this.weight = FairShare.weight(batch.priority(), batch.waiting() + batch.running());
            this.has = batch.running() + lately(batch).at(questions.now);
        }

        @Override
        public double weight() {
            return weight;
        }

        @Override
        public double has() {
            return has;
        }

        @Override
        public Optional<Ready> wanted(int place) {
            if (limit < 0) {
                limit =
                        questions.isWorthAsking(batch)
                                ? limit(questions.tx, batch, permits, questions.now)
                                : 0;
            }
            while (found.size() <= place && found.size() == asked && asked < limit) {
                asked = Math.min(limit, Math.max(FIRST, 2 * asked));
                found = questions.ask(batch, asked);
            }
            return place < found.size() ? Optional.of(found.get(place)) : Optional.empty();
        }
    }

    /// A batch's trusted scenes that could start now, the most urgent first.
    private List<Ready> ready(Tx tx, Candidate c, int limit, Instant now) {
        return inOrder(c)
                ? nextInOrder(tx, c, now).filter(scene -> !scene.isSuspect()).stream().toList()
                : stores.admissions().ready(tx, c.id(), c.last(), now, limit);
    }

    private Optional<Ready> nextInOrder(Tx tx, Candidate c, Instant now) {
        return stores.admissions().nextInOrder(tx, c.id(), c.last(), now);
    }

    /// The suspect that has been due the longest, of the batches that may have a call.
    Optional<Ready> oldestSuspect(Tx tx, List<Room> rooms, Instant now) {
        if (rooms.isEmpty()) {
            return Optional.empty();
        }
        var suspects =
                stores.admissions().suspects(tx, now).stream().collect(groupingBy(Ready::batch));
        return rooms.stream()
                .flatMap(room ->
                        room.wanting().stream()
                                .filter(c -> suspects.containsKey(c.id()))
                                .filter(c -> limit(tx, c, room.permits(), now) > 0))
                .flatMap(c ->
                        inOrder(c)
                                ? nextInOrder(tx, c, now).filter(Ready::isSuspect).stream()
                                : suspects.getOrDefault(c.id(), List.of()).stream()
                                        .filter(scene -> scene.number() <= c.last())
                                        .limit(1))
                .min(Comparator.comparing(Ready::since));
    }

    private static boolean inOrder(Candidate c) {
        return c.options().pacing().concurrency().orElse(0) == 1;
    }

    /// How many calls a batch may start of those its gate lets through.
    private int limit(Tx tx, Candidate c, int permits, Instant now) {
        var atOnce = Gates.known(artists, c).atOnce();
        int calling = c.running() - onlyWaitingForTheStore(tx, c);
        int limit = Math.min(permits, atOnce.orElse(permits + calling) - calling);
        var budget = c.options().budget();
        boolean spaced = !c.options().pacing().delay().isZero();
        if (!spaced && budget.callsLeft(c.calls(), c.billable()) >= limit + c.running()) {
            return limit; // far from the cap, whatever has begun meanwhile
        }
        return stores.admissions()
                .calls(tx, c.id())
                .filter(calls -> !spaced || !isTooSoon(c, calls, now))
                .map(calls -> budget.callsLeft(calls.begun(), calls.billable()) - calls.coming())
                .map(left -> Math.min(left, spaced ? Math.min(limit, 1) : limit))
                .orElse(0);
    }

    /// Scenes of a batch that this worker has in its hands, whose call is over, and whose picture
    /// waits here for a store that is away: they do not keep others from being called for.
    int onlyWaitingForTheStore(Tx tx, Candidate c) {
        var waiting =
                stores.storage()
                        .spool()
                        .map(spool -> spool.waiting(c.id() + "/"))
                        .orElse(List.of());
        if (waiting.isEmpty()) {
            return 0;
        }
        var scenes = waiting.stream().map(PictureFile::scene).collect(toSet());
        scenes.retainAll(stores.admissions().inHands(tx, worker, c.id()));
        return scenes.size();
    }

    /// Whether the last call of a batch, whoever made it, is too fresh, or still to come.
    private boolean isTooSoon(Candidate c, Calls calls, Instant now) {
        var mine = lately(c).last();
        var last = calls.last().isAfter(mine) ? calls.last() : mine;
        return calls.coming() > 0 || now.isBefore(last.plus(c.options().pacing().delay()));
    }

    private Lately lately(Candidate c) {
        return lately.getOrDefault(c.id(), new Lately(0, c.lastCallAt()));
    }
}
