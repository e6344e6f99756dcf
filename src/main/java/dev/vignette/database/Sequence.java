package dev.vignette.database;

import dev.vignette.batch.BatchId;

/// Numbers of a batch's sequence, one for each scene that changes in a transaction. Nobody else
/// takes any until it ends; whoever took some says so in the batch's row.
final class Sequence {

    private final long before;
    private int taken;

    private Sequence(long before) {
        this.before = before;
    }

    /// Behind what has been taken by now. It locks the batch, as `BatchStore.lock` does.
    static Sequence of(Tx tx, BatchId batch) {
        return tx.queryOne(
                        "select sequence from batch where id = ?" + tx.forUpdate(),
                        row -> new Sequence(row.big("sequence")),
                        batch.value())
                .orElseGet(() -> new Sequence(0));
    }

    long next() {
        taken++;
        return before + taken;
    }

    /// How many numbers were taken.
    int taken() {
        return taken;
    }
}
