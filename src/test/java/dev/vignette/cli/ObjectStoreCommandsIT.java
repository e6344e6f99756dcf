package dev.vignette.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.testing.S3Server;
import dev.vignette.testing.VignetteProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command line with its pictures in a bucket, from the story to the last trace of it.
class ObjectStoreCommandsIT {

    @TempDir Path folder;
    private final String bucket = S3Server.bucket();

    @Test
    void aBatchIsDrawnPackedVerifiedAndDeletedWithoutATrace() throws Exception {
        var story =
                Files.writeString(folder.resolve("story.csv"), "prompt\na fox\na crow\na lake\n");

        var drawing = run("illustrate", story.toString(), "--quiet");
        assertThat(drawing.end()).as(drawing.errors()).isZero();
        var zip = drawing.line(".zip").orElseThrow();
        assertThat(S3Server.keys(bucket))
                .hasSize(3)
                .allMatch(key -> key.startsWith("house/pictures/"));
        assertThat(folder.resolve("data/pictures")).doesNotExist();
        var verifying = run("verify", zip);
        assertThat(verifying.end()).as(verifying.errors()).isZero();
        var away = run(Map.of("AWS_ENDPOINT_URL_S3", nobody()), "archive", drawing.batch());
        assertThat(away.end()).isEqualTo(2);
        assertThat(away.errors())
                .contains("the store of s3://" + bucket, "does not answer")
                .contains("safe there; try again", "vignette archive " + drawing.batch())
                .doesNotContain("-o DIR");
        var deleting = run("delete", drawing.batch());
        assertThat(deleting.end()).as(deleting.errors()).isZero();

        assertThat(S3Server.keys(bucket)).isEmpty();
        assertThat(Files.readString(folder.resolve("data/vignette.log")))
                .doesNotContain(S3Server.SECRET, S3Server.KEY);
        for (var file : new String[] {"vignette.db", "vignette.db-wal"}) {
            if (Files.exists(folder.resolve("data").resolve(file))) {
                assertThat(
                                new String(
                                        Files.readAllBytes(folder.resolve("data").resolve(file)),
                                        StandardCharsets.ISO_8859_1))
                        .doesNotContain(S3Server.SECRET, S3Server.KEY);
            }
        }
    }

    private static String nobody() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "http://127.0.0.1:" + socket.getLocalPort();
        }
    }

    @Test
    void aBucketThatIsNotThereEndsTheCommandBeforeAnythingIsPaid() throws Exception {
        var process = run(Map.of("VIGNETTE_STORAGE", "s3://no-such-bucket-here/house"), "batches");

        assertThat(process.end()).isEqualTo(2);
        assertThat(process.errors())
                .contains("vignette: --storage: there is no bucket no-such-bucket-here")
                .doesNotContain("\tat ", S3Server.SECRET);
    }

    /// `_JAVA_OPTIONS` count after the options of the command line, which has nothing logged.
    @Test
    void nothingOfS3IsLoadedWhereNobodyUsesIt() throws Exception {
        var logs = Files.createDirectory(folder.resolve("classes"));
        var process =
                run(
                        Map.of(
                                "VIGNETTE_STORAGE",
                                "",
                                "_JAVA_OPTIONS",
                                "-Xlog:class+load:file=" + logs.resolve("of-%p.txt")),
                        "batches");

        assertThat(process.end()).as(process.errors()).isZero();
        assertThat(loaded(logs))
                .contains("dev.vignette.storage.FolderStorage ")
                .doesNotContain("software.amazon", "dev.vignette.storage.S3");
    }

    /// By whatever process there was.
    private static String loaded(Path logs) throws IOException {
        var all = new StringBuilder();
        try (var files = Files.list(logs)) {
            for (var file : files.toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    private VignetteProcess run(String... arguments) throws IOException {
        return run(Map.of(), arguments);
    }

    private VignetteProcess run(Map<String, String> other, String... arguments) throws IOException {
        var environment = new HashMap<>(S3Server.variables(S3Server.endpoint()));
        environment.put("VIGNETTE_DATA", folder.resolve("data").toString());
        environment.put("VIGNETTE_STORAGE", "s3://" + bucket + "/house/pictures");
        environment.putAll(other);
        return VignetteProcess.startWith(folder, environment, arguments);
    }
}
