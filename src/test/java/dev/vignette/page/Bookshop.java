package dev.vignette.page;

import ch.qos.logback.classic.Level;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import dev.vignette.Application;
import dev.vignette.config.Environment;
import dev.vignette.server.CannotServe;
import dev.vignette.server.Server;
import dev.vignette.server.ServerSettings;
import dev.vignette.testing.StubService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A server with a data folder, a service that draws for it as `openai`, and visitors with
/// browsers. It can be shut and opened again, at the same address.
final class Bookshop implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.shared();

    private static final double PATIENCE = 40_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)
                instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.WARN); // Jetty tells every byte otherwise
        }
    }

    private final Path data;
    private final StubService service;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<BrowserContext> visitors = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private Application application;
    private Server server;
    private final int port;

    private Bookshop(Path data, StubService.Behaviour behaviour) throws Exception {
        this.data = data;
        this.service = StubService.behaving(behaviour);
        this.application = Application.open(data, environment());
        this.server = Server.start(application, ServerSettings.onPort(0));
        this.port = server.port();
    }

    static Bookshop in(Path data, StubService.Behaviour behaviour) throws Exception {
        return new Bookshop(data, behaviour);
    }

    private Environment environment() {
        return new Environment(
                Map.of(
                        "OPENAI_API_KEY",
                        "sk-of-a-test",
                        "OPENAI_BASE_URL",
                        service.url("/v1").toString()));
    }

    void shut() throws IOException {
        server.close();
        application.close();
    }

    void open() throws CannotServe, IOException {
        application = Application.open(data, environment());
        server = Server.start(application, ServerSettings.onPort(port));
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /// A browser of its own, as from another person.
    Page visitor() {
        return visitor(ColorScheme.LIGHT, 1280);
    }

    Page visitor(ColorScheme colours, int width) {
        var context =
                Chromium.browser()
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setBaseURL(address())
                                        .setViewportSize(width, 900)
                                        .setColorScheme(colours));
        visitors.add(context);
        context.setDefaultTimeout(PATIENCE);
        context.onConsoleMessage(this::hear);
        context.onWebError(trouble -> complaints.add(trouble.error()));
        return context.newPage();
    }

    /// What the browser itself says of a connection that broke is expected where a server is shut.
    private void hear(ConsoleMessage message) {
        boolean isNetwork = message.text().startsWith("Failed to load resource");
        if (message.type().equals("error") && !isNetwork) {
            complaints.add(message.text());
        }
    }

    /// Whatever the pages complained about: scripts that broke, content that the policy refused.
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /// A batch drawn by the service; its id. The service knows a scene by the number in its prompt.
    String handIn(int scenes, Map<String, Object> more) throws Exception {
        var fields = JSON.createObjectNode();
        fields.put("story", story(scenes)).put("format", "csv").put("provider", "openai");
        fields.put("title", "A story of " + scenes);
        more.forEach((name, value) -> fields.set(name, JSON.valueToTree(value)));
        return post("/api/batches", fields).get("id").asString();
    }

    static String story(int scenes) {
        return IntStream.rangeClosed(1, scenes)
                .mapToObj(n -> "\"picture %d\",\"The morning of day %d.\"".formatted(n, n))
                .collect(Collectors.joining("\n", "prompt,text\n", "\n"));
    }

    JsonNode post(String path, JsonNode body) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(address() + path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    JsonNode batch(String id) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address() + "/api/batches/" + id)).build();
        return JSON.readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    /// Once so many calls were refused, and the batch is done with them.
    void awaitRefusals(String id, int refused) {
        Awaitility.await()
                .until(() -> {
                    var batch = batch(id);
                    return batch.get("refused").asInt() == refused
                            && batch.get("state").asString().equals("finished");
                });
    }

    StubService service() {
        return service;
    }

    @Override
    public void close() throws IOException {
        visitors.forEach(BrowserContext::close);
        shut();
        service.close();
        http.close();
    }
}
