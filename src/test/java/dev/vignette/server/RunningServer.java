package dev.vignette.server;

import dev.vignette.Application;
import dev.vignette.config.Environment;
import dev.vignette.testing.QuotaService;
import dev.vignette.testing.StubService;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/// A server on a free port with a data folder, and a service on a socket that draws for it as
/// `openai`.
final class RunningServer implements AutoCloseable {

    private final StubService service;
    private final Application application;
    private final Server server;
    private final List<AutoCloseable> others = new ArrayList<>();

    private RunningServer(StubService service, Application application, Server server) {
        this.service = service;
        this.application = application;
        this.server = server;
    }

    /// With a service that draws whatever it is asked for.
    static RunningServer in(Path data) throws Exception {
        return in(data, QuotaService.generous(), settings -> settings);
    }

    static RunningServer in(
            Path data, StubService.Behaviour service, UnaryOperator<ServerSettings> change)
            throws Exception {
        return in(data, service, change, Tempo.USUAL);
    }

    static RunningServer in(
            Path data,
            StubService.Behaviour behaviour,
            UnaryOperator<ServerSettings> change,
            Tempo tempo)
            throws Exception {
        var service = StubService.behaving(behaviour);
        var application = Application.open(data, environment(service));
        try {
            var settings = change.apply(ServerSettings.onPort(0));
            return new RunningServer(
                    service, application, Server.start(application, settings, tempo));
        } catch (CannotServe | IOException e) {
            application.close();
            service.close();
            throw e;
        }
    }

    private static Environment environment(StubService service) {
        return new Environment(
                Map.of(
                        "OPENAI_API_KEY",
                        "sk-of-a-test",
                        "OPENAI_BASE_URL",
                        service.url("/v1").toString()));
    }

    Application application() {
        return application;
    }

    Server server() {
        return server;
    }

    StubService service() {
        return service;
    }

    /// A connection on which a test says what no proper client would.
    Socket socket() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), server.port());
    }

    URI uri() {
        return URI.create(server.address());
    }

    CheckedClient client() {
        return new CheckedClient(uri());
    }

    /// A CSV of scenes whose prompts are told apart by their number.
    static String story(int scenes) {
        return IntStream.rangeClosed(1, scenes)
                .mapToObj(n -> "\"picture " + n + "\"")
                .collect(Collectors.joining("\n", "prompt\n", "\n"));
    }

    /// What hands in such a story, drawn by the service.
    static String order(int scenes, String... more) {
        var node = Answers.JSON.createObjectNode();
        node.put("story", story(scenes)).put("format", "csv").put("provider", "openai");
        node.put("title", "A story of " + scenes);
        var json = node.toString();
        return more.length == 0
                ? json
                : json.substring(0, json.length() - 1) + ", " + String.join(", ", more) + "}";
    }

    /// A batch of so many scenes, handed in; its id.
    String handIn(int scenes, String... more) {
        var answer = client().post("/api/batches", order(scenes, more));
        if (answer.status() != 201) {
            throw new AssertionError(answer.toString());
        }
        return answer.get("id");
    }

    /// A batch once it is as it should be.
    Answer await(String id, Predicate<Answer> condition) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(25))
                .until(() -> client().get("/api/batches/" + id), condition);
    }

    Answer awaitFinished(String id) {
        return await(id, answer -> answer.get("state").equals("finished"));
    }

    <T extends AutoCloseable> T closing(T other) {
        others.add(other);
        return other;
    }

    /// Another process, as far as the data folder can tell.
    Application another(Path data) {
        return closing(Application.open(data, environment(service)));
    }

    Optional<String> metric(String beginning) {
        return client().get("/metrics")
                .text()
                .lines()
                .filter(l -> l.startsWith(beginning))
                .findFirst();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (var other : others) {
            try {
                other.close();
            } catch (Exception e) {
                throw new IOException("cannot close " + other, e);
            }
        }
        application.close();
        service.close();
    }
}
