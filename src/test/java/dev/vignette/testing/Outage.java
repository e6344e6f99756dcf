package dev.vignette.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/// A service that breaks down in the middle of its work: the calls it has in its hands are cut, and
/// for a while it answers every call with a 503 after a fifth of a second.
public final class Outage implements StubService.Behaviour {

    private static final Duration QUICK = Duration.ofMillis(200);

    private final StubService.Behaviour service;
    private final Wire wire;
    private final int after;
    private final Duration length;
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger met = new AtomicInteger();
    private final AtomicReference<Optional<Instant>> begun =
            new AtomicReference<>(Optional.empty());
    private final Set<Thread> inHands = ConcurrentHashMap.newKeySet();

    /// @param after so many answers
    public Outage(StubService.Behaviour service, Wire wire, int after, Duration length) {
        this.service = service;
        this.wire = wire;
        this.after = after;
        this.length = length;
    }

    /// When it broke down.
    public Optional<Instant> begun() {
        return begun.get();
    }

    /// Calls it cut or refused while it was down.
    public int met() {
        return met.get();
    }

    @Override
    public Reaction to(Call call) throws InterruptedException {
        if (isAway()) {
            met.incrementAndGet();
            Thread.sleep(QUICK);
            return wire.overloaded();
        }
        var self = Thread.currentThread();
        inHands.add(self);
        try {
            var reaction = service.to(call);
            inHands.remove(self);
            if (answered.incrementAndGet() == after) {
                begun.set(Optional.of(Instant.now()));
                inHands.forEach(Thread::interrupt);
            }
            return reaction;
        } catch (InterruptedException e) {
            if (!isAway()) {
                throw e;
            }
            met.incrementAndGet();
            return new Reaction.Reset();
        } finally {
            inHands.remove(self);
        }
    }

    private boolean isAway() {
        return begun.get().filter(at -> Instant.now().isBefore(at.plus(length))).isPresent();
    }
}
