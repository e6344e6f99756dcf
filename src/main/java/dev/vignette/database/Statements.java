package dev.vignette.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/// Where a transaction gets its statements. A pooled connection has new ones each time; the one
/// writer keeps its own, for parsing the same SQL took it a fifth of its time.
interface Statements {

    PreparedStatement take(String sql) throws SQLException;

    /// What was taken is not needed any more.
    void giveBack(String sql, PreparedStatement statement) throws SQLException;

    static Statements fresh(Connection connection) {
        return new Statements() {
            @Override
            public PreparedStatement take(String sql) throws SQLException {
                return connection.prepareStatement(sql);
            }

            @Override
            public void giveBack(String sql, PreparedStatement statement) throws SQLException {
                statement.close();
            }
        };
    }

    /// For one thread and a bounded number of texts: SQL in this project is constant, or differs by
    /// the length of a list (`Among`).
    static Statements kept(Connection connection) {
        return new Statements() {
            private final Map<String, PreparedStatement> idle = new HashMap<>();

            @Override
            public PreparedStatement take(String sql) throws SQLException {
                var statement = idle.remove(sql);
                return statement == null ? connection.prepareStatement(sql) : statement;
            }

            @Override
            public void giveBack(String sql, PreparedStatement statement) throws SQLException {
                var other = idle.putIfAbsent(sql, statement);
                if (other != null) {
                    statement.close();
                }
            }
        };
    }
}
