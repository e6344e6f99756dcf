package dev.vignette.database;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Connections whose changes join the commits of the one writer, each statement a transaction. On
/// connections of its own the scheduler would take SQLite's one lock twice for each scene, and the
/// two would wait for each other, asleep, most of the time. What only reads goes past the writer. A
/// lost lease costs nothing: after a power cut none is alive. So its changes ask for no fsync.
final class JoinedConnections {

    private final DataSource readers;
    private final GroupCommit writer;

    private JoinedConnections(DataSource readers, GroupCommit writer) {
        this.readers = readers;
        this.writer = writer;
    }

    static DataSource of(DataSource readers, GroupCommit writer) {
        var joined = new JoinedConnections(readers, writer);
        return JdbcProxy.of(
                DataSource.class,
                (method, arguments) ->
                        method.getName().equals("getConnection")
                                ? joined.new Lent().connection()
                                : JdbcProxy.pass(readers, method, arguments));
    }

    /// One connection as the scheduler sees it. A reader is taken from the pool when something is
    /// read, so that those who wait for the writer hold none.
    private final class Lent {

        private @Nullable Connection reader;

        private Connection connection() {
            return JdbcProxy.of(Connection.class, this::call);
        }

        private @Nullable Object call(Method method, Object[] arguments) throws SQLException {
            return switch (method.getName()) {
                case "prepareStatement" ->
                        arguments[0] instanceof String sql && !reads(sql)
                                ? new Change(sql).statement()
                                : JdbcProxy.pass(reader(), method, arguments);
                case "getAutoCommit" -> true;
                case "setAutoCommit", "commit", "rollback" -> throw unsupported(method);
                case "close" -> {
                    if (reader != null) {
                        reader.close();
                    }
                    yield null;
                }
                default -> JdbcProxy.pass(reader(), method, arguments);
            };
        }

        private Connection reader() throws SQLException {
            var taken = reader;
            if (taken == null) {
                taken = readers.getConnection();
                reader = taken;
            }
            return taken;
        }
    }

    private static boolean reads(String sql) {
        return sql.stripLeading().toLowerCase(Locale.ROOT).startsWith("select");
    }

    /// A statement that is told what to do first, and done by the writer.
    private final class Change {

        private final String sql;
        private final List<Execution<?>> told = new ArrayList<>();
        private int changed = -1;

        private Change(String sql) {
            this.sql = sql;
        }

        private PreparedStatement statement() {
            return JdbcProxy.of(PreparedStatement.class, this::call);
        }

        private @Nullable Object call(Method method, Object[] arguments) throws SQLException {
            return switch (method.getName()) {
                case "execute" -> {
                    changed = write(PreparedStatement::executeUpdate);
                    yield false;
                }
                case "executeUpdate" -> write(PreparedStatement::executeUpdate);
                case "executeBatch" -> write(PreparedStatement::executeBatch);
                case "getUpdateCount" -> changed;
                case "close" -> null;
                default -> {
                    if (!method.getName().startsWith("set")
                            && !method.getName().equals("addBatch")) {
                        throw unsupported(method);
                    }
                    told.add(statement -> JdbcProxy.pass(statement, method, arguments));
                    yield null;
                }
            };
        }

        private <T> T write(Execution<T> execution) throws SQLException {
            try {
                return writer.writeInPassing(tx -> execute(tx, execution));
            } catch (DatabaseException e) {
                throw e.getCause() instanceof SQLException cause ? cause : new SQLException(e);
            }
        }

        private <T> T execute(Tx tx, Execution<T> execution) {
            try {
                return tx.with(
                        sql,
                        statement -> {
                            for (var each : told) {
                                each.of(statement);
                            }
                            return execution.of(statement);
                        });
            } catch (SQLException e) {
                throw new DatabaseException("cannot keep a lease", e);
            }
        }
    }

    private static SQLException unsupported(Method method) {
        return new SQLFeatureNotSupportedException(
                "a lease's connection has no " + method.getName());
    }

    @FunctionalInterface
    private interface Execution<T extends @Nullable Object> {
        T of(PreparedStatement statement) throws SQLException;
    }
}
