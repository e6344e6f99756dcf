package dev.vignette.database;

import java.time.InstantSource;
import java.util.function.Function;

/// A database that asks before each transaction, and throws what comes of it: away for some, and
/// for some of the time.
///
/// @param first runs on the thread that wants the transaction
public record AskingDatabase(Database database, Runnable first) implements Database {

    @Override
    public <T> T write(Function<Tx, T> work) {
        first.run();
        return database.write(work);
    }

    @Override
    public <T> T read(Function<Tx, T> work) {
        first.run();
        return database.read(work);
    }

    @Override
    public Leases.Connections leases() {
        return database.leases();
    }

    @Override
    public InstantSource clock() {
        return database.clock();
    }

    @Override
    public boolean isShared() {
        return database.isShared();
    }

    @Override
    public void close() {
        database.close();
    }
}
