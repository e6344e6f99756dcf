package dev.vignette.database;

import dev.vignette.testing.TestDatabase.PostgresSchema;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.jdbc.PreferQueryMode;

/// A PostgreSQL that says of each statement, before it runs it, how it is going to: with the very
/// parameters, on the same connection, so nobody has to keep a second copy of the statements.
public final class Explained {

    /// How PostgreSQL goes about a statement.
    ///
    /// @param lines as `explain` says it
    public record Plan(String sql, List<String> lines) {

        public String text() {
            return String.join("\n", lines);
        }
    }

    /// How much is asked.
    public enum Depth {
        /// The plan for these values, and the one for any values, which the server takes instead
        /// once it has seen the statement often enough. Runs nothing.
        PLANS("explain "),
        /// What it took, by running it; changes are undone.
        RUNS("explain (analyze, buffers, timing off) ");

        private final String words;

        Depth(String words) {
            this.words = words;
        }
    }

    private static final Pattern EXPLAINABLE =
            Pattern.compile("\\s*(select|insert|update|delete|with)\\b.*", Pattern.DOTALL);

    /// What of a statement comes after its parameters; a batch is told row by row.
    private static final Set<String> ASKS =
            Set.of("execute", "executeQuery", "executeUpdate", "executeLargeUpdate", "addBatch");

    private final DataSource source;
    private final DataSource simple;
    private final Depth depth;
    private final Consumer<Plan> listener;

    private Explained(PostgresSchema place, Depth depth, Consumer<Plan> listener) {
        var withoutParameters = place.source();
        withoutParameters.setPreferQueryMode(PreferQueryMode.SIMPLE);
        this.source = place.source();
        this.simple = withoutParameters;
        this.depth = depth;
        this.listener = listener;
    }

    /// Connections to rows that are there already.
    ///
    /// @param listener hears each plan, from any thread
    public static DataSource of(PostgresSchema place, Depth depth, Consumer<Plan> listener) {
        var explained = new Explained(place, depth, listener);
        return JdbcProxy.of(
                DataSource.class,
                (method, arguments) ->
                        explained.connected(JdbcProxy.pass(explained.source, method, arguments)));
    }

    private @Nullable Object connected(@Nullable Object given) {
        return given instanceof Connection connection
                ? JdbcProxy.of(
                        Connection.class,
                        (method, arguments) ->
                                prepared(
                                        connection,
                                        arguments.length > 0 ? arguments[0] : "",
                                        JdbcProxy.pass(connection, method, arguments)))
                : given;
    }

    private @Nullable Object prepared(
            Connection connection, @Nullable Object sql, @Nullable Object given) {
        if (!(given instanceof PreparedStatement statement)
                || !(sql instanceof String text)
                || !EXPLAINABLE.matcher(text).matches()) {
            return given;
        }
        var told = new ArrayList<Setting>();
        return JdbcProxy.of(
                PreparedStatement.class,
                (method, arguments) -> {
                    if (method.getName().startsWith("set") && arguments.length > 1) {
                        told.add(target -> JdbcProxy.pass(target, method, arguments));
                    } else if (ASKS.contains(method.getName())) {
                        explain(connection, text, told);
                        told.clear();
                    }
                    return JdbcProxy.pass(statement, method, arguments);
                });
    }

    private void explain(Connection connection, String sql, List<Setting> told)
            throws SQLException {
        var before = connection.getAutoCommit() ? null : connection.setSavepoint();
        var lines = new ArrayList<String>();
        try (var statement = connection.prepareStatement(depth.words + sql)) {
            for (var setting : told) {
                setting.on(statement);
            }
            lines.addAll(lines(statement));
        }
        if (depth == Depth.PLANS) {
            try (var other = simple.getConnection();
                    var statement = other.prepareStatement("explain (generic_plan) " + any(sql))) {
                lines.add("-- for any values:");
                lines.addAll(lines(statement));
            }
        }
        if (before != null) {
            connection.rollback(before);
        }
        listener.accept(new Plan(sql, lines));
    }

    private static List<String> lines(PreparedStatement statement) throws SQLException {
        var lines = new ArrayList<String>();
        try (var result = statement.executeQuery()) {
            while (result.next()) {
                lines.add(result.getString(1));
            }
        }
        return lines;
    }

    /// With `$1` where `?` was: a plan for any values takes none.
    private static String any(String sql) {
        var numbered = new StringBuilder();
        int number = 0;
        for (int i = 0; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (c == '?') {
                numbered.append('$').append(++number);
            } else {
                numbered.append(c);
            }
        }
        return numbered.toString();
    }

    @FunctionalInterface
    private interface Setting {
        void on(PreparedStatement statement) throws SQLException;
    }
}
