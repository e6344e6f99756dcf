package dev.vignette.server;

import dev.vignette.Application;
import dev.vignette.database.Database;
import dev.vignette.database.DatabaseException;
import dev.vignette.database.NewsStore;
import dev.vignette.database.NewsStore.News;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells whoever wants to know that a batch ended or paused. The news wait in the database until
/// somebody took them, so that neither a restart nor a dead receiver loses any; no batch ever waits
/// for it.
final class Webhooks implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("Server");
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(10);
    private static final Duration GIVE_UP_AFTER = Duration.ofDays(3);
    private static final int AT_ONCE = 16;
    private static final int GONE = 410;

    private final Application application;
    private final Database database;
    private final NewsStore store = new NewsStore();
    private final Views views;
    private final WebhookAddress addresses;
    private final WebhookSecret secret;
    private final InstantSource clock;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .connectTimeout(Duration.ofSeconds(5))
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();
    private final Semaphore calls = new Semaphore(AT_ONCE);
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread looking =
            Thread.ofPlatform().name("vignette-webhooks").daemon().unstarted(this::keepLooking);

    Webhooks(Application application, Views views, WebhookAddress addresses, WebhookSecret secret) {
        this.application = application;
        this.database = application.database();
        this.views = views;
        this.addresses = addresses;
        this.secret = secret;
        this.clock = application.clock();
    }

    void start() {
        looking.start();
    }

    private void keepLooking() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                step();
                Thread.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException _) {
                return;
            } catch (DatabaseException e) {
                LOG.warn("cannot look for news: {}", e.getMessage());
            } catch (RuntimeException e) {
                LOG.error("cannot look for news", e);
            }
        }
    }

    /// Notes what is new and sends what is due.
    private void step() throws InterruptedException {
        var now = clock.instant();
        boolean anything = database.read(tx -> store.hasWork(tx, now));
        if (!anything) {
            return;
        }
        var due =
                database.write(tx -> {
                    store.gather(tx, this::name, now);
                    return store.take(tx, now);
                });
        for (var news : due) {
            calls.acquire();
            senders.execute(() -> {
                try {
                    send(news, now);
                } finally {
                    calls.release();
                }
            });
        }
    }

    private String name() {
        var name = new byte[16];
        application.random().nextBytes(name);
        return "msg_" + HexFormat.of().formatHex(name);
    }

    private void send(News news, Instant now) {
        var body = news.body().or(() -> firstBody(news));
        if (body.isEmpty() || news.happenedAt().plus(GIVE_UP_AFTER).isBefore(now)) {
            forget(news, body.isEmpty() ? "its batch is gone" : "nobody took it for three days");
            return;
        }
        try {
            int status = post(news, body.get());
            if (status / 100 == 2) {
                forget(news, "taken");
            } else if (status == GONE) {
                forget(news, "nobody wants it any more (410)");
            } else {
                LOG.info(
                        "webhook {} of batch {}: status {}, it comes again",
                        news.id(),
                        news.batch().shown(),
                        status);
            }
        } catch (IOException e) {
            LOG.info(
                    "webhook {} of batch {}: {}, it comes again",
                    news.id(),
                    news.batch().shown(),
                    e.toString());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Written when it is first sent, and the same from then on.
    private Optional<String> firstBody(News news) {
        var batch = application.studio().batch(news.batch());
        var body =
                batch.map(found -> {
                    var node = Answers.JSON.createObjectNode();
                    node.put("type", news.type());
                    node.put("timestamp", news.happenedAt().toString());
                    node.set(
                            "data",
                            views.batch(found, application.studio().changes().missing(found)));
                    return node.toString();
                });
        body.ifPresent(text ->
                database.write(tx -> {
                    store.keepBody(tx, news.id(), text);
                    return true;
                }));
        return body;
    }

    private int post(News news, String body) throws IOException, InterruptedException {
        var address = URI.create(news.address());
        if (!addresses.mayBeCalled(address)) {
            throw new IOException("it leads into the house");
        }
        var seconds = Long.toString(clock.instant().getEpochSecond());
        var request =
                HttpRequest.newBuilder(address)
                        .timeout(LONGEST_ANSWER)
                        .header("Content-Type", "application/json")
                        .header("User-Agent", "Vignette")
                        .header("webhook-id", news.id())
                        .header("webhook-timestamp", seconds)
                        .header(
                                "webhook-signature",
                                secret.signature(news.owner(), news.id(), seconds, body))
                        .POST(BodyPublishers.ofString(body))
                        .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    private void forget(News news, String why) {
        LOG.info("webhook {} of batch {}: {}", news.id(), news.batch().shown(), why);
        database.write(tx -> {
            store.forget(tx, news.id());
            return true;
        });
    }

    @Override
    public void close() {
        looking.interrupt();
        senders.shutdownNow();
        http.shutdownNow();
    }
}
