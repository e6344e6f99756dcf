package dev.vignette.testing;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/// A service that speaks OpenAI's Images API and has what real ones have: a quota, a limit of calls
/// at once, slow pictures, bad moments and scenes that it refuses. It knows a scene by the first
/// number in the prompt, and draws another picture for each.
///
/// @param perMinute calls it takes; 0: as many as come
/// @param burst how many of them at once
/// @param concurrency calls in flight; 0: as many as come
/// @param latency how long a picture takes
/// @param stumblesOnce scenes whose first call gets a 503
/// @param refuses scenes that moderation always stops
/// @param memory what it remembers of its calls
public record QuotaService(
        int perMinute,
        int burst,
        int concurrency,
        Duration latency,
        Set<Integer> stumblesOnce,
        Set<Integer> refuses,
        Memory memory)
        implements StubService.Behaviour {

    private static final Pattern SCENE = Pattern.compile("\\d+");

    /// A service without any limit or fault.
    public static QuotaService generous() {
        return new QuotaService(0, 0, 0, Duration.ZERO, Set.of(), Set.of(), new Memory());
    }

    public QuotaService withQuota(int perMinute, int burst) {
        return new QuotaService(
                perMinute, burst, concurrency, latency, stumblesOnce, refuses, memory);
    }

    public QuotaService withConcurrency(int concurrency) {
        return new QuotaService(
                perMinute, burst, concurrency, latency, stumblesOnce, refuses, memory);
    }

    public QuotaService withLatency(Duration latency) {
        return new QuotaService(
                perMinute, burst, concurrency, latency, stumblesOnce, refuses, memory);
    }

    public QuotaService stumblingOnceOn(Integer... scenes) {
        return new QuotaService(
                perMinute, burst, concurrency, latency, Set.of(scenes), refuses, memory);
    }

    public QuotaService refusing(Integer... scenes) {
        return new QuotaService(
                perMinute, burst, concurrency, latency, stumblesOnce, Set.of(scenes), memory);
    }

    /// Pictures delivered so far, by scene.
    public Map<Integer, Integer> delivered() {
        return new TreeMap<>(memory.delivered);
    }

    /// The most calls that were ever in flight together.
    public int peak() {
        return memory.peak.get();
    }

    @Override
    public Reaction to(Call call) throws InterruptedException {
        if (call.path().endsWith("/models")) {
            return Reaction.json(200, "{\"data\":[{\"id\":\"gpt-image-2\"}]}");
        }
        var wait = memory.waitForTurn(perMinute, burst);
        if (wait.isPositive()) {
            return tooMany(
                            "Rate limit reached. Please try again in %dms."
                                    .formatted(wait.toMillis()))
                    .with("retry-after-ms", Long.toString(wait.toMillis()));
        }
        int inFlight = memory.inFlight.incrementAndGet();
        try {
            if (concurrency > 0 && inFlight > concurrency) {
                return tooMany("Too many requests at once.");
            }
            memory.peak.accumulateAndGet(inFlight, Math::max);
            return picture(scene(call));
        } finally {
            memory.inFlight.decrementAndGet();
        }
    }

    private Reaction picture(int scene) throws InterruptedException {
        if (stumblesOnce.contains(scene) && memory.stumbled.add(scene)) {
            return Reaction.json(503, "{\"error\":{\"code\":\"server_is_overloaded\"}}");
        }
        Thread.sleep(latency);
        if (refuses.contains(scene)) {
            return Reaction.json(
                    400,
                    """
                    {"error":{"code":"moderation_blocked","type":"image_generation_user_error",
                     "message":"Your request was rejected by the safety system.",
                     "moderation_details":{"moderation_stage":"input","categories":["violence"]}}}
                    """);
        }
        memory.delivered.merge(scene, 1, Integer::sum);
        return Answers.picture(Pictures.png(scene));
    }

    private static Reaction.Answer tooMany(String message) {
        return Reaction.json(
                429,
                "{\"error\":{\"code\":\"rate_limit_exceeded\",\"message\":\"%s\"}}"
                        .formatted(message));
    }

    private static int scene(Call call) {
        var prompt = call.body().substring(call.body().indexOf("\"prompt\""));
        var number = SCENE.matcher(prompt);
        return number.find() ? Integer.parseInt(number.group()) : 0;
    }

    /// What a service knows of its past; it outlives its clients.
    public static final class Memory {

        private final Map<Integer, Integer> delivered = new ConcurrentHashMap<>();
        private final Set<Integer> stumbled = ConcurrentHashMap.newKeySet();
        private final AtomicInteger inFlight = new AtomicInteger();
        private final AtomicInteger peak = new AtomicInteger();
        private long fullAt = System.nanoTime();

        /// Takes a turn from the bucket, or says how long until there is one.
        private synchronized Duration waitForTurn(int perMinute, int burst) {
            if (perMinute == 0) {
                return Duration.ZERO;
            }
            long turn = Duration.ofMinutes(1).toNanos() / perMinute;
            long now = System.nanoTime();
            long full = Math.max(fullAt, now);
            long wait = full + turn - now - turn * Math.max(1, burst);
            if (wait <= 0) {
                fullAt = full + turn;
            }
            return Duration.ofNanos(Math.max(0, wait));
        }
    }
}
