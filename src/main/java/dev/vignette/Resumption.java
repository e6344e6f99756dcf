package dev.vignette;

import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchId;
import dev.vignette.database.Tx;
import dev.vignette.engine.Stores;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/// Batches go on, and scenes are tried again. What is decided by is read in the transaction that
/// writes what was decided, once nobody else can change it.
record Resumption(Stores stores, InstantSource clock) {

    boolean resume(BatchId id) {
        return stores.database().write(tx -> resume(tx, id));
    }

    private boolean resume(Tx tx, BatchId id) {
        stores.batches().endTrial(tx, id);
        return stores.batches().resume(tx, id, clock.instant());
    }

    Optional<GoingOn> goOn(BatchId id, Function<Batch, GoingOn> decision) {
        return stores.database()
                .write(tx -> {
                    var decided = stores.batches().held(tx, id).map(decision);
                    if (decided.isPresent() && keep(tx, decided.get())) {
                        resume(tx, id);
                    }
                    return decided;
                });
    }

    int retry(
            BatchId id,
            List<Integer> numbers,
            Map<Integer, String> prompts,
            Function<Batch, GoingOn> decision) {
        var damaged = new Damage(stores).among(id, numbers);
        return stores.database()
                .write(tx -> {
                    var decided =
                            stores.batches()
                                    .held(tx, id)
                                    .filter(_ -> !stores.batches().isBeingDeleted(tx, id))
                                    .map(decision);
                    if (decided.isEmpty() || !keep(tx, decided.get())) {
                        return 0;
                    }
                    stores.scenes().giveUp(tx, id, damaged);
                    return free(tx, id, numbers, prompts);
                });
    }

    /// Keeps what was decided; whether the batch goes on.
    private boolean keep(Tx tx, GoingOn decided) {
        return switch (decided) {
            case GoingOn.Changed(var batch, var profile) -> {
                stores.batches().change(tx, batch, profile);
                yield true;
            }
            case GoingOn.Unchanged _ -> true;
            case GoingOn.Not _ -> false;
        };
    }

    private int free(Tx tx, BatchId id, List<Integer> numbers, Map<Integer, String> prompts) {
        var chosen = new TreeSet<>(gaps(tx, id));
        if (!numbers.isEmpty()) {
            chosen.retainAll(numbers);
        }
        prompts.forEach((number, prompt) -> {
            if (chosen.contains(number)) {
                stores.scenes().reword(tx, id, number, prompt);
            }
        });
        int freed = stores.scenes().free(tx, id, List.copyOf(chosen), clock.instant());
        if (freed > 0) {
            stores.batches().reopen(tx, id, clock.instant());
        }
        return freed;
    }

    /// The scenes without a picture that nothing more will be done for by itself, ascending.
    List<Integer> gaps(Tx tx, BatchId id) {
        return Stream.of("skipped", "cancelled")
                .flatMap(state -> stores.scenes().numbers(tx, id, state).stream())
                .sorted()
                .toList();
    }
}
