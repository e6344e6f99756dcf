package dev.vignette.server;

import dev.vignette.Changes;
import dev.vignette.Changes.Stretch;
import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchId;
import dev.vignette.batch.GateView;
import dev.vignette.batch.Obstacle;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// What happens in one batch, for all who follow it: looked up once, written once, and kept for a
/// while. Whoever is slower than that reads for himself, at his own pace; nobody waits for him, and
/// nothing is heaped up for him.
final class Feed {

    /// What somebody who follows gets next.
    sealed interface News {

        /// Events, and the place from which to ask for the next.
        record Events(List<byte[]> bytes, Place place) implements News {}

        /// Nothing happened.
        record Silence() implements News {}

        /// The batch is deleted, or the server stops.
        record TheEnd() implements News {}
    }

    /// How far somebody is: up to a sequence, and of the scenes that share it up to a number.
    ///
    /// @param turns how often the gate turned, as far as he knows
    record Place(long sequence, int number, long turns) {

        /// All that has a sequence, or a smaller one, is known.
        static Place after(long sequence) {
            return after(sequence, 0);
        }

        private static Place after(long sequence, long turns) {
            return new Place(sequence, Integer.MAX_VALUE, turns);
        }
    }

    /// What was looked up for somebody at a place, while the feed itself knew so much.
    private record Asked(long sequence, int number, long known) {}

    private static final int MOST_KEPT = 2_000;
    private static final int MOST_READ = 64;
    private static final int PAGE = 200;

    private final BatchId id;
    private final Changes changes;
    private final Views views;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition happened = lock.newCondition();
    private final ArrayDeque<Told> kept = new ArrayDeque<>();
    private final ConcurrentHashMap<Asked, News> read = new ConcurrentHashMap<>();
    private Optional<Batch> looked = Optional.empty();
    private Optional<Obstacle> obstacle = Optional.empty();
    private byte[] gate = {};
    private long turns;
    private byte[] batch = {};
    private byte[] latest = {};
    private long latestFrom = -1;
    private long keptFrom = -1;
    private long known = -1;
    private boolean over;

    Feed(BatchId id, Changes changes, Views views) {
        this.id = id;
        this.changes = changes;
        this.views = views;
    }

    /// Looks what happened since the last time.
    void look() {
        var now = changes.sequence(id);
        if (now.isEmpty()) {
            end();
        } else if (now.getAsLong() != known) {
            // the first time nobody needs what was before: he reads it for himself
            long after = known < 0 ? now.getAsLong() : known;
            changes.after(id, after, Integer.MAX_VALUE, MOST_KEPT)
                    .ifPresentOrElse(this::keep, this::end);
        } else {
            looked.flatMap(changes::gate)
                    .filter(held -> !obstacle.equals(Optional.of(held.obstacle())))
                    .ifPresent(this::turn);
        }
    }

    /// Something else holds the batch back, though nothing happened in it.
    private void turn(GateView now) {
        lock.lock();
        try {
            obstacle = Optional.of(now.obstacle());
            gate = Told.gate(now);
            turns++;
            happened.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void keep(Stretch stretch) {
        var scenes = Told.scenes(views, id, stretch);
        var held = changes.gate(stretch.batch());
        var event = Told.batch(views, stretch, held, stretch.batch().sequence());
        lock.lock();
        try {
            if (known < 0 || stretch.next().isPresent()) {
                kept.clear();
                keptFrom = stretch.batch().sequence();
            } else {
                kept.addAll(scenes);
                latest = Told.joined(scenes, event);
                latestFrom = known;
            }
            while (kept.size() > MOST_KEPT) {
                keptFrom = kept.removeFirst().sequence();
            }
            known = stretch.batch().sequence();
            looked = Optional.of(stretch.batch());
            obstacle = held.map(GateView::obstacle);
            batch = event;
            read.clear();
            happened.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Nothing more will happen here.
    void end() {
        lock.lock();
        try {
            over = true;
            happened.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// The batch as it is now, told to somebody who knows everything up to a place.
    Optional<byte[]> first(Place place) {
        return changes.now(id).map(stretch -> told(stretch, place.sequence()));
    }

    private byte[] told(Stretch stretch, long upTo) {
        return Told.batch(views, stretch, changes.gate(stretch.batch()), upTo);
    }

    /// What happened after a place; waits for it if need be.
    News after(Place place, Duration atMost) throws InterruptedException {
        if (knownSoFar() < 0
                && readAnew(place, -1) instanceof News.Events events
                && !events.bytes().isEmpty()) {
            return events;
        }
        long soFar;
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (!over && known <= place.sequence() && turns <= place.turns() && left > 0) {
                left = happened.awaitNanos(left);
            }
            if (over) {
                return new News.TheEnd();
            }
            if (known <= place.sequence()) {
                return turns <= place.turns()
                        ? new News.Silence()
                        : new News.Events(
                                List.of(gate), new Place(place.sequence(), place.number(), turns));
            }
            if (place.sequence() >= keptFrom) {
                return fromKept(place);
            }
            soFar = known;
        } finally {
            lock.unlock();
        }
        return readAnew(place, soFar);
    }

    private long knownSoFar() {
        lock.lock();
        try {
            return known;
        } finally {
            lock.unlock();
        }
    }

    /// Nearly everybody heard what was before the latest, and gets the same bytes.
    private News fromKept(Place place) {
        if (place.sequence() == latestFrom) {
            return new News.Events(List.of(latest), Place.after(known, turns));
        }
        var missed = new ArrayDeque<Told>();
        for (var told : kept.reversed()) {
            if (told.sequence() <= place.sequence()) {
                break;
            }
            missed.addFirst(told);
        }
        return new News.Events(List.of(Told.joined(missed, batch)), Place.after(known, turns));
    }

    /// Many who come at once are at the same place, and one reads for all of them. Whoever is told
    /// of something new reads again, so that what was read before cannot hold him up.
    private News readAnew(Place place, long soFar) {
        return read.size() < MOST_READ
                ? read.computeIfAbsent(
                        new Asked(place.sequence(), place.number(), soFar), _ -> readFrom(place))
                : readFrom(place);
    }

    private News readFrom(Place place) {
        var read = changes.after(id, place.sequence(), place.number(), PAGE);
        if (read.isEmpty()) {
            return new News.TheEnd();
        }
        var stretch = read.get();
        if (stretch.batch().sequence() <= place.sequence()) {
            return new News.Events(List.of(), place);
        }
        var events = new ArrayList<byte[]>();
        var told = Told.scenes(views, id, stretch);
        told.forEach(each -> events.add(each.bytes()));
        if (stretch.next().isPresent()) {
            var last = told.getLast();
            return new News.Events(
                    events, new Place(last.sequence(), last.number(), place.turns()));
        }
        events.add(told(stretch, stretch.batch().sequence()));
        return new News.Events(events, Place.after(stretch.batch().sequence(), place.turns()));
    }
}
