package dev.vignette.server;

import dev.vignette.Application;
import dev.vignette.archive.Archive;
import dev.vignette.batch.BatchId;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Archives that are laid out, kept for whoever asks for another part of the same state: laying one
/// out reads every scene, sending a part of it reads only that part.
final class Archives implements AutoCloseable {

    /// Laid out and asked for by nobody now.
    private static final int MOST_IDLE = 4;

    private record Key(BatchId batch, long sequence, OptionalLong since) {}

    private final Application application;
    private final Crew crew;
    private final ReentrantLock lock = new ReentrantLock();
    private final LinkedHashMap<Key, Shared> laidOut = new LinkedHashMap<>(16, 0.75f, true);
    private final List<Shared> replaced = new ArrayList<>();
    private final Map<Key, ReentrantLock> beingLaidOut = new HashMap<>();

    Archives(Application application, Crew crew) {
        this.application = application;
        this.crew = crew;
    }

    /// Older ones are laid out anew: what lies in the scratch folder for a day is thrown away.
    private static final Duration LASTS = Duration.ofHours(1);

    private static final class Shared {
        private final Archive archive;
        private final Instant since;
        private int users;

        private Shared(Archive archive, Instant since) {
            this.archive = archive;
            this.since = since;
        }
    }

    /// An archive for as long as it is not closed.
    final class Loan implements Closeable {

        private final Key key;
        private final Shared shared;

        private Loan(Key key, Shared shared) {
            this.key = key;
            this.shared = shared;
        }

        Archive archive() {
            return shared.archive;
        }

        /// Nothing that came up to here is missing from it.
        long sequence() {
            return key.sequence();
        }

        @Override
        public void close() throws IOException {
            lock.lock();
            try {
                shared.users--;
                closeIdle();
            } finally {
                lock.unlock();
            }
        }
    }

    /// The archive of a batch as it is now.
    ///
    /// @param since only the pictures that came after this sequence
    Loan of(BatchId id, OptionalLong since) throws Exception {
        var sequence = application.studio().changes().sequence(id);
        var key = new Key(id, sequence.orElseThrow(() -> Query.noBatch(id.value())), since);
        var mine = turn(key);
        mine.lock(); // whoever asks for the same waits for the same
        try {
            var there = find(key);
            return there != null ? there : keep(key, crew.result(() -> layOut(key)));
        } finally {
            mine.unlock();
            forgetTurn(key, mine);
        }
    }

    private Archive layOut(Key key) throws IOException {
        var studio = application.studio();
        var source =
                key.since().isPresent()
                        ? studio.source(key.batch(), key.since().getAsLong())
                        : studio.source(key.batch());
        return Archive.of(source, application.scratch(), ZoneId.systemDefault());
    }

    private ReentrantLock turn(Key key) {
        lock.lock();
        try {
            return beingLaidOut.computeIfAbsent(key, _ -> new ReentrantLock());
        } finally {
            lock.unlock();
        }
    }

    private void forgetTurn(Key key, ReentrantLock turn) {
        lock.lock();
        try {
            if (!turn.hasQueuedThreads()) {
                beingLaidOut.remove(key, turn);
            }
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Loan find(Key key) {
        lock.lock();
        try {
            var shared = laidOut.get(key);
            if (shared == null
                    || shared.since.plus(LASTS).isBefore(application.clock().instant())) {
                return null;
            }
            shared.users++;
            return new Loan(key, shared);
        } finally {
            lock.unlock();
        }
    }

    private Loan keep(Key key, Archive archive) throws IOException {
        lock.lock();
        try {
            var shared = new Shared(archive, application.clock().instant());
            shared.users++;
            var before = laidOut.put(key, shared);
            if (before != null) {
                replaced.add(before);
            }
            closeIdle();
            return new Loan(key, shared);
        } finally {
            lock.unlock();
        }
    }

    private void closeIdle() throws IOException {
        for (var old : List.copyOf(replaced)) {
            if (old.users == 0) {
                replaced.remove(old);
                old.archive.close();
            }
        }
        int idle = 0;
        var oldestFirst = new ArrayList<>(laidOut.entrySet());
        for (var entry : oldestFirst.reversed()) {
            if (entry.getValue().users == 0 && ++idle > MOST_IDLE) {
                laidOut.remove(entry.getKey());
                entry.getValue().archive.close();
            }
        }
    }

    /// Closes what nobody reads from any more.
    @Override
    public void close() throws IOException {
        lock.lock();
        try {
            for (var shared : laidOut.values()) {
                shared.archive.close();
            }
            laidOut.clear();
        } finally {
            lock.unlock();
        }
    }
}
