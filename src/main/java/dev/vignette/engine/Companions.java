package dev.vignette.engine;

import dev.vignette.batch.BatchId;
import dev.vignette.database.ReferenceStore.Kept;
import dev.vignette.database.SceneWork;
import dev.vignette.image.Inspection;
import dev.vignette.image.Inspection.Sound;
import dev.vignette.provider.Reference;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The pictures that go along with scenes, read from the storage once for each batch. A few batches
/// are remembered: each may bring 50 MB.
final class Companions {

    private static final Logger LOG = LoggerFactory.getLogger(Companions.class);

    private static final int MOST_REMEMBERED = 4;
    private static final Duration UNTIL_THE_NEXT_TRY = Duration.ofSeconds(2);

    private final Stores stores;
    private final Map<BatchId, Map<Integer, Reference>> remembered = new LinkedHashMap<>();

    Companions(Stores stores) {
        this.stores = stores;
    }

    /// Those of a scene, in the order in which they are sent. While the storage is away they are
    /// waited for: without them a paid picture would be another one.
    ///
    /// @throws IOException where one is gone or damaged
    List<Reference> of(SceneWork work) throws IOException, InterruptedException {
        if (work.references().isEmpty()) {
            return List.of();
        }
        var all = of(work.batch());
        return work.references().stream().map(n -> Objects.requireNonNull(all.get(n))).toList();
    }

    private synchronized Map<Integer, Reference> of(BatchId id)
            throws IOException, InterruptedException {
        var known = remembered.get(id);
        if (known != null) {
            return known;
        }
        var found = new LinkedHashMap<Integer, Reference>();
        for (var kept : stores.database().read(tx -> stores.references().of(tx, id))) {
            found.put(kept.number(), read(kept));
        }
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.remove(remembered.keySet().iterator().next());
        }
        remembered.put(id, found);
        return found;
    }

    private Reference read(Kept kept) throws IOException, InterruptedException {
        var bytes = find(kept);
        if (bytes.isPresent() && Inspection.of(bytes.get()) instanceof Sound(var image)) {
            return new Reference(kept.name(), image);
        }
        throw new IOException("the reference picture " + kept.name() + " is gone or damaged");
    }

    private Optional<byte[]> find(Kept kept) throws InterruptedException {
        while (true) {
            try {
                return stores.storage().find(kept.key());
            } catch (IOException e) {
                LOG.error(
                        "cannot read the reference picture {}, next try in 2 s: {}",
                        kept.name(),
                        e.getMessage());
                Thread.sleep(UNTIL_THE_NEXT_TRY);
            }
        }
    }
}
