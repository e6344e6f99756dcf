package dev.vignette.server;

import dev.vignette.Application;
import dev.vignette.engine.Engine;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.router.Endpoint;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The server: routes on Jetty, and a worker behind them unless it shall only show what others
/// draw.
public final class Server implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("Server");
    private static final int MOST_CONNECTIONS = 4_096;
    private static final Duration IDLE = Duration.ofSeconds(60);
    private static final Duration LAST_REQUESTS = Duration.ofSeconds(2);
    private static final int HEADER_BYTES = 16 * 1024;

    private final Application application;
    private final ServerSettings settings;
    private final Patience patience;
    private final Routes routes;
    private final Webhooks webhooks;
    private final Keeper keeper;
    private final Javalin javalin;
    private Optional<Engine> engine = Optional.empty();
    private volatile boolean draining;

    private Server(Application application, ServerSettings settings, Tempo tempo)
            throws IOException {
        this.application = application;
        this.settings = settings;
        this.patience = new Patience(tempo);
        var views = new Views(application.clock());
        var secret =
                application.webhookKey().isPresent()
                        ? WebhookSecret.of(application.webhookKey().get())
                        : WebhookSecret.in(application.data(), application.random());
        var addresses = new WebhookAddress(settings.privateWebhooks());
        this.routes = new Routes(application, settings, tempo, views, secret);
        this.webhooks = new Webhooks(application, views, addresses, secret);
        this.keeper = new Keeper(application.retention(), settings.keep(), application.clock());
        this.javalin = Javalin.create(this::configure);
    }

    /// Starts a server.
    ///
    /// @throws CannotServe with words for whoever started it
    public static Server start(Application application, ServerSettings settings)
            throws CannotServe, IOException {
        return start(application, settings, Tempo.USUAL);
    }

    static Server start(Application application, ServerSettings settings, Tempo tempo)
            throws CannotServe, IOException {
        if (!settings.isLoopback() && !application.tokens().any()) {
            throw new CannotServe(
                    "on %s others can reach this server, so it needs a token first: vignette token create --owner NAME. Without one it serves this machine alone: leave --host out."
                            .formatted(settings.host()));
        }
        var server = new Server(application, settings, tempo);
        try {
            server.begin();
            return server;
        } catch (CannotServe | RuntimeException e) {
            try (server) {
                throw e;
            }
        }
    }

    /// Listens first: a server that cannot must not have begun to draw.
    private void begin() throws CannotServe {
        try {
            javalin.start();
        } catch (JavalinBindException _) {
            throw new CannotServe(
                    "port %d of %s is taken, perhaps by another Vignette. Choose another: --port %d"
                            .formatted(settings.port(), settings.host(), settings.port() + 1));
        }
        if (settings.works()) {
            engine =
                    Optional.of(
                            application.studio().work(Optional.empty(), routes.metrics()::watched));
        }
        webhooks.start();
        keeper.start();
    }

    private void configure(JavalinConfig config) {
        config.concurrency.useVirtualThreads = true;
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = Bodies.MOST;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.router.ignoreTrailingSlashes = false;
        config.jetty.threadPool = new VirtualThreadPool(4 * MOST_CONNECTIONS);
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(LAST_REQUESTS.toMillis());
            server.insertHandler(patience);
            server.setErrorHandler(new EarlyErrors());
        });
        config.jetty.modifyServletContextHandler(
                context -> context.setErrorHandler(new EarlyErrors()));
        config.jetty.modifyHttpConfiguration(Server::http);
        config.jetty.addConnector(this::connector);
        routes.register(config.routes, () -> draining);
    }

    private static void http(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setUriCompliance(UriCompliance.DEFAULT);
        http.setRequestHeaderSize(HEADER_BYTES);
    }

    private ServerConnector connector(
            org.eclipse.jetty.server.Server server, HttpConfiguration http) {
        var connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setIdleTimeout(IDLE.toMillis());
        connector.addBean(patience, false);
        connector.addBean(new AddressLimit(MOST_CONNECTIONS / 2));
        server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, connector));
        return connector;
    }

    public int port() {
        return javalin.port();
    }

    /// Its routes.
    List<Endpoint> endpoints() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(each -> each.endpoint)
                .toList();
    }

    /// Where a browser on this machine finds it.
    public String address() {
        var host = settings.isLoopback() ? settings.host() : "localhost";
        return "http://" + (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port() + "/";
    }

    /// Starts no further call, waits for those in flight, and marks what is not done as
    /// interrupted: the next server, or worker, goes on with it by itself.
    public void drain(Duration atMost) throws InterruptedException {
        draining = true;
        if (engine.isPresent()) {
            engine.get().drain(atMost);
            application.studio().interrupt(engine.get());
        }
    }

    /// Stops at once; requests in hand get a moment.
    @Override
    public void close() throws IOException {
        draining = true;
        routes.endStreams();
        webhooks.close();
        keeper.close();
        try {
            javalin.jettyServer().server().stop();
        } catch (Exception e) {
            LOG.info("connections were cut off: {}", e.toString());
        }
        engine.ifPresent(Engine::close);
        routes.close();
    }
}
