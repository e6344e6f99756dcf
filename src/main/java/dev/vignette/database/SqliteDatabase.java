package dev.vignette.database;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;

/// A SQLite file in write-ahead mode: one writer that fsyncs each commit, readers beside it.
/// Several processes of one machine may share it; a network file system may not hold it.
public final class SqliteDatabase implements Database {

    /// File systems on which SQLite's locks cannot be trusted.
    private static final Set<String> NETWORK =
            Set.of("nfs", "nfs4", "cifs", "smb2", "smbfs", "fuse.sshfs", "9p");

    private static final int BUSY_MILLIS = 10_000;
    private static final int READERS = 4;

    private final Connection writing;
    private final GroupCommit writer;
    private final HikariDataSource readers;
    private final DataSource leases;
    private final InstantSource clock;

    private SqliteDatabase(Path file, InstantSource clock) throws SQLException {
        this.clock = clock;
        writing = connect(file);
        writing.setAutoCommit(false);
        Migrations.run(writing, Dialect.SQLITE);
        writing.commit();
        writing.setAutoCommit(true);
        writer = new GroupCommit(writing);
        readers = pool(file, READERS);
        leases = JoinedConnections.of(readers, writer);
    }

    /// Opens the file, or makes it. Before its tables change, a copy is put beside it.
    ///
    /// @throws DatabaseException where it cannot be used; the message says why and what to do
    public static SqliteDatabase open(Path file, InstantSource clock) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            refuseNetwork(file);
            SqliteLibrary.load();
            if (Files.exists(file)) {
                prepare(file);
            }
            return new SqliteDatabase(file, clock);
        } catch (IOException e) {
            throw new DatabaseException("cannot open " + file + ": " + e);
        } catch (SQLException e) {
            throw new DatabaseException(Damage.words(file, e), e);
        }
    }

    private static void prepare(Path file) throws SQLException {
        try (var connection = connect(file)) {
            var version = Migrations.version(connection);
            Migrations.refuseNewer(version, file.toString());
            backUp(file, connection, version);
        }
    }

    private static void backUp(Path file, Connection connection, OptionalInt version)
            throws SQLException {
        if (version.isEmpty() || version.getAsInt() == Migrations.NEWEST) {
            return;
        }
        var copy = file.resolveSibling(file.getFileName() + ".before-v" + Migrations.NEWEST);
        if (!Files.exists(copy)) {
            try (var statement = connection.prepareStatement("vacuum into ?")) {
                statement.setString(1, copy.toString());
                statement.execute();
            }
        }
    }

    private static void refuseNetwork(Path file) throws IOException {
        var type = Files.getFileStore(file.toAbsolutePath().getParent()).type();
        if (NETWORK.contains(type)) {
            throw new DatabaseException(
                    "%s lies on a network file system (%s), where SQLite cannot keep its promises. Choose a local --data folder, or a PostgreSQL --database."
                            .formatted(file, type));
        }
    }

    /// A connection to a file that others may be making at this very moment: while one of them
    /// switches it to write-ahead mode SQLite refuses the others at once, busy timeout or not.
    private static Connection connect(Path file) throws SQLException {
        var source = source(file, TransactionMode.IMMEDIATE);
        long began = System.nanoTime();
        while (true) {
            try {
                return source.getConnection();
            } catch (SQLException e) {
                boolean busy = e.getErrorCode() == SQLiteErrorCode.SQLITE_BUSY.code;
                if (!busy || System.nanoTime() - began > MILLISECONDS.toNanos(BUSY_MILLIS)) {
                    throw e;
                }
                LockSupport.parkNanos(MILLISECONDS.toNanos(20));
            }
        }
    }

    private static SQLiteDataSource source(Path file, TransactionMode transactions) {
        var config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setTransactionMode(transactions);
        config.enforceForeignKeys(true);
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    private static HikariDataSource pool(Path file, int size) {
        var config = new HikariConfig();
        config.setDataSource(source(file, TransactionMode.DEFERRED));
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(30_000);
        return new HikariDataSource(config);
    }

    @Override
    public <T> T write(Function<Tx, T> work) {
        return writer.write(work);
    }

    @Override
    public <T> T read(Function<Tx, T> work) {
        return Pools.inTransaction(readers, Dialect.SQLITE, work);
    }

    @Override
    public Leases.Connections leases() {
        return new Leases.Connections(leases, false);
    }

    @Override
    public InstantSource clock() {
        return clock;
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public void close() {
        writer.close();
        readers.close();
        try {
            writing.close();
        } catch (SQLException e) {
            throw new DatabaseException("cannot close", e);
        }
    }
}
