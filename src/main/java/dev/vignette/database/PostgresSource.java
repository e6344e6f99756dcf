package dev.vignette.database;

import static java.util.stream.Collectors.joining;

import dev.vignette.config.Secret;
import dev.vignette.database.PostgresAddress.Host;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/// Connections to the server that an address names, none of which waits for ever: not for a server
/// that is gone, not for a statement, not for a lock. A transaction that stands still, its machine
/// having been stopped, is ended by the server, so that nobody waits for what it holds.
///
/// @param source what gives them out
/// @param atOnce how many a process holds at most
record PostgresSource(PGSimpleDataSource source, int atOnce) {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration LOG_IN = Duration.ofSeconds(10);
    private static final Duration STATEMENT = Duration.ofSeconds(30);
    private static final Duration LOCK = Duration.ofSeconds(20);
    private static final Duration STANDING_STILL = Duration.ofSeconds(10);

    /// Longer than the longest statement: it is for servers that do not answer any more.
    private static final Duration SILENCE = Duration.ofSeconds(40);

    private static final int USUALLY_AT_ONCE = 16;
    private static final String AT_ONCE = "pool";
    private static final String SYSTEM = "org.postgresql.ssl.DefaultJavaSSLFactory";

    private static final Set<String> SSL_MODES =
            Set.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");

    /// Names that PostgreSQL's own tools have for what the driver calls otherwise.
    private static final Map<String, PGProperty> ALSO_CALLED =
            Map.of(
                    "application_name", PGProperty.APPLICATION_NAME,
                    "connect_timeout", PGProperty.CONNECT_TIMEOUT,
                    "target_session_attrs", PGProperty.TARGET_SERVER_TYPE);

    private static final Map<String, String> SERVER_TYPES =
            Map.of(
                    "read-write", "primary",
                    "standby", "secondary",
                    "read-only", "secondary",
                    "prefer-standby", "preferSecondary");

    /// @throws IllegalArgumentException where the address asks for what there is not
    static PostgresSource of(PostgresAddress address) {
        var source = new PGSimpleDataSource();
        source.setServerNames(address.hosts().stream().map(Host::name).toArray(String[]::new));
        source.setPortNumbers(address.hosts().stream().mapToInt(Host::port).toArray());
        address.name().ifPresent(source::setDatabaseName);
        address.user().ifPresent(source::setUser);
        address.password().map(Secret::reveal).ifPresent(source::setPassword);
        var wanted = new LinkedHashMap<>(address.parameters());
        int atOnce = atOnce(wanted.remove(AT_ONCE));
        usual(source, address.hosts().size() > 1, wanted.remove("options"));
        wanted.forEach((name, value) -> set(source, name, value));
        return new PostgresSource(source, atOnce);
    }

    private static int atOnce(@Nullable String written) {
        if (written == null) {
            return USUALLY_AT_ONCE;
        }
        if (!written.matches("\\d{1,4}") || Integer.parseInt(written) < 4) {
            throw new IllegalArgumentException("pool can be 4 to 9999 connections");
        }
        return Integer.parseInt(written);
    }

    private static void usual(
            PGSimpleDataSource source, boolean several, @Nullable String options) {
        source.setApplicationName("vignette");
        source.setTcpKeepAlive(true);
        source.setConnectTimeout((int) CONNECT.toSeconds());
        source.setLoginTimeout((int) LOG_IN.toSeconds());
        source.setSocketTimeout((int) SILENCE.toSeconds());
        if (several) {
            source.setTargetServerType("primary");
        }
        var limits =
                Map.of(
                                "statement_timeout", STATEMENT,
                                "lock_timeout", LOCK,
                                "idle_in_transaction_session_timeout", STANDING_STILL)
                        .entrySet()
                        .stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> "-c " + each.getKey() + "=" + each.getValue().toMillis())
                        .collect(joining(" "));
        source.setOptions(options == null ? limits : limits + " " + options);
    }

    private static void set(PGSimpleDataSource source, String name, String value) {
        var property = ALSO_CALLED.getOrDefault(name, PGProperty.forName(name));
        if (property == null) {
            throw new IllegalArgumentException(
                    "the database's address asks for %s, which is no parameter of a connection; known are sslmode, sslrootcert, application_name, connect_timeout, options, pool and the driver's own"
                            .formatted(name.matches("\\w{1,40}") ? name : "something"));
        }
        if (property == PGProperty.SSL_MODE && !SSL_MODES.contains(value)) {
            throw new IllegalArgumentException(
                    "sslmode can be disable, allow, prefer, require, verify-ca or verify-full");
        }
        if (property == PGProperty.SSL_ROOT_CERT && value.equals("system")) {
            source.setProperty(PGProperty.SSL_FACTORY, SYSTEM);
            return;
        }
        var meant =
                property == PGProperty.TARGET_SERVER_TYPE
                        ? SERVER_TYPES.getOrDefault(value, value)
                        : value;
        if (!canBe(property, meant)) {
            throw new IllegalArgumentException(
                    "%s in the database's address has a value it cannot have".formatted(name));
        }
        source.setProperty(property, meant);
    }

    private static boolean canBe(PGProperty property, String value) {
        var choices = Optional.ofNullable(property.getChoices()).map(List::of).orElse(List.of());
        boolean isTime = property.getName().endsWith("Timeout");
        return (choices.isEmpty() || choices.contains(value))
                && (!isTime || value.matches("\\d{1,9}"));
    }
}
