package dev.vignette.server;

import dev.vignette.Application;
import dev.vignette.server.HealthRoutes.Duty;
import io.javalin.config.RoutesConfig;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.util.function.BooleanSupplier;

/// Every route, and what stands behind them all.
final class Routes implements AutoCloseable {

    private static final int MOST_FOLLOWERS = 2_000;
    private static final int MOST_DOWNLOADS = 64;
    private static final int LARGE_BODIES = 8;

    private final Crew readers = new Crew("story", 2, 64);
    private final Crew painters = new Crew("thumbnail", 2, 256);
    private final Crew layouts = new Crew("archive", 1, 64);
    private final Application application;
    private final ServerSettings settings;
    private final Tempo tempo;
    private final Views views;
    private final WebhookSecret secret;
    private final Feeds feeds;
    private final Archives archives;
    private final Metrics metrics;

    Routes(
            Application application,
            ServerSettings settings,
            Tempo tempo,
            Views views,
            WebhookSecret secret) {
        this.application = application;
        this.settings = settings;
        this.tempo = tempo;
        this.views = views;
        this.secret = secret;
        this.feeds = new Feeds(application.studio().changes(), views, MOST_FOLLOWERS);
        this.archives = new Archives(application, layouts);
        this.metrics =
                new Metrics(
                        application.database(),
                        application.clock(),
                        feeds::followers,
                        application.studio()::spooled);
    }

    Metrics metrics() {
        return metrics;
    }

    /// @param draining whether the server was told to stop
    void register(RoutesConfig routes, BooleanSupplier draining) {
        var bodies = new Bodies(LARGE_BODIES);
        var access = new Access(application.tokens(), settings, application.clock());
        around(routes, access);
        handingIn(routes, bodies);
        batches(routes, bodies, access);
        scenes(routes, bodies);
        results(routes);
        server(routes, bodies, access, draining);
    }

    private void around(RoutesConfig routes, Access access) {
        var page = new Page();
        routes.before(Metrics::begin);
        routes.before(Guard::secure);
        routes.before(new Guard(settings)::check);
        routes.before(access::check);
        routes.after(metrics::end);
        routes.exception(Problem.class, (problem, ctx) -> Answers.problem(ctx, problem));
        routes.exception(
                HttpResponseException.class,
                (refusal, ctx) -> {
                    if (!page.answers(refusal, ctx)) {
                        Answers.refused(refusal, ctx);
                    }
                });
        routes.exception(Exception.class, Answers::broken);
        routes.get("/", page::file);
        routes.get("/_static/<path>", page::library);
    }

    private void handingIn(RoutesConfig routes, Bodies bodies) {
        var addresses = new WebhookAddress(settings.privateWebhooks());
        var requests = new Requests(application.providers(), addresses);
        var handIn = new HandInRoutes(application, bodies, requests, readers, views);
        routes.post("/api/batches", handIn::create);
        routes.post("/api/scenes", handIn::preview);
    }

    private void batches(RoutesConfig routes, Bodies bodies, Access access) {
        var batches = new BatchRoutes(application, bodies, views);
        var events = new EventRoutes(application, access, feeds, tempo.heartbeat());
        routes.get("/api/batches", batches::list);
        routes.get("/api/batches/{id}", batches::get);
        routes.patch("/api/batches/{id}", batches::change);
        routes.delete("/api/batches/{id}", batches::delete);
        routes.post("/api/batches/{id}/pause", batches::pause);
        routes.post("/api/batches/{id}/resume", batches::resume);
        routes.post("/api/batches/{id}/cancel", batches::cancel);
        routes.post("/api/batches/{id}/retry", batches::retry);
        routes.get("/api/batches/{id}/events", events::follow);
    }

    private void scenes(RoutesConfig routes, Bodies bodies) {
        var scenes = new SceneRoutes(application, bodies, views);
        var pictures = new PictureRoutes(application, painters);
        routes.get("/api/batches/{id}/scenes", scenes::list);
        routes.get("/api/batches/{id}/scenes/{n}", scenes::get);
        routes.post("/api/batches/{id}/scenes/{n}/retry", scenes::retry);
        routes.post("/api/batches/{id}/scenes/{n}/rewrite", scenes::rewrite);
        routes.get("/api/batches/{id}/scenes/{n}/image", pictures::image);
        routes.head("/api/batches/{id}/scenes/{n}/image", pictures::image);
        routes.get("/api/batches/{id}/scenes/{n}/thumbnail", pictures::thumbnail);
        routes.head("/api/batches/{id}/scenes/{n}/thumbnail", pictures::thumbnail);
    }

    private void results(RoutesConfig routes) {
        var results = new ResultRoutes(application, archives, MOST_DOWNLOADS);
        routes.get("/api/batches/{id}/archive.zip", results::archive);
        routes.head("/api/batches/{id}/archive.zip", results::archive);
        routes.get("/api/batches/{id}/failed.csv", results::failedCsv);
        routes.get("/api/batches/{id}/failed.txt", results::failedText);
        routes.get("/api/batches/{id}/failed.json", results::failedJson);
    }

    private void server(
            RoutesConfig routes, Bodies bodies, Access access, BooleanSupplier draining) {
        var session = new SessionRoutes(access, bodies, settings.works());
        var providers = new ProviderRoutes(application.providers(), application.clock());
        var duty = settings.works() ? Duty.SERVES_AND_DRAWS : Duty.SERVES;
        var health = new HealthRoutes(application, draining, duty);
        var openApi = new OpenApi();
        routes.get("/api/session", session::get);
        routes.post("/api/session", session::open);
        routes.delete("/api/session", session::close);
        routes.get("/api/webhook-secret", ctx -> SessionRoutes.secret(ctx, secret));
        routes.get("/api/providers", providers::list);
        routes.get("/health/live", health::live);
        routes.get("/health/ready", health::ready);
        routes.get("/metrics", metrics::scrape);
        routes.get("/openapi.yaml", openApi::yaml);
        routes.get("/openapi.json", openApi::json);
    }

    /// Ends the streams, which would not end by themselves.
    void endStreams() {
        feeds.close();
    }

    @Override
    public void close() throws IOException {
        feeds.close();
        archives.close();
        readers.close();
        painters.close();
        layouts.close();
        metrics.close();
    }
}
