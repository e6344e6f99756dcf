package dev.vignette.testing;

import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/// A service some of whose calls fail at once or never come back. Which ones is drawn by lot, and
/// the lot of a scene's call is the same in every run.
///
/// @param failing share of calls that end in a 503
/// @param hanging share of calls that nobody answers
/// @param calls how many each scene has had
public record Faults(
        StubService.Behaviour service,
        Wire wire,
        double failing,
        double hanging,
        Map<Integer, Integer> calls)
        implements StubService.Behaviour {

    private static final Duration QUICK = Duration.ofMillis(200);

    public Faults(StubService.Behaviour service, Wire wire, double failing, double hanging) {
        this(service, wire, failing, hanging, new ConcurrentHashMap<>());
    }

    @Override
    public Reaction to(Call call) throws InterruptedException {
        if (Wire.asksForModels(call)) {
            return service.to(call);
        }
        int scene = Wire.scene(call);
        int number = calls.merge(scene, 1, Integer::sum);
        if (hangs(scene, number)) {
            return new Reaction.Hang();
        }
        if (fails(scene, number)) {
            Thread.sleep(QUICK);
            return wire.overloaded();
        }
        return service.to(call);
    }

    /// Whether nobody answers a scene's call of that number, from 1.
    public boolean hangs(int scene, int number) {
        return lot(scene, number) < hanging;
    }

    /// Whether a scene's call of that number ends in a 503.
    public boolean fails(int scene, int number) {
        double lot = lot(scene, number);
        return lot >= hanging && lot < hanging + failing;
    }

    private static double lot(int scene, int number) {
        return new SplittableRandom(1_000L * scene + number).nextDouble();
    }
}
