package dev.vignette.testing;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/// A service that has what real ones have: a quota, a limit of calls at once, slow pictures, bad
/// moments and scenes that it refuses. It knows a scene by the first number in the prompt, and
/// draws another picture for each. What it remembers outlives its clients.
public final class QuotaService implements StubService.Behaviour {

    private Wire wire = Wire.OPENAI;
    private int perMinute;
    private int burst;
    private boolean refusedCount;
    private boolean tellsWait = true;
    private boolean tellsQuota;
    private int concurrency;
    private IntFunction<Duration> latency = _ -> Duration.ZERO;
    private Set<Integer> stumblesOnce = Set.of();
    private Set<Integer> refuses = Set.of();

    private final Map<Integer, Integer> delivered = new ConcurrentHashMap<>();
    private final Set<Integer> stumbled = ConcurrentHashMap.newKeySet();
    private final AtomicInteger drawn = new AtomicInteger();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger peak = new AtomicInteger();
    private final AtomicInteger throttled = new AtomicInteger();
    private long fullAt = System.nanoTime();

    private QuotaService() {}

    /// A service without any limit or fault.
    public static QuotaService generous() {
        return new QuotaService();
    }

    public QuotaService speaking(Wire other) {
        wire = other;
        return this;
    }

    /// Takes only so many calls a minute, and so many of them at once.
    public QuotaService withQuota(int most, int atOnce) {
        perMinute = most;
        burst = atOnce;
        return this;
    }

    /// A refused call counts against the quota, too.
    public QuotaService countingRefused() {
        refusedCount = true;
        return this;
    }

    /// Whether a refusal names the time to wait, and the quota.
    public QuotaService telling(boolean wait, boolean quota) {
        tellsWait = wait;
        tellsQuota = quota;
        return this;
    }

    public QuotaService withConcurrency(int most) {
        concurrency = most;
        return this;
    }

    public QuotaService withLatency(Duration time) {
        return withLatency(_ -> time);
    }

    /// Takes its own time for the picture of each scene.
    public QuotaService withLatency(IntFunction<Duration> ofScene) {
        latency = ofScene;
        return this;
    }

    /// Scenes whose first call gets a 503.
    public QuotaService stumblingOnceOn(Integer... scenes) {
        stumblesOnce = Set.of(scenes);
        return this;
    }

    /// Scenes that moderation always stops.
    public QuotaService refusing(Integer... scenes) {
        refuses = Set.of(scenes);
        return this;
    }

    /// Pictures delivered so far, by scene.
    public Map<Integer, Integer> delivered() {
        return new TreeMap<>(delivered);
    }

    /// How many pictures that are, those drawn again included.
    public int drawn() {
        return drawn.get();
    }

    /// Calls it is answering.
    public int inFlight() {
        return inFlight.get();
    }

    /// The most calls that were ever in flight together.
    public int peak() {
        return peak.get();
    }

    /// How often it said "not now".
    public int throttled() {
        return throttled.get();
    }

    @Override
    public Reaction to(Call call) throws InterruptedException {
        if (Wire.asksForModels(call)) {
            return wire.models();
        }
        var wait = waitForTurn();
        if (wait.isPositive()) {
            throttled.incrementAndGet();
            return tellsWait || tellsQuota
                    ? wire.full(
                            tellsQuota ? OptionalInt.of(perMinute) : OptionalInt.empty(),
                            tellsWait ? wait.plusMillis(1) : Duration.ZERO)
                    : wire.crowded();
        }
        int others = inFlight.getAndIncrement();
        try {
            if (concurrency > 0 && others >= concurrency) {
                throttled.incrementAndGet();
                return wire.crowded();
            }
            peak.accumulateAndGet(others + 1, Math::max);
            return picture(Wire.scene(call));
        } finally {
            inFlight.decrementAndGet();
        }
    }

    private Reaction picture(int scene) throws InterruptedException {
        if (stumblesOnce.contains(scene) && stumbled.add(scene)) {
            return wire.overloaded();
        }
        Thread.sleep(latency.apply(scene));
        if (refuses.contains(scene)) {
            return wire.unsafe();
        }
        delivered.merge(scene, 1, Integer::sum);
        drawn.incrementAndGet();
        return wire.picture(Pictures.png(scene));
    }

    /// Takes a turn from the bucket, or says how long until there is one.
    private synchronized Duration waitForTurn() {
        if (perMinute == 0) {
            return Duration.ZERO;
        }
        long turn = Duration.ofMinutes(1).toNanos() / perMinute;
        long room = turn * Math.max(1, burst);
        long now = System.nanoTime();
        long full = Math.max(fullAt, now);
        long wait = full + turn - now - room;
        if (wait <= 0) {
            fullAt = full + turn;
        } else if (refusedCount) {
            fullAt = Math.min(full + turn, now + 2 * room);
            wait = fullAt + turn - now - room;
        }
        return Duration.ofNanos(Math.max(0, wait));
    }
}
