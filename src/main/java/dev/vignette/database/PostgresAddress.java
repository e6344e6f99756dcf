package dev.vignette.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import dev.vignette.config.Environment;
import dev.vignette.config.Secret;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where a PostgreSQL is: `postgresql://user@host:5432/name?sslmode=verify-full`, as its own tools
/// write it. What is not written is taken from the variables that those know: `PGUSER`,
/// `PGPASSWORD`, and those for TLS. Where none of it has a password, the driver looks into
/// `PGPASSFILE` or `~/.pgpass`.
///
/// @param hosts tried in turn until one can be written to
/// @param user empty: the one this process runs as
/// @param password never part of a message
/// @param parameters what was asked for behind the `?`
record PostgresAddress(
        List<Host> hosts,
        Optional<String> name,
        Optional<String> user,
        Optional<Secret> password,
        Map<String, String> parameters) {

    static final String PASSWORD_FILE = "VIGNETTE_DATABASE_PASSWORD_FILE";

    /// What these say counts where the address says nothing.
    private static final Map<String, String> VARIABLES =
            Map.of(
                    "sslmode", "PGSSLMODE",
                    "sslrootcert", "PGSSLROOTCERT",
                    "sslcert", "PGSSLCERT",
                    "sslkey", "PGSSLKEY");

    private static final Pattern SCHEME = Pattern.compile("postgres(ql)?://");
    private static final Pattern HOST = Pattern.compile("[\\p{Alnum}._-]+|\\[[\\p{XDigit}:.%]+]");
    private static final String FORM = "--database takes postgresql://user@host:5432/name";
    private static final int USUAL_PORT = 5432;

    /// One server.
    record Host(String name, int port) {

        @Override
        public String toString() {
            return name + (port == USUAL_PORT ? "" : ":" + port);
        }
    }

    PostgresAddress {
        hosts = List.copyOf(hosts);
        parameters = Map.copyOf(parameters);
    }

    /// Reads an address. What is wrong with it is said without repeating it: who mistypes one may
    /// have written a password into it.
    ///
    /// @throws IllegalArgumentException where it is none, or a password's file cannot be read
    static PostgresAddress of(String written, Environment environment) {
        var scheme = SCHEME.matcher(written);
        if (!scheme.lookingAt()) {
            throw new IllegalArgumentException(FORM + "; SQLite in the data folder needs none");
        }
        var rest = written.substring(scheme.end());
        int question = rest.indexOf('?');
        var parameters = parameters(question < 0 ? "" : rest.substring(question + 1));
        var place = question < 0 ? rest : rest.substring(0, question);
        int slash = place.indexOf('/');
        var authority = slash < 0 ? place : place.substring(0, slash);
        var name = slash < 0 ? "" : place.substring(slash + 1);
        if (name.contains("@") || name.contains("/")) {
            throw new IllegalArgumentException(
                    "the database's address has an @ or a / too many; in a user's name or a password they are written %40 and %2F, and a password is better kept out of it: PGPASSWORD");
        }
        int at = authority.lastIndexOf('@');
        var who = at < 0 ? "" : authority.substring(0, at);
        int colon = who.indexOf(':');
        var user = text(colon < 0 ? who : who.substring(0, colon));
        var password = text(colon < 0 ? "" : who.substring(colon + 1));
        return new PostgresAddress(
                hosts(authority.substring(at + 1)),
                text(name),
                user.or(() -> taken(parameters, "user")).or(() -> environment.text("PGUSER")),
                password.or(() -> taken(parameters, "password"))
                        .map(Secret::new)
                        .or(() -> fromFile(environment))
                        .or(() -> environment.secret("PGPASSWORD")),
                completed(parameters, environment));
    }

    private static List<Host> hosts(String written) {
        var hosts = new ArrayList<Host>();
        for (var each : written.split(",", -1)) {
            int colon = each.lastIndexOf(':');
            boolean hasPort = colon >= 0 && colon > each.lastIndexOf(']');
            var name = hasPort ? each.substring(0, colon) : each;
            if (!name.isEmpty() && !HOST.matcher(name).matches()) {
                throw new IllegalArgumentException(
                        "the database's address names no host that could be one; " + FORM);
            }
            hosts.add(
                    new Host(
                            name.isEmpty() ? "localhost" : name,
                            hasPort ? port(each.substring(colon + 1)) : USUAL_PORT));
        }
        return hosts;
    }

    private static int port(String written) {
        if (written.matches("\\d{1,5}")) {
            int port = Integer.parseInt(written);
            if (port > 0 && port < 65_536) {
                return port;
            }
        }
        throw new IllegalArgumentException(
                "the port in the database's address is no number from 1 to 65535; " + FORM);
    }

    private static Map<String, String> parameters(String query) {
        var parameters = new LinkedHashMap<String, String>();
        for (var each : query.split("&", -1)) {
            int equals = each.indexOf('=');
            if (equals > 0) {
                parameters.put(each.substring(0, equals), decoded(each.substring(equals + 1)));
            } else if (!each.isEmpty()) {
                throw new IllegalArgumentException(
                        "behind the ? of the database's address stands name=value&name=value");
            }
        }
        return parameters;
    }

    private static Map<String, String> completed(
            Map<String, String> parameters, Environment environment) {
        VARIABLES.forEach((name, variable) ->
                environment.text(variable).ifPresent(it -> parameters.putIfAbsent(name, it)));
        return parameters;
    }

    private static Optional<String> taken(Map<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.remove(name)).filter(value -> !value.isEmpty());
    }

    private static Optional<Secret> fromFile(Environment environment) {
        return environment
                .text(PASSWORD_FILE)
                .map(file -> {
                    try {
                        return new Secret(Files.readString(Path.of(file)));
                    } catch (IOException | IllegalArgumentException e) {
                        throw new IllegalArgumentException(
                                "%s names %s, in which there is no password that can be read"
                                        .formatted(PASSWORD_FILE, file),
                                e);
                    }
                });
    }

    private static Optional<String> text(String written) {
        return written.isEmpty() ? Optional.empty() : Optional.of(decoded(written));
    }

    private static String decoded(String written) {
        try {
            return URLDecoder.decode(written.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException(
                    "a % in the database's address is followed by two hex digits; a % itself is written %25");
        }
    }

    /// Who is asked for, without a password: `anna@host/name`.
    @Override
    public String toString() {
        return user.map(it -> it + "@").orElse("")
                + hosts.stream().map(Host::toString).collect(joining(","))
                + name.map(it -> "/" + it).orElse("");
    }
}
