package dev.vignette.testing;

import dev.vignette.config.Environment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/// A real S3 server for tests: S3Proxy over a folder, started once a process, and gone with it. Its
/// classes are its own, so it is a process of its own; the build says where they are. Where
/// `VIGNETTE_TEST_S3` names the address of another store, that one is used instead, with the key of
/// AWS's own variables; the buckets that are made there stay.
public final class S3Server {

    private static final Optional<String> ELSEWHERE =
            Optional.ofNullable(System.getenv("VIGNETTE_TEST_S3"));

    /// Told apart from everything else where a text must not have it.
    public static final String SECRET =
            own("AWS_SECRET_ACCESS_KEY", "s3-secret/of+a-test-" + UUID.randomUUID());

    public static final String KEY = own("AWS_ACCESS_KEY_ID", "KEYOFATEST" + UUID.randomUUID());

    private static final Path CLASSES = Path.of("target", "s3proxy.classpath");
    private static final Path LOG = Path.of("target", "s3proxy.log");

    /// A store that answers.
    ///
    /// @param buckets empty: nobody knows where they lie
    private record Running(URI endpoint, Optional<Path> buckets) {}

    private static final class Once {
        private static final Running SERVER =
                ELSEWHERE
                        .map(it -> new Running(URI.create(it), Optional.empty()))
                        .orElseGet(S3Server::start);
        private static final S3Client CLIENT = client();
    }

    private S3Server() {}

    /// Where it is.
    public static URI endpoint() {
        return Once.SERVER.endpoint();
    }

    /// A bucket with nothing in it, and nobody else's.
    public static String bucket() {
        var name = "test-" + UUID.randomUUID();
        Once.CLIENT.createBucket(it -> it.bucket(name));
        return name;
    }

    /// The files that a bucket's objects are kept in, unless the store is elsewhere.
    public static Path files(String bucket) {
        return Once.SERVER.buckets().orElseThrow().resolve(bucket);
    }

    /// The keys in a bucket.
    public static Stream<String> keys(String bucket) {
        return Once.CLIENT.listObjectsV2Paginator(it -> it.bucket(bucket)).contents().stream()
                .map(S3Object::key);
    }

    /// Puts a byte under each key, where there is a folder of them already.
    public static void fill(String bucket, Stream<String> keys) throws IOException {
        var here = Once.SERVER.buckets().map(it -> it.resolve(bucket));
        for (var key : keys.toList()) {
            if (here.isPresent()) {
                Files.write(here.get().resolve(key), new byte[1]);
            } else {
                Once.CLIENT.putObject(
                        it -> it.bucket(bucket).key(key), RequestBody.fromBytes(new byte[1]));
            }
        }
    }

    private static String own(String variable, String otherwise) {
        return ELSEWHERE.map(_ -> System.getenv(variable)).orElse(otherwise);
    }

    private static S3Client client() {
        return S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .endpointOverride(Once.SERVER.endpoint())
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY, SECRET)))
                .build();
    }

    /// What a process needs to be let in.
    ///
    /// @param endpoint the server's, or that of somebody in between
    public static Map<String, String> variables(URI endpoint) {
        return Map.of(
                "AWS_ACCESS_KEY_ID",
                KEY,
                "AWS_SECRET_ACCESS_KEY",
                SECRET,
                "AWS_ENDPOINT_URL_S3",
                endpoint.toString());
    }

    public static Environment environment(URI endpoint) {
        return new Environment(variables(endpoint));
    }

    /// The same with something else besides.
    public static Environment environment(URI endpoint, Map<String, String> besides) {
        var all = new HashMap<>(variables(endpoint));
        all.putAll(besides);
        return new Environment(all);
    }

    private static Running start() {
        try {
            var folder = Files.createTempDirectory("vignette-s3-");
            var buckets = Files.createDirectory(folder.resolve("buckets"));
            int port = freePort();
            var endpoint = URI.create("http://127.0.0.1:" + port);
            settings(endpoint, folder, buckets);
            var process = run(folder);
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> !process.isAlive() || answers(port));
            if (!process.isAlive()) {
                throw new IllegalStateException(
                        "the S3 server does not start. It said: " + Files.readString(LOG));
            }
            return new Running(endpoint, Optional.of(buckets));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start an S3 server for the tests", e);
        }
    }

    private static void settings(URI endpoint, Path folder, Path buckets) throws IOException {
        var settings = new Properties();
        settings.put("s3proxy.endpoint", endpoint.toString());
        settings.put("s3proxy.authorization", "aws-v2-or-v4");
        settings.put("s3proxy.identity", KEY);
        settings.put("s3proxy.credential", SECRET);
        settings.put("jclouds.provider", "filesystem-nio2");
        settings.put("jclouds.identity", "any");
        settings.put("jclouds.credential", "any");
        settings.put("jclouds.filesystem.basedir", buckets.toString());
        try (var out = Files.newBufferedWriter(folder.resolve("s3proxy.properties"))) {
            settings.store(out, null);
        }
    }

    /// Ends when this process does: then the script's input ends.
    private static Process run(Path folder) throws IOException {
        for (var name : new String[] {"s3proxy.sh", "s3proxy-log.xml"}) {
            try (var resource = S3Server.class.getResourceAsStream(name)) {
                Files.copy(Optional.ofNullable(resource).orElseThrow(), folder.resolve(name));
            }
        }
        if (!Files.exists(CLASSES)) {
            throw new IOException(CLASSES + " is not there; ./mvnw process-test-classes writes it");
        }
        return new ProcessBuilder(
                        "sh",
                        folder.resolve("s3proxy.sh").toString(),
                        folder.toString(),
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        Files.readString(CLASSES).strip())
                .directory(Objects.requireNonNull(folder.getParent()).toFile())
                .redirectErrorStream(true)
                .redirectOutput(LOG.toAbsolutePath().toFile())
                .start();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean answers(int port) {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
