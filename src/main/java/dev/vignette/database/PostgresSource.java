package dev.vignette.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import dev.vignette.config.Secret;
import java.net.URLEncoder;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/// Connections to the server that an address names, none of which waits for ever: not for a server
/// that is gone, not for a statement, not for a lock. A transaction that stands still, its machine
/// having been stopped, is ended by the server, so that nobody waits for what it holds.
///
/// @param parameters the driver's own, by their names
/// @param atOnce how many connections a process holds at most
record PostgresSource(PostgresAddress address, Map<String, String> parameters, int atOnce) {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration LOG_IN = Duration.ofSeconds(10);

    /// Longer than the longest statement: it is for servers that do not answer any more.
    private static final Duration SILENCE = Duration.ofSeconds(40);

    /// Whose transaction stands still loses it before whoever waits for its locks is silent for as
    /// long as the dead.
    private static final String LIMITS =
            "-c idle_in_transaction_session_timeout=5000 -c lock_timeout=20000 -c statement_timeout=30000";

    private static final String USUALLY_AT_ONCE = "16";
    private static final int FEWEST_AT_ONCE = 4;
    private static final String OPTIONS = "options";
    private static final String SSL_MODE = "sslmode";
    private static final String SSL_ROOTS = "sslrootcert";
    private static final String SERVER_TYPE = "targetServerType";

    private static final Set<String> SSL_MODES =
            Set.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");

    /// Names that PostgreSQL's own tools have for what the driver calls otherwise.
    private static final Map<String, String> ALSO_CALLED =
            Map.of(
                    "application_name", "ApplicationName",
                    "connect_timeout", "connectTimeout",
                    "target_session_attrs", SERVER_TYPE);

    private static final Map<String, String> SERVER_TYPES =
            Map.of(
                    "read-write", "primary",
                    "standby", "secondary",
                    "read-only", "secondary",
                    "prefer-standby", "preferSecondary");

    /// @throws IllegalArgumentException where the address asks for what there is not
    static PostgresSource of(PostgresAddress address) {
        var parameters = usual();
        var known = known();
        int atOnce = atOnce(address.parameters().getOrDefault("pool", USUALLY_AT_ONCE));
        address.parameters()
                .forEach((name, value) -> {
                    if (name.equals(OPTIONS)) {
                        parameters.put(OPTIONS, LIMITS + " " + value);
                    } else if (!name.equals("pool")) {
                        set(parameters, known, name, value);
                    }
                });
        return new PostgresSource(address, Map.copyOf(parameters), atOnce);
    }

    private static Map<String, String> usual() {
        var parameters = new TreeMap<String, String>();
        parameters.put("ApplicationName", "vignette");
        parameters.put("tcpKeepAlive", "true");
        parameters.put("connectTimeout", Long.toString(CONNECT.toSeconds()));
        parameters.put("loginTimeout", Long.toString(LOG_IN.toSeconds()));
        parameters.put("socketTimeout", Long.toString(SILENCE.toSeconds()));
        parameters.put(OPTIONS, LIMITS);
        parameters.put(SERVER_TYPE, "primary"); // a standby is as good as away, also behind a name
        return parameters;
    }

    private static int atOnce(String written) {
        if (!written.matches("\\d{1,4}") || Integer.parseInt(written) < FEWEST_AT_ONCE) {
            throw new IllegalArgumentException("pool can be 4 to 9999 connections");
        }
        return Integer.parseInt(written);
    }

    /// What the driver lets itself be told, with the values that it chooses from.
    private static Map<String, List<String>> known() {
        try {
            var url = "jdbc:postgresql://localhost/";
            var driver = DriverManager.getDriver(url);
            return Arrays.stream(driver.getPropertyInfo(url, new Properties()))
                    .collect(
                            toMap(
                                    each -> each.name,
                                    each ->
                                            Optional.ofNullable(each.choices)
                                                    .map(List::of)
                                                    .orElse(List.of())));
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL's driver is missing", e);
        }
    }

    private static void set(
            Map<String, String> parameters,
            Map<String, List<String>> known,
            String name,
            String value) {
        var property = ALSO_CALLED.getOrDefault(name, name);
        if (!known.containsKey(property)) {
            throw new IllegalArgumentException(
                    "the database's address asks for %s, which is no parameter of a connection; known are sslmode, sslrootcert, application_name, connect_timeout, options, pool and the driver's own"
                            .formatted(name.matches("\\w{1,40}") ? name : "something"));
        }
        if (property.equals(SSL_MODE) && !SSL_MODES.contains(value)) {
            throw new IllegalArgumentException(
                    "sslmode can be disable, allow, prefer, require, verify-ca or verify-full");
        }
        if (property.equals(SSL_ROOTS) && value.equals("system")) {
            parameters.put("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
            return;
        }
        var meant = property.equals(SERVER_TYPE) ? SERVER_TYPES.getOrDefault(value, value) : value;
        var choices = known.get(property);
        boolean isTime = property.endsWith("Timeout");
        if ((!choices.isEmpty() && !choices.contains(meant))
                || (isTime && !value.matches("\\d{1,9}"))) {
            throw new IllegalArgumentException(
                    "%s in the database's address has a value it cannot have".formatted(name));
        }
        parameters.put(property, meant);
    }

    DataSource source() {
        var source = new PGSimpleDataSource();
        source.setURL(url());
        address.user().ifPresent(source::setUser);
        address.password().map(Secret::reveal).ifPresent(source::setPassword);
        return source;
    }

    private String url() {
        var hosts =
                address.hosts().stream()
                        .map(host -> host.name() + ":" + host.port())
                        .collect(joining(","));
        var name = address.name().or(address::user).map(PostgresSource::encoded).orElse("");
        return "jdbc:postgresql://%s/%s?%s"
                .formatted(
                        hosts,
                        name,
                        parameters.entrySet().stream()
                                .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                                .collect(joining("&")));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }

    /// Parameters may hold secrets.
    @Override
    public String toString() {
        return address.toString();
    }
}
