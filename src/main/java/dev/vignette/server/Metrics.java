package dev.vignette.server;

import dev.vignette.database.Database;
import dev.vignette.database.FigureStore;
import dev.vignette.database.FigureStore.Figures;
import dev.vignette.database.FigureStore.GateFigures;
import dev.vignette.engine.Artists;
import dev.vignette.image.Sha256;
import io.javalin.http.Context;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Figures for Prometheus: what is kept, what is called, and what this process needs for it.
final class Metrics implements AutoCloseable {

    /// Sums over all batches are read at most so often.
    private static final Duration FRESH = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger("Server");
    private static final String STARTED = "metrics-started";

    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Database database;
    private final InstantSource clock;
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final MultiGauge batches = gauge("vignette.batches", "Batches by state");
    private final MultiGauge scenes = gauge("vignette.scenes", "Scenes by outcome");
    private final MultiGauge limits = gauge("vignette.gate.limit", "Calls in flight a gate takes");
    private final MultiGauge holds = gauge("vignette.gate.held", "Seconds until a gate opens");
    private Instant readAt = Instant.EPOCH;
    private Figures figures =
            new Figures(Map.of(), new FigureStore.Scenes(0, 0, 0, 0, 0, 0), List.of(), 0);

    /// @param followers connections that follow a batch
    /// @param spooled pictures that wait for the store
    Metrics(Database database, InstantSource clock, IntSupplier followers, IntSupplier spooled) {
        this.database = database;
        this.clock = clock;
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        collections.bindTo(registry);
        Gauge.builder("vignette.queue.depth", this, me -> me.figures.scenes().queued())
                .description("Scenes that wait in running batches")
                .register(registry);
        Gauge.builder("vignette.webhooks.pending", this, me -> me.figures.news())
                .description("News that nobody took yet")
                .register(registry);
        Gauge.builder("vignette.pictures.spooled", spooled::getAsInt)
                .description("Paid pictures of this process that wait for the store")
                .register(registry);
        Gauge.builder("vignette.followers", followers::getAsInt)
                .description("Connections that follow a batch")
                .register(registry);
    }

    private MultiGauge gauge(String name, String description) {
        return MultiGauge.builder(name).description(description).register(registry);
    }

    /// The same providers, measured.
    Artists watched(Artists artists) {
        return new MeteredArtists(artists, registry);
    }

    void scrape(Context ctx) {
        refresh();
        ctx.contentType("text/plain; version=0.0.4; charset=utf-8").result(registry.scrape());
    }

    private synchronized void refresh() {
        var now = clock.instant();
        boolean wasSetBack = now.isBefore(readAt);
        if (readAt.plus(FRESH).isAfter(now) && !wasSetBack) {
            return;
        }
        readAt = now;
        figures = database.read(new FigureStore()::all);
        var sums = figures.scenes();
        batches.register(
                figures.batches().entrySet().stream()
                        .map(each -> Row.of(Tags.of("state", each.getKey()), each.getValue()))
                        .toList(),
                true);
        scenes.register(
                List.of(
                        Row.of(Tags.of("outcome", "generated"), sums.generated()),
                        Row.of(Tags.of("outcome", "failed"), sums.failed()),
                        Row.of(Tags.of("outcome", "cancelled"), sums.cancelled()),
                        Row.of(Tags.of("outcome", "running"), sums.running()),
                        Row.of(Tags.of("outcome", "waiting"), sums.waiting())),
                true);
        limits.register(
                figures.gates().stream().map(g -> Row.of(tags(g), g.limit())).toList(), true);
        holds.register(
                figures.gates().stream()
                        .map(g ->
                                Row.of(
                                        tags(g),
                                        Math.max(
                                                0,
                                                Duration.between(now, g.heldUntil()).toSeconds())))
                        .toList(),
                true);
    }

    /// Whose gate it is, without its address.
    private static Tags tags(GateFigures gate) {
        var id = gate.id();
        return Tags.of(
                "provider", id.substring(0, Math.max(0, id.indexOf(' '))),
                "model", id.substring(id.lastIndexOf(' ') + 1),
                "account", Sha256.of(id).substring(0, 8));
    }

    static void begin(Context ctx) {
        ctx.attribute(STARTED, System.nanoTime());
    }

    void end(Context ctx) {
        if (!ctx.req().getMethod().equals("GET") && !ctx.req().getMethod().equals("HEAD")) {
            LOG.info(
                    "{} {} {}", ctx.req().getMethod(), Answers.shown(ctx.path()), ctx.statusCode());
        }
        Long started = ctx.attribute(STARTED);
        if (started != null && !isStream(ctx)) {
            Timer.builder("vignette.http")
                    .description("Requests by route")
                    .tag("route", route(ctx))
                    .tag("method", ctx.method().name())
                    .tag("status", Integer.toString(ctx.statusCode()))
                    .register(registry)
                    .record(Duration.ofNanos(System.nanoTime() - started));
        }
    }

    /// Its length says how long somebody watched, and nothing of the server.
    private static boolean isStream(Context ctx) {
        return ctx.path().endsWith("/events") && ctx.statusCode() == 200;
    }

    /// The route, not the address: of those there are as many as anybody likes.
    private static String route(Context ctx) {
        var endpoint = ctx.endpoints().lastHttpEndpoint();
        return endpoint == null ? "none" : endpoint.path;
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
