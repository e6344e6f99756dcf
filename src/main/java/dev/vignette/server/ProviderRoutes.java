package dev.vignette.server;

import dev.vignette.PriceList;
import dev.vignette.Providers;
import dev.vignette.provider.Availability;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import tools.jackson.databind.node.ObjectNode;

/// Which image services there are, and whether they answer. They are asked together, and at most
/// every half minute.
final class ProviderRoutes {

    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(10);

    private final Providers providers;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private Optional<ObjectNode> known = Optional.empty();
    private Instant knownAt = Instant.EPOCH;

    ProviderRoutes(Providers providers, InstantSource clock) {
        this.providers = providers;
        this.clock = clock;
    }

    void list(Context ctx) throws InterruptedException {
        lock.lock();
        try {
            var now = clock.instant();
            boolean wasSetBack = now.isBefore(knownAt);
            if (known.isEmpty() || knownAt.plus(FRESH).isBefore(now) || wasSetBack) {
                known = Optional.of(ask());
                knownAt = now;
            }
            Answers.json(ctx, known.get());
        } finally {
            lock.unlock();
        }
    }

    private ObjectNode ask() throws InterruptedException {
        var asked = new ArrayList<FutureTask<ObjectNode>>();
        for (var name : Providers.NAMES) {
            var task = new FutureTask<>(() -> ask(name));
            asked.add(task);
            Thread.ofVirtual().name("ask-" + name).start(task);
        }
        var node = Answers.JSON.createObjectNode();
        var list = node.putArray("providers");
        for (int i = 0; i < asked.size(); i++) {
            list.add(answer(Providers.NAMES.get(i), asked.get(i)));
        }
        return node;
    }

    private static ObjectNode answer(String name, FutureTask<ObjectNode> task)
            throws InterruptedException {
        try {
            return task.get(LONGEST_ANSWER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            task.cancel(true);
            return silent(name, "it did not answer within 10 s");
        } catch (ExecutionException e) {
            return silent(name, "it cannot be asked: " + e.getMessage());
        }
    }

    private static ObjectNode silent(String name, String why) {
        var node = Answers.JSON.createObjectNode();
        node.put("name", name).put("model", "").put("paid", true);
        node.put("configured", true).put("reachable", false).put("why", why);
        node.putArray("models");
        return node;
    }

    private ObjectNode ask(String name) throws InterruptedException {
        var provider = providers.provider(name, Optional.empty(), Optional.empty());
        var profile = provider.profile();
        var node = Answers.JSON.createObjectNode();
        node.put("name", name);
        node.put("model", profile.model());
        node.put("paid", profile.paid());
        node.put("configured", providers.isConfigured(name));
        switch (provider.check()) {
            case Availability.Reachable(var models) -> reachable(node, models);
            case Availability.Unreachable(var why, _) -> {
                node.put("reachable", false).put("why", why);
                node.putArray("models");
            }
        }
        if (!profile.aspects().isEmpty()) {
            var aspects = node.putArray("aspects");
            profile.aspects().forEach(aspect -> aspects.add(aspect.toString()));
        }
        PriceList.of(profile)
                .ifPresent(price -> {
                    var told = node.putObject("price");
                    told.put("perPicture", price.dollars()).put("currency", "USD");
                    price.asOf().ifPresent(month -> told.put("asOf", month));
                });
        return node;
    }

    private static void reachable(ObjectNode node, List<String> models) {
        node.put("reachable", true);
        models.forEach(node.putArray("models")::add);
    }
}
