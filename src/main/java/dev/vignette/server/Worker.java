package dev.vignette.server;

import dev.vignette.Application;
import dev.vignette.database.DatabaseException;
import dev.vignette.engine.Engine;
import dev.vignette.server.HealthRoutes.Duty;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A worker for all batches without a page or an API. Where it is asked to, it answers whoever
/// starts and watches processes: whether it lives, whether it can work, its figures. None of it is
/// secret, and nothing can be changed there.
public final class Worker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final int MOST_CONNECTIONS = 64;
    private static final Duration LAST_REQUESTS = Duration.ofSeconds(1);

    private final Application application;
    private final Metrics metrics;
    private final ServerSettings settings;
    private final Optional<Javalin> health;
    private Optional<Engine> engine = Optional.empty();
    private volatile boolean draining;

    private Worker(Application application, String host, OptionalInt port) {
        this.application = application;
        this.metrics =
                new Metrics(
                        application.database(),
                        application.clock(),
                        () -> 0,
                        application.studio()::spooled);
        this.settings =
                new ServerSettings(host, port.orElse(0), List.of(), true, false, Optional.empty());
        this.health =
                port.isPresent() ? Optional.of(Javalin.create(this::configure)) : Optional.empty();
    }

    /// Starts a worker.
    ///
    /// @param host the address its health is told at
    /// @param port 0: any that is free; empty: nobody asks for its health
    /// @throws CannotServe with words for whoever started it
    public static Worker start(Application application, String host, OptionalInt port)
            throws CannotServe {
        var worker = new Worker(application, host, port);
        try {
            worker.begin();
            return worker;
        } catch (CannotServe | RuntimeException e) {
            worker.close();
            throw e;
        }
    }

    private void begin() throws CannotServe {
        try {
            health.ifPresent(Javalin::start);
        } catch (JavalinBindException _) {
            throw new CannotServe(
                    "port %d of %s is taken, perhaps by another Vignette. Choose another: --health-port %d"
                            .formatted(settings.port(), settings.host(), settings.port() + 1));
        }
        engine = Optional.of(application.studio().work(Optional.empty(), metrics::watched));
    }

    private void configure(JavalinConfig config) {
        config.concurrency.useVirtualThreads = true;
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.jetty.threadPool = new VirtualThreadPool(MOST_CONNECTIONS);
        config.jetty.host = settings.host();
        config.jetty.port = settings.port();
        config.jetty.modifyServer(server -> server.setStopTimeout(LAST_REQUESTS.toMillis()));
        var routes = config.routes;
        var answers = new HealthRoutes(application, () -> draining, Duty.DRAWS);
        routes.before(Guard::secure);
        if (settings.isLoopback()) {
            routes.before(new Guard(settings)::check); // the browser next door is no probe
        }
        routes.exception(Problem.class, (problem, ctx) -> Answers.problem(ctx, problem));
        routes.exception(HttpResponseException.class, Answers::refused);
        routes.exception(Exception.class, Answers::broken);
        routes.get("/health/live", answers::live);
        routes.get("/health/ready", answers::ready);
        routes.get("/metrics", metrics::scrape);
    }

    /// Where its health is told.
    public Optional<String> healthAddress() {
        var host = settings.host();
        var shown = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return health.map(it -> "http://" + shown + ":" + it.port() + "/health/ready");
    }

    /// Starts no further call, waits for those in flight, and marks as interrupted what nobody else
    /// goes on with.
    public void drain(Duration atMost) throws InterruptedException {
        draining = true;
        if (engine.isPresent()) {
            engine.get().drain(atMost);
            try {
                application.studio().interrupt(engine.get());
            } catch (DatabaseException e) {
                LOG.warn("cannot say what stands still: {}", e.getMessage());
            }
        }
    }

    /// Stops at once.
    @Override
    public void close() {
        draining = true;
        health.ifPresent(Javalin::stop);
        engine.ifPresent(Engine::close);
        metrics.close();
    }
}
