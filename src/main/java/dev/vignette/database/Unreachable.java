package dev.vignette.database;

import java.sql.SQLException;
import java.util.Optional;

/// Why a PostgreSQL could not be opened, in words for whoever gave its address.
final class Unreachable {

    private Unreachable() {}

    static String words(PostgresAddress address, SQLException e) {
        var state = Optional.ofNullable(e.getSQLState()).orElse("");
        var said = address.password().map(it -> it.strikeFrom(reason(e))).orElse(reason(e));
        var cure =
                switch (state) {
                    case "28P01", "28000", "08004" ->
                            "the password comes from PGPASSWORD, from a file that %s names, or from ~/.pgpass"
                                    .formatted(PostgresAddress.PASSWORD_FILE);
                    case "3D000" -> "make it first: createdb -h HOST NAME";
                    case "08001" ->
                            "is it running, and does it listen where this machine can reach it?";
                    case "53300" -> "it has no connection left; fewer each: ?pool=8";
                    default -> "see its own log for more";
                };
        return "the database %s cannot be opened: %s; %s".formatted(address, said, cure);
    }

    /// The driver wraps what the network said.
    private static String reason(SQLException e) {
        var message = Optional.ofNullable(e.getMessage()).orElse(e.toString());
        return message.replaceAll("\\.?\\s*$", "").replace("FATAL: ", "");
    }
}
