package dev.vignette.engine;

import dev.vignette.batch.BatchId;
import dev.vignette.database.DatabaseException;
import dev.vignette.database.ReferenceStore.Kept;
import dev.vignette.database.SceneWork;
import dev.vignette.image.Inspection;
import dev.vignette.image.Inspection.Sound;
import dev.vignette.provider.Reference;
import dev.vignette.storage.NotAllowedException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The pictures that go along with scenes, read from the storage once for each batch. A few batches
/// are remembered: each may bring 50 MB.
final class Companions {

    private static final Logger LOG = LoggerFactory.getLogger(Companions.class);

    private static final int MOST_REMEMBERED = 4;

    /// Of the batches that have none, only their names are remembered.
    private static final int MOST_ALONE = 1_000;

    private static final Duration UNTIL_THE_NEXT_TRY = Duration.ofSeconds(2);

    /// All of a batch, by their numbers; empty ones are gone or damaged.
    record Found(Map<Integer, Optional<Reference>> pictures) {

        /// Those of a scene, in the order in which they are sent.
        ///
        /// @throws IOException where one is gone or damaged
        List<Reference> of(SceneWork work) throws IOException {
            var mine = new ArrayList<Reference>();
            for (int number : work.references()) {
                var picture = pictures.getOrDefault(number, Optional.empty());
                if (picture.isEmpty()) {
                    throw new IOException(
                            "the reference picture number %d is gone or damaged".formatted(number));
                }
                mine.add(picture.get());
            }
            return mine;
        }
    }

    private final Stores stores;
    private final Map<BatchId, Found> remembered = new Newest<>(MOST_REMEMBERED);
    private final Map<BatchId, Found> alone = new Newest<>(MOST_ALONE);
    private final ConcurrentHashMap<BatchId, ReentrantLock> turns = new ConcurrentHashMap<>();

    Companions(Stores stores) {
        this.stores = stores;
    }

    /// Those of a batch. While the storage is away they are waited for: without them a paid picture
    /// would be another one. So nothing may be written down or paid for before they are here.
    ///
    /// @param isWanted whether it is worth while to wait on
    /// @return empty where it is not
    /// @throws NotAllowedException where the storage refuses to show one
    Optional<Found> of(BatchId id, BooleanSupplier isWanted)
            throws NotAllowedException, InterruptedException {
        while (true) {
            var found = known(id);
            if (found.isEmpty()) {
                found = readInTurn(id);
            }
            if (found.isPresent() || !isWanted.getAsBoolean()) {
                return found;
            }
        }
    }

    /// One reads for all of its batch; other batches do not wait for it.
    private Optional<Found> readInTurn(BatchId id)
            throws NotAllowedException, InterruptedException {
        var turn = turns.computeIfAbsent(id, _ -> new ReentrantLock());
        if (!turn.tryLock(UNTIL_THE_NEXT_TRY.toMillis(), TimeUnit.MILLISECONDS)) {
            return Optional.empty();
        }
        try {
            var known = known(id);
            return known.isPresent() ? known : Optional.of(remember(id, read(id)));
        } catch (NotAllowedException e) {
            throw e;
        } catch (IOException | DatabaseException e) {
            LOG.error(
                    "cannot read the reference pictures of {}, next try in 2 s: {}",
                    id,
                    e.getMessage());
            Thread.sleep(UNTIL_THE_NEXT_TRY);
            return Optional.empty();
        } finally {
            turn.unlock();
        }
    }

    private synchronized Optional<Found> known(BatchId id) {
        return Optional.ofNullable(alone.get(id)).or(() -> Optional.ofNullable(remembered.get(id)));
    }

    /// What is gone now is looked for again.
    private synchronized Found remember(BatchId id, Found found) {
        if (found.pictures().isEmpty()) {
            alone.put(id, found);
        } else if (found.pictures().values().stream().allMatch(Optional::isPresent)) {
            remembered.put(id, found);
        }
        turns.remove(id);
        return found;
    }

    private Found read(BatchId id) throws IOException {
        var found = new LinkedHashMap<Integer, Optional<Reference>>();
        for (var kept : stores.database().read(tx -> stores.references().of(tx, id))) {
            found.put(kept.number(), read(kept));
        }
        return new Found(found);
    }

    private Optional<Reference> read(Kept kept) throws IOException {
        var bytes = stores.storage().find(kept.key());
        if (bytes.isPresent() && Inspection.of(bytes.get()) instanceof Sound(var image)) {
            return Optional.of(new Reference(kept.name(), image));
        }
        LOG.error("the reference picture {} ({}) is gone or damaged", kept.name(), kept.key());
        return Optional.empty();
    }

    private static final class Newest<V> extends LinkedHashMap<BatchId, V> {

        private static final long serialVersionUID = 1;

        private final int most;

        private Newest(int most) {
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<BatchId, V> eldest) {
            return size() > most;
        }
    }
}
