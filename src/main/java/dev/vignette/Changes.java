package dev.vignette;

import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchState.Running;
import dev.vignette.batch.GateView;
import dev.vignette.database.ChangeStore;
import dev.vignette.database.ChangeStore.Change;
import dev.vignette.database.Tx;
import dev.vignette.engine.Stores;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/// What happens in a batch, whichever process makes it happen: for those who follow it.
public final class Changes {

    /// The batch at one moment and a stretch of what changed up to it.
    ///
    /// @param missing the scenes that stay without a picture unless somebody asks again; looked up
    ///   for the last stretch only
    /// @param scenes in the order of their sequence
    /// @param next the sequence of the next scene that changed too, where there are more
    public record Stretch(
            Batch batch, List<Integer> missing, List<Change> scenes, OptionalLong next) {}

    private final Stores stores;
    private final Function<BatchId, Optional<GateView>> gates;
    private final ChangeStore store = new ChangeStore();

    Changes(Stores stores, Function<BatchId, Optional<GateView>> gates) {
        this.stores = stores;
        this.gates = gates;
    }

    /// How far a batch is; empty where there is none. Cheap.
    public OptionalLong sequence(BatchId id) {
        return stores.database().read(tx -> store.sequence(tx, id));
    }

    /// The batch at this moment, and nothing of what changed before.
    public Optional<Stretch> now(BatchId id) {
        return after(id, Long.MAX_VALUE, 0, 0);
    }

    /// What changed after a sequence.
    ///
    /// @param alreadyOf of those that changed at `after` itself, the last that is known
    public Optional<Stretch> after(BatchId id, long after, int alreadyOf, int limit) {
        return stores.database()
                .read(tx ->
                        stores.batches()
                                .find(tx, id)
                                .map(batch -> {
                                    var scenes =
                                            store.since(
                                                    tx,
                                                    id,
                                                    after,
                                                    alreadyOf,
                                                    batch.sequence(),
                                                    limit + 1);
                                    boolean more = scenes.size() > limit;
                                    var next =
                                            more
                                                    ? OptionalLong.of(scenes.getLast().sequence())
                                                    : OptionalLong.empty();
                                    return new Stretch(
                                            batch,
                                            more ? List.of() : missing(tx, batch),
                                            more ? scenes.subList(0, limit) : scenes,
                                            next);
                                }));
    }

    /// The scenes that stay without a picture unless somebody asks again, ascending.
    public List<Integer> missing(Batch batch) {
        return stores.database().read(tx -> missing(tx, batch));
    }

    private List<Integer> missing(Tx tx, Batch batch) {
        return batch.tally().failed() + batch.tally().cancelled() == 0
                ? List.of()
                : store.missing(tx, batch.id());
    }

    /// What holds back a batch that runs and has calls to pay for; empty for any other.
    public Optional<GateView> gate(Batch batch) {
        return batch.state() instanceof Running && batch.tally().open() > 0 && batch.isPaid()
                ? gates.apply(batch.id())
                : Optional.empty();
    }

    /// The scenes whose picture came after a sequence.
    public Set<Integer> picturedSince(BatchId id, long since) {
        return stores.database().read(tx -> store.picturedSince(tx, id, since));
    }
}
