package dev.vignette.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.vignette.disk.DiskBarrier;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import javax.sql.DataSource;

/// PostgreSQL, for many machines: the same tables and statements, writers kept apart by row locks.
public final class PostgresDatabase implements Database {

    private static final int CONNECTIONS = 16;

    /// Of so many one is for leases and heartbeats alone: all others may wait for a lock for longer
    /// than a worker may be silent.
    private static final int ONE_ASIDE_OF = 4;

    /// So long a transaction waits for a connection while the server is away.
    private static final Duration A_CONNECTION = Duration.ofSeconds(10);

    /// Any number, the same in every Vignette: two that start at once must not both make the
    /// tables.
    private static final long MIGRATION_LOCK = 7_116_311_027L;

    /// Of two transactions that wait for each other the server ends one; it may simply run again.
    private static final int MOST_TRIES = 10;

    private static final long PAUSE_MILLIS = 50;

    private static final String A_RECORD =
            "select 1 from pg_logical_emit_message(true, 'vignette', '')";

    private static final String TIME =
            "select cast(extract(epoch from clock_timestamp()) * 1000000 as bigint) as micros";

    /// In the order in which writers lock rows of them: workers of the version before go on
    /// meanwhile, and none of them may hold what a change of these tables waits for while it waits
    /// for the change.
    private static final String ALONE =
            "lock table gate, batch, scene, call in access exclusive mode";

    private final HikariDataSource pool;
    private final HikariDataSource aside;

    /// A commit that waits for the disk itself keeps its locks meanwhile: all that happens to a
    /// batch, and all that goes through a gate, would wait in line for one flush after another. So
    /// locks end with the commit, and everybody who has committed then waits for one flush.
    private final DiskBarrier<RuntimeException> disk = new DiskBarrier<>(this::flush);

    private final SharedClock clock;

    private PostgresDatabase(HikariDataSource pool, HikariDataSource aside, InstantSource machine) {
        this.pool = pool;
        this.aside = aside;
        this.clock = new SharedClock(this::time, machine, System::nanoTime).watched();
    }

    /// Opens the database that an address names.
    ///
    /// @throws IllegalArgumentException where it cannot be opened; the message says why
    /// @param machine this machine's own clock
    static PostgresDatabase open(PostgresAddress address, InstantSource machine) {
        var source = PostgresSource.of(address);
        try (var _ = source.source().getConnection()) {
            return open(source.source(), source.atOnce(), machine);
        } catch (SQLException e) {
            throw new IllegalArgumentException(Unreachable.words(address, e), e);
        } catch (DatabaseException e) {
            throw e.forbidden()
                    .<RuntimeException>map(said ->
                            new IllegalArgumentException(Unreachable.words(address, said), e))
                    .orElse(e);
        }
    }

    /// Opens a database and brings its tables up to date.
    public static PostgresDatabase open(DataSource source, InstantSource machine) {
        return open(source, CONNECTIONS, machine);
    }

    private static PostgresDatabase open(DataSource source, int atOnce, InstantSource machine) {
        var database = connected(source, atOnce, machine);
        try {
            database.write(PostgresDatabase::migrated);
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static PostgresDatabase connected(
            DataSource source, int atOnce, InstantSource machine) {
        int few = Math.max(1, atOnce / ONE_ASIDE_OF);
        var pool = new HikariDataSource(pooled("PostgreSQL", source, atOnce - few));
        var config = pooled("PostgreSQL, leases", source, few);
        config.setInitializationFailTimeout(-1); // the other one has just been reached
        var aside = new HikariDataSource(config);
        try {
            return new PostgresDatabase(pool, aside, machine);
        } catch (RuntimeException e) {
            aside.close();
            pool.close();
            throw e;
        }
    }

    private static HikariConfig pooled(String name, DataSource source, int atOnce) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setConnectionInitSql("set synchronous_commit = off"); // see DiskBarrier
        config.setDataSource(source);
        config.setMaximumPoolSize(atOnce);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(A_CONNECTION.toMillis());
        return config;
    }

    private static boolean migrated(Tx tx) {
        try {
            tx.connection().setNetworkTimeout(Runnable::run, 0); // large tables take their time
            tx.update("set local statement_timeout = 0");
            tx.update("set local lock_timeout = 0");
            tx.query("select pg_advisory_xact_lock(?)", _ -> true, MIGRATION_LOCK);
            var found = Migrations.version(tx.connection());
            Migrations.refuseNewer(found, "the database");
            if (found.isPresent() && found.getAsInt() < Migrations.NEWEST) {
                tx.update(ALONE);
            }
            Migrations.run(tx.connection(), Dialect.POSTGRESQL);
            return true;
        } catch (SQLException e) {
            throw new DatabaseException("cannot make the tables", e);
        }
    }

    @Override
    public <T> T write(Function<Tx, T> work) {
        T value = insistently(pool, work);
        disk.pass();
        return value;
    }

    @Override
    public <T> T writeInPassing(Function<Tx, T> work) {
        return insistently(pool, work);
    }

    @Override
    public <T> T writeAside(Function<Tx, T> work) {
        return insistently(aside, work);
    }

    /// The log is one, and is flushed in its order: a record at its end takes along what was
    /// committed before.
    private void flush() {
        Pools.inTransaction(
                pool,
                Dialect.POSTGRESQL,
                tx -> {
                    tx.update("set local synchronous_commit = on");
                    return tx.query(A_RECORD, _ -> true);
                });
    }

    private static <T> T insistently(DataSource pool, Function<Tx, T> work) {
        for (int tries = 1; ; tries++) {
            try {
                return Pools.inTransaction(pool, Dialect.POSTGRESQL, work);
            } catch (DatabaseException e) {
                if (!e.isLostRace() || tries == MOST_TRIES) {
                    throw e;
                }
                letOthersPass(tries, e);
            }
        }
    }

    /// Whoever begins again at once may take the very lock that the other has been waiting for.
    private static void letOthersPass(int tries, DatabaseException lost) {
        try {
            Thread.sleep(tries * PAUSE_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw lost;
        }
    }

    @Override
    public <T> T read(Function<Tx, T> work) {
        return insistently(
                pool,
                tx -> {
                    tx.update("set transaction isolation level repeatable read, read only");
                    return work.apply(tx);
                });
    }

    @Override
    public Leases.Connections leases() {
        return new Leases.Connections(aside, true);
    }

    @Override
    public InstantSource clock() {
        return clock;
    }

    /// Only the question itself is timed, not the way to a connection.
    private SharedClock.Told time() {
        return read(tx -> {
            long asked = System.nanoTime();
            long micros = tx.queryOne(TIME, row -> row.big("micros")).orElseThrow();
            long answered = System.nanoTime();
            return new SharedClock.Told(
                    Instant.EPOCH.plus(micros, ChronoUnit.MICROS),
                    Duration.ofNanos(answered - asked),
                    answered);
        });
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public void close() {
        clock.close();
        aside.close();
        pool.close();
    }
}
