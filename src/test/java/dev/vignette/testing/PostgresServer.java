package dev.vignette.testing;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.awaitility.Awaitility;
import org.tukaani.xz.XZInputStream;

/// A real PostgreSQL for tests, gone with the process that started it. It refuses to run as root,
/// so for root it runs as `nobody`. One is shared; where `VIGNETTE_TEST_POSTGRES` holds a JDBC URL,
/// that server is shared instead. Whoever measures sets the property
/// `vignette.test.postgres.options` before, to what the server is to be started with besides: `-c
/// fsync=on`.
public final class PostgresServer implements AutoCloseable {

    private static final String ELSEWHERE = "VIGNETTE_TEST_POSTGRES";
    private static final String OPTIONS = "vignette.test.postgres.options";
    private static final String USER = "vignette";
    private static final String SCRIPT = "postgres.sh";
    private static final String PASSWORD = "password";
    private static final int OWNER_EXECUTES = 0x40;

    /// How root becomes somebody else, whichever of them the system has.
    private static final List<List<String>> AS_NOBODY =
            List.of(
                    List.of("setpriv", "--reuid=nobody", "--regid=65534", "--clear-groups", "sh"),
                    List.of("su", "-s", "/bin/sh", "nobody"));

    private static final class Once {
        private static final String URL =
                Optional.ofNullable(System.getenv(ELSEWHERE))
                        .orElseGet(() -> PostgresServer.start().jdbc());
    }

    private final int port;
    private final String password;
    private final Path log;
    private final Process process;

    private PostgresServer(int port, String password, Path log, Process process) {
        this.port = port;
        this.password = password;
        this.log = log;
        this.process = process;
    }

    /// Where the shared one is, as JDBC says it.
    static String url() {
        return Once.URL;
    }

    /// One of its own for a test that stops it.
    public static PostgresServer start() {
        try {
            var shell = shell();
            var folder = Files.createTempDirectory("vignette-postgres-");
            var password = UUID.randomUUID().toString();
            int port = freePort();
            var log = Path.of("target", "postgres-" + port + ".log").toAbsolutePath();
            unpack(folder);
            Files.writeString(folder.resolve(PASSWORD), password);
            var server = new PostgresServer(port, password, log, run(shell, folder, port, log));
            server.awaitAnswer();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start a PostgreSQL for the tests", e);
        }
    }

    private void awaitAnswer() throws IOException {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> !process.isAlive() || answers(jdbc()));
        if (!process.isAlive()) {
            throw new IllegalStateException(
                    "PostgreSQL does not start; name another one in %s. It said:%n%s"
                            .formatted(ELSEWHERE, Files.readString(log)));
        }
    }

    /// As `pg_ctl stop -m immediate` does it: nothing is written any more, nobody is told.
    public void stop() throws IOException {
        tell("stop");
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !answers(jdbc()));
    }

    /// On the same data again.
    public void startAgain() throws IOException {
        tell("start");
        awaitAnswer();
    }

    private void tell(String what) throws IOException {
        process.getOutputStream().write((what + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    private String jdbc() {
        return "jdbc:postgresql://127.0.0.1:%d/postgres?user=%s&password=%s"
                .formatted(port, USER, password);
    }

    /// Where it is, as `--database` says it.
    public String address() {
        return "postgresql://%s@127.0.0.1:%d/postgres".formatted(USER, port);
    }

    /// What its user proves to be it with.
    public String password() {
        return password;
    }

    /// The same rows without the stores.
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbc());
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
    }

    /// What runs a script as somebody PostgreSQL accepts.
    private static List<String> shell() {
        if (!isRoot()) {
            return List.of("sh");
        }
        for (var shell : AS_NOBODY) {
            if (succeeds(with(shell, "-c", "true"))) {
                return shell;
            }
        }
        throw new IllegalStateException(
                "PostgreSQL does not run as root, and neither setpriv nor su makes us nobody. Run the tests as another user, or name a server in "
                        + ELSEWHERE);
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean answers(String url) {
        try (var _ = DriverManager.getConnection(url)) {
            return true;
        } catch (SQLException _) {
            return false;
        }
    }

    /// Ends when this process does: then the script's input ends.
    private static Process run(List<String> shell, Path folder, int port, Path log)
            throws IOException {
        var script = folder.resolve(SCRIPT);
        try (var resource = PostgresServer.class.getResourceAsStream(SCRIPT)) {
            Files.copy(Optional.ofNullable(resource).orElseThrow(), script);
        }
        if (isRoot() && !succeeds(List.of("chown", "-R", "nobody", folder.toString()))) {
            throw new IOException("cannot give " + folder + " to nobody");
        }
        Files.createDirectories(log.getParent());
        return new ProcessBuilder(
                        with(
                                shell,
                                script.toString(),
                                folder.toString(),
                                Integer.toString(port),
                                System.getProperty(OPTIONS, "")))
                .directory(Objects.requireNonNull(folder.getParent()).toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private static List<String> with(List<String> command, String... arguments) {
        return Stream.concat(command.stream(), Stream.of(arguments)).toList();
    }

    private static boolean succeeds(List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void unpack(Path folder) throws IOException {
        var system = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
        try (var packed =
                        DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                                system, System.getProperty("os.arch"));
                var tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = folder.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else if (!entry.getName().endsWith(".a")) {
                    Files.createDirectories(path.getParent());
                    Files.copy(tar, path);
                    if ((entry.getMode() & OWNER_EXECUTES) != 0
                            && !path.toFile().setExecutable(true)) {
                        throw new IOException("cannot make " + path + " executable");
                    }
                }
            }
        }
    }
}
