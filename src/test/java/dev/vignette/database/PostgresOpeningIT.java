package dev.vignette.database;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.vignette.config.Environment;
import dev.vignette.testing.PostgresServer;
import dev.vignette.testing.VignetteProcess;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A PostgreSQL that is opened as its users do, and what they are told where it cannot be.
class PostgresOpeningIT {

    private static final String WRONG = "correct-horse-battery";

    private static PostgresServer server;

    @TempDir Path folder;

    @BeforeAll
    static void start() {
        server = PostgresServer.start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void thePasswordComesFromAVariable() throws Exception {
        assertThatItOpens(server.address(), Map.of("PGPASSWORD", server.password()));
    }

    @Test
    void thePasswordComesFromAMountedFile() throws Exception {
        var file = Files.writeString(folder.resolve("password"), server.password() + "\n");

        assertThatItOpens(server.address(), Map.of(PostgresAddress.PASSWORD_FILE, "" + file));
    }

    @Test
    void thePasswordComesFromPostgresOwnFile() throws Exception {
        var file = Files.writeString(folder.resolve("pgpass"), "*:*:*:*:" + server.password());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        assertThatItOpens(server.address(), Map.of("PGPASSFILE", "" + file));
    }

    @Test
    void aPasswordInTheAddressIsTakenAndWrittenNowhere() throws Exception {
        var address = server.address().replace("@", ":" + server.password() + "@");
        var process = batches(address, Map.of());

        assertThat(process.end()).as(process.errors()).isZero();
        assertThatNothingHolds(server.password(), process);
    }

    @Test
    void aWrongPasswordIsSaidWithoutIt() throws Exception {
        var process = batches(server.address(), Map.of("PGPASSWORD", WRONG));

        assertThat(process.end()).isEqualTo(2);
        assertThat(process.errors())
                .startsWith("vignette: the database vignette@127.0.0.1:")
                .contains("cannot be opened: password authentication failed")
                .contains("PGPASSWORD");
        assertThatNothingHolds(WRONG, process);
    }

    @Test
    void aMissingPasswordIsSaid() throws Exception {
        var process = batches(server.address(), Map.of());

        assertThat(process.end()).isEqualTo(2);
        assertThat(process.errors()).contains("no password was provided").contains("~/.pgpass");
    }

    @Test
    void aDatabaseThatIsNotThereIsNamed() throws Exception {
        var address = server.address().replace("/postgres", "/pictures");
        var process = batches(address, Map.of("PGPASSWORD", server.password()));

        assertThat(process.end()).isEqualTo(2);
        assertThat(process.errors())
                .contains("database \"pictures\" does not exist")
                .contains("createdb");
    }

    @Test
    void aGuestWhoMayMakeNoTablesIsToldToOwnTheDatabase() throws Exception {
        try (var connection = server.connect();
                var statement = connection.createStatement()) {
            statement.execute("create role guest login password '%s'".formatted(WRONG));
            statement.execute("create database theirs");
        }
        var address =
                server.address().replace("vignette@", "guest@").replace("/postgres", "/theirs");
        var process = batches(address, Map.of("PGPASSWORD", WRONG));

        assertThat(process.end()).isEqualTo(2);
        assertThat(process.errors())
                .contains("permission denied for schema public; the role has to own the database")
                .contains("createdb --owner=USER NAME")
                .doesNotContain("Position", "\tat ");
    }

    @Test
    void aServerWithoutTlsIsSaid() throws Exception {
        var process =
                batches(
                        server.address() + "?sslmode=require",
                        Map.of("PGPASSWORD", server.password()));

        assertThat(process.end()).isEqualTo(2);
        assertThat(process.errors()).contains("sslmode=require wants TLS");
    }

    @Test
    void aHostThatNobodyKnowsIsSaid() throws Exception {
        var process = batches("postgresql://anna@db.house.invalid/pictures", Map.of());

        assertThat(process.end()).isEqualTo(2);
        assertThat(process.errors()).contains("no such host db.house.invalid");
    }

    @Test
    void aServerThatIsNotThereIsSaidWithinSeconds() throws Exception {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        long began = System.nanoTime();
        var process = batches("postgresql://anna@127.0.0.1:" + free + "/pictures", Map.of());

        assertThat(process.end()).isEqualTo(2);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        assertThat(process.errors())
                .startsWith("vignette: the database anna@127.0.0.1:" + free + "/pictures")
                .contains("is it running")
                .doesNotContain("\tat ")
                .hasLineCount(1);
        assertThat(Files.readString(folder.resolve("data/vignette.log"))).doesNotContain("\tat ");
    }

    @Test
    void aServerThatAcceptsAndSaysNothingIsNotWaitedForLong() throws Exception {
        try (var silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            var address = "postgresql://anna@127.0.0.1:" + silent.getLocalPort() + "/pictures";

            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            PostgresDatabase.open(
                                    PostgresAddress.of(
                                            address + "?loginTimeout=1", new Environment(Map.of())),
                                    InstantSource.system()))
                    .withMessageContaining("cannot be opened");
        }
    }

    private void assertThatItOpens(String address, Map<String, String> environment)
            throws Exception {
        var process = batches(address, environment);

        assertThat(process.end()).as(process.errors()).isZero();
        assertThatNothingHolds(server.password(), process);
    }

    /// At the most talkative, too.
    private void assertThatNothingHolds(String secret, VignetteProcess process) throws Exception {
        assertThat(process.errors()).doesNotContain(secret);
        assertThat(String.join("\n", process.output())).doesNotContain(secret);
        try (var files = Files.walk(folder.resolve("data"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, ISO_8859_1))
                        .as("%s", file)
                        .doesNotContain(secret);
            }
        }
    }

    private VignetteProcess batches(String address, Map<String, String> environment)
            throws Exception {
        var arguments =
                new ArrayList<>(List.of("batches", "-v", "--data=" + folder.resolve("data")));
        arguments.add("--database=" + address);
        var quiet = new HashMap<>(Map.of("PGPASSFILE", "/no/such/file"));
        quiet.putAll(environment);
        return VignetteProcess.startWith(folder, quiet, arguments.toArray(String[]::new));
    }
}
