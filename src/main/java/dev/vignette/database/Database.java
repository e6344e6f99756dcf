package dev.vignette.database;

import java.time.InstantSource;
import java.util.function.Function;

/// Where rows are kept: SQLite in the data folder, or PostgreSQL for many machines.
public interface Database extends AutoCloseable {

    /// Runs something in a transaction and gives what it gave, after the commit reached the disk.
    /// What it threw undoes all it did. On SQLite several callers may share one commit; on
    /// PostgreSQL the work may run again when another transaction was in its way.
    <T> T write(Function<Tx, T> work);

    /// The same, for what costs nothing to lose: where the database crashes, it may not have
    /// happened, and nothing that came after it. What is written after it in the usual way takes it
    /// along to the disk.
    default <T> T writeInPassing(Function<Tx, T> work) {
        return write(work);
    }

    /// The same, for what has to be said in time, and touches no row that takes long to get: it
    /// does not wait for a connection behind those that wait for locks.
    default <T> T writeAside(Function<Tx, T> work) {
        return writeInPassing(work);
    }

    /// Runs something that only reads, on one consistent state.
    <T> T read(Function<Tx, T> work);

    /// Connections for the leases, whose rows are not the truth.
    Leases.Connections leases();

    /// The time, by which all go that share it.
    InstantSource clock();

    /// Whether processes of other machines may share it, whose lock files nobody here can see.
    boolean isShared();

    @Override
    void close();
}
