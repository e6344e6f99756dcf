package dev.vignette.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One transaction: everything asked through it holds together, or nothing of it happened.
public final class Tx {

    /// Turns a row into what it means.
    @FunctionalInterface
    interface Mapper<T> {
        T map(Row row) throws SQLException;
    }

    /// What a statement is taken for.
    @FunctionalInterface
    interface Use<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    private static final int MOST_AT_ONCE = 1_000;

    private final Connection connection;
    private final Dialect dialect;
    private final Statements statements;

    Tx(Connection connection, Dialect dialect) {
        this(connection, dialect, Statements.fresh(connection));
    }

    Tx(Connection connection, Dialect dialect, Statements statements) {
        this.connection = connection;
        this.dialect = dialect;
        this.statements = statements;
    }

    Connection connection() {
        return connection;
    }

    /// What makes a select lock its rows on this database; nothing where writers are alone anyway.
    String forUpdate() {
        return dialect.forUpdate();
    }

    <T> List<T> query(String sql, Mapper<T> mapper, @Nullable Object... parameters) {
        try {
            return with(
                    sql,
                    statement -> {
                        set(statement, parameters);
                        return rows(statement, mapper);
                    });
        } catch (SQLException e) {
            throw new DatabaseException("cannot read", e);
        }
    }

    <T> Optional<T> queryOne(String sql, Mapper<T> mapper, @Nullable Object... parameters) {
        var found = query(sql, mapper, parameters);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
    }

    /// Rows changed.
    int update(String sql, @Nullable Object... parameters) {
        try {
            return with(
                    sql,
                    statement -> {
                        set(statement, parameters);
                        return statement.executeUpdate();
                    });
        } catch (SQLException e) {
            throw new DatabaseException("cannot write", e);
        }
    }

    /// The same statement for many rows, in few messages; rows changed by each.
    List<Integer> updateEach(String sql, Iterable<? extends @Nullable Object[]> rows) {
        try {
            return with(
                    sql,
                    statement -> {
                        var changed = new ArrayList<Integer>();
                        int pending = 0;
                        for (var row : rows) {
                            set(statement, row);
                            statement.addBatch();
                            if (++pending == MOST_AT_ONCE) {
                                IntStream.of(statement.executeBatch()).forEach(changed::add);
                                pending = 0;
                            }
                        }
                        IntStream.of(statement.executeBatch()).forEach(changed::add);
                        return changed;
                    });
        } catch (SQLException e) {
            throw new DatabaseException("cannot write", e);
        }
    }

    /// One that failed is not used again.
    <T> T with(String sql, Use<T> use) throws SQLException {
        var statement = statements.take(sql);
        T value;
        try {
            value = use.of(statement);
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
        statements.giveBack(sql, statement);
        return value;
    }

    private static <T> List<T> rows(PreparedStatement statement, Mapper<T> mapper)
            throws SQLException {
        try (var result = statement.executeQuery()) {
            var row = new Row(result);
            var found = new ArrayList<T>();
            while (result.next()) {
                found.add(mapper.map(row));
            }
            return found;
        }
    }

    private static void set(PreparedStatement statement, @Nullable Object... parameters)
            throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, plain(parameters[i]));
        }
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Instant time -> time.toEpochMilli();
            case Boolean flag -> flag ? 1 : 0;
            case Optional<?> maybe -> plain(maybe.orElse(null));
            case OptionalInt maybe -> maybe.isPresent() ? maybe.getAsInt() : null;
            case OptionalLong maybe -> maybe.isPresent() ? maybe.getAsLong() : null;
            default -> value;
        };
    }
}
