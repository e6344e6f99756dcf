package dev.vignette.database;

import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.postgresql.util.PSQLException;

/// Why a PostgreSQL could not be opened, in words for whoever gave its address.
final class Unreachable {

    private static final String SSL_MODE = "sslmode";

    private final PostgresAddress address;
    private final SQLException e;
    private final String message;

    private Unreachable(PostgresAddress address, SQLException e) {
        this.address = address;
        this.e = e;
        this.message = Optional.ofNullable(e.getMessage()).orElse(e.toString());
    }

    static String words(PostgresAddress address, SQLException e) {
        return new Unreachable(address, e).words();
    }

    private String words() {
        var said = address.password().map(it -> it.strikeFrom(reason())).orElse(reason());
        return "the database %s cannot be opened: %s; %s".formatted(address, said, cure());
    }

    /// The driver wraps what the network said.
    private String reason() {
        return caused(UnknownHostException.class)
                .map(unknown -> "no such host " + unknown.getMessage())
                .orElseGet(() -> message.replaceAll("\\.?\\s*$", "").replace("FATAL: ", ""));
    }

    /// The driver speaks the language of its user, and some servers theirs; the names of TLS and of
    /// files are the same in all of them.
    private String cure() {
        var state = Optional.ofNullable(e.getSQLState()).orElse("");
        return switch (state) {
            case "08001" ->
                    caused(UnknownHostException.class).isPresent()
                            ? "look at how it is written, and whether this machine finds it: getent hosts NAME"
                            : "is it running, and does it listen where this machine can reach it?";
            case "08004" -> isOfTls() ? noTls() : password();
            case "08006" -> isOfTls() ? doubtfulTls() : "see its own log for more";
            case "08P01" ->
                    isServers()
                            ? "see its own log for more"
                            : "what answers there is no PostgreSQL; look at the host and the port";
            case "28P01" -> password();
            case "28000" ->
                    message.contains("pg_hba.conf") ? notLetIn() : "look at the user's name";
            case "3D000" -> "make it first: createdb -h HOST NAME";
            case "53300" -> "it has no connection left; fewer each: ?pool=8";
            default -> "see its own log for more";
        };
    }

    private static String password() {
        return "the password comes from PGPASSWORD, from a file that %s names, or from ~/.pgpass"
                .formatted(PostgresAddress.PASSWORD_FILE);
    }

    private String noTls() {
        return "sslmode=%s wants TLS; switch it on there (ssl = on), or, where nobody can listen on the way, write ?sslmode=disable"
                .formatted(sslMode());
    }

    private String doubtfulTls() {
        return "sslmode=%s checks its certificate; ?sslrootcert=FILE names who signed it (sslrootcert=system: whom Java trusts), and the host has to be written as it stands in it"
                .formatted(sslMode());
    }

    private String notLetIn() {
        return sslMode().equals("disable")
                ? "with sslmode=disable nothing is encrypted; where it demands TLS, write ?sslmode=require or verify-full, else add a line to its pg_hba.conf"
                : "its pg_hba.conf needs a line that lets this user in from this machine; look at sslmode too, which is %s"
                        .formatted(sslMode());
    }

    private String sslMode() {
        return address.parameters().getOrDefault(SSL_MODE, "prefer");
    }

    private boolean isOfTls() {
        return !isServers()
                && (message.contains("SSL")
                        || message.contains("HostnameVerifier")
                        || caused(SSLException.class).isPresent());
    }

    /// Whether the server said it, and not the driver.
    private boolean isServers() {
        return e instanceof PSQLException said && said.getServerErrorMessage() != null;
    }

    private <T extends Throwable> Optional<T> caused(Class<T> kind) {
        return Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }
}
