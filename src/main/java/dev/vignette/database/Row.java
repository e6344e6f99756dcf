package dev.vignette.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// The row a result stands on, read by column name.
final class Row {

    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    String text(String column) throws SQLException {
        return result.getString(column);
    }

    Optional<String> maybeText(String column) throws SQLException {
        return Optional.ofNullable(result.getString(column));
    }

    int number(String column) throws SQLException {
        return result.getInt(column);
    }

    OptionalInt maybeNumber(String column) throws SQLException {
        int value = result.getInt(column);
        return result.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }

    long big(String column) throws SQLException {
        return result.getLong(column);
    }

    OptionalLong maybeBig(String column) throws SQLException {
        long value = result.getLong(column);
        return result.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }

    double real(String column) throws SQLException {
        return result.getDouble(column);
    }

    boolean flag(String column) throws SQLException {
        return result.getInt(column) != 0;
    }

    Instant time(String column) throws SQLException {
        return Instant.ofEpochMilli(result.getLong(column));
    }

    Optional<Instant> maybeTime(String column) throws SQLException {
        var value = maybeBig(column);
        return value.isPresent()
                ? Optional.of(Instant.ofEpochMilli(value.getAsLong()))
                : Optional.empty();
    }

    /// Everything in it, by column: words, `Long`, `Double` or nothing.
    SequencedMap<String, Optional<Object>> all() throws SQLException {
        var columns = result.getMetaData();
        var all = new LinkedHashMap<String, Optional<Object>>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            all.put(columns.getColumnLabel(i), Optional.ofNullable(plain(result.getObject(i))));
        }
        return all;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Double real -> real;
            case Float real -> real.doubleValue();
            case Number whole -> whole.longValue();
            default -> value;
        };
    }
}
