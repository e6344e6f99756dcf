package dev.vignette.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;

/// Transactions on connections from a pool.
final class Pools {

    private Pools() {}

    /// What the work said matters more than that its connection is gone by now.
    private static void rollBack(Connection connection, Throwable why) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            why.addSuppressed(e);
        }
    }

    static <T> T inTransaction(DataSource pool, Dialect dialect, Function<Tx, T> work) {
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T value = work.apply(new Tx(connection, dialect));
                connection.commit();
                return value;
            } catch (RuntimeException | Error e) {
                rollBack(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw new DatabaseException("cannot reach the database", e);
        }
    }
}
