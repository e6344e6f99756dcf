package dev.vignette.server;

import dev.vignette.Application;
import dev.vignette.database.DatabaseException;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/// Whether the process answers, and whether it can be given work. A server can do much while its
/// store is away, and says so; a worker can do nothing else.
final class HealthRoutes {

    private static final long LEAST_FREE = 64L << 20;
    private static final String FINE = "ok";
    private static final String AWAY = "no picture can be stored now, see the log";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Application application;
    private final BooleanSupplier draining;
    private final Duty duty;

    /// What the process is for.
    enum Duty {
        /// It answers, and others draw.
        SERVES,
        /// It answers and draws.
        SERVES_AND_DRAWS,
        /// It draws and nothing else.
        DRAWS
    }

    HealthRoutes(Application application, BooleanSupplier draining, Duty duty) {
        this.application = application;
        this.draining = draining;
        this.duty = duty;
    }

    void live(Context ctx) {
        Answers.json(ctx, Answers.JSON.createObjectNode().put("status", "up"));
    }

    void ready(Context ctx) {
        var checks = checks();
        boolean ready =
                checks.values().stream()
                        .allMatch(it -> it.equals(FINE) || (duty != Duty.DRAWS && it.equals(AWAY)));
        var node = Answers.JSON.createObjectNode().put("status", ready ? "ready" : "notReady");
        checks.forEach(node.putObject("checks")::put);
        Answers.json(ctx, ready ? 200 : 503, node);
    }

    private Map<String, String> checks() {
        var checks = new TreeMap<String, String>();
        checks.put("shutdown", draining.getAsBoolean() ? "it drains" : FINE);
        checks.put("database", database());
        checks.put("storage", storage());
        return checks;
    }

    /// Whoever probes gives up sooner than a database that is away.
    private String database() {
        var written = new FutureTask<>(this::written);
        Thread.startVirtualThread(written);
        try {
            return written.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException _) {
            return "it does not answer";
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return "nobody waited for it";
        }
    }

    private String written() {
        try {
            application.database().write(_ -> true);
            return FINE;
        } catch (DatabaseException e) {
            return "it cannot be written";
        }
    }

    private String storage() {
        try {
            long free = application.studio().freeSpace();
            if (free < LEAST_FREE) {
                return (free >> 20) + " MB are free";
            }
            boolean stores = duty != Duty.SERVES;
            return stores && application.studio().isStoreInTheWay() ? AWAY : FINE;
        } catch (IOException e) {
            return "it cannot be reached";
        }
    }
}
