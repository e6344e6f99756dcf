package dev.vignette.database;

import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/// Why a PostgreSQL could not be opened, in words for whoever gave its address.
final class Unreachable {

    private static final String ITS_OWN_LOG = "see its own log for more";

    /// What PgBouncer says of a parameter that it does not pass on.
    private static final Pattern NOT_PASSED_ON =
            Pattern.compile("unsupported startup parameter(?:: (\\w+)| in options)");

    private final PostgresAddress address;
    private final SQLException e;
    private final String message;
    private final TlsTrouble tls;

    private Unreachable(PostgresAddress address, SQLException e) {
        this.address = address;
        this.e = e;
        this.message = Optional.ofNullable(e.getMessage()).orElse(e.toString());
        this.tls = new TlsTrouble(address, e, message);
    }

    static String words(PostgresAddress address, SQLException e) {
        return new Unreachable(address, e).words();
    }

    private String words() {
        var reason = reason();
        var said = address.password().map(it -> it.strikeFrom(reason)).orElse(reason);
        return "the database %s cannot be opened: %s; %s".formatted(address, said, cure());
    }

    /// The driver wraps what the network said, and adds to what the server said where in a
    /// statement it was.
    private String reason() {
        return Causes.first(e, UnknownHostException.class)
                .map(unknown -> "no such host " + unknown.getMessage())
                .or(() -> servers().map(ServerErrorMessage::getMessage))
                .orElseGet(() -> message.replaceAll("\\.?\\s*$", ""));
    }

    /// The driver speaks the language of its user, and some servers theirs; the names of TLS, of
    /// parameters and of files are the same in all of them.
    private String cure() {
        var state = Optional.ofNullable(e.getSQLState()).orElse("");
        return switch (state) {
            case "08001" -> notReached();
            case "08004" -> isOfTls() ? tls.missing() : password();
            case "08006" -> isOfTls() ? tls.doubtful() : ITS_OWN_LOG;
            case "08P01" -> servers().isPresent() ? pooler() : noPostgres();
            case "28P01" -> password();
            case "28000" -> notLetIn();
            case "3D000" -> "make it first: createdb -h HOST NAME";
            case "42501" ->
                    "the role has to own the database and its tables: createdb --owner=USER NAME";
            case "53300" -> "it has no connection left; fewer each: ?pool=8";
            default -> ITS_OWN_LOG;
        };
    }

    private String notReached() {
        if (Causes.first(e, UnknownHostException.class).isPresent()) {
            return "look at how it is written, and whether this machine finds it: getent hosts NAME";
        }
        return message.endsWith("targetServerType: primary")
                ? "what answers is a standby, which takes no writes; name the primary, or all hosts of which one is it: postgresql://USER@A,B/NAME"
                : "is it running, and does it listen where this machine can reach it?";
    }

    private String notLetIn() {
        if (message.contains("pg_hba.conf")) {
            return tls.notLetIn();
        }
        return message.contains("certificate")
                ? TlsTrouble.UNACCEPTED + "; " + TlsTrouble.USERS_OWN
                : "look at the user's name";
    }

    private static String noPostgres() {
        return "what answers there is no PostgreSQL; look at the host and the port";
    }

    private String pooler() {
        var refused = NOT_PASSED_ON.matcher(message);
        return refused.find()
                ? "a pooler in between has to let it pass; in pgbouncer.ini: ignore_startup_parameters = %s"
                        .formatted(Optional.ofNullable(refused.group(1)).orElse("options"))
                : ITS_OWN_LOG;
    }

    private static String password() {
        return "the password comes from PGPASSWORD, from a file that %s names, or from ~/.pgpass"
                .formatted(PostgresAddress.PASSWORD_FILE);
    }

    private boolean isOfTls() {
        return servers().isEmpty() && tls.isMeant();
    }

    /// What the server said; empty where it was the driver.
    private Optional<ServerErrorMessage> servers() {
        return e instanceof PSQLException said
                ? Optional.ofNullable(said.getServerErrorMessage())
                : Optional.empty();
    }
}
