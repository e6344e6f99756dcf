package dev.vignette.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.batch.Known;
import dev.vignette.simulation.History.Result;
import dev.vignette.simulation.Service.Halts;
import dev.vignette.simulation.Service.Manner;
import dev.vignette.simulation.Service.Reason;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A thousand histories of bad days, each told by its seed; a failing one says how to replay it
/// alone.
class SimulationTest {

    private static final int HISTORIES = 1_000;

    @Test
    void noHistoryBreaksAPromise() {
        var alone = Integer.getInteger("simulation.seed");
        if (alone != null) {
            live(alone);
            return;
        }
        var broken =
                IntStream.range(0, HISTORIES)
                        .parallel()
                        .boxed()
                        .flatMap(seed -> {
                            try {
                                live(seed);
                                return Stream.empty();
                            } catch (AssertionError e) {
                                return Stream.of(
                                        "seed %d: %s; alone: ./mvnw test -Dtest=SimulationTest -Dsimulation.seed=%d"
                                                .formatted(seed, e.getMessage(), seed));
                            }
                        })
                        .collect(Collectors.joining("\n"));
        assertThat(broken).isEmpty();
    }

    /// One history: a service with some limits and faults, batches of some sizes, kills, sleep, and
    /// a clock that is set back and ahead.
    private static void live(long seed) {
        var random = new SplittableRandom(seed);
        var manner = manner(random);
        var sizes = new int[] {1 + random.nextInt(120), random.nextInt(30)};
        var known =
                random.nextInt(4) == 0 && manner.perMinute() > 0
                        ? new Known(OptionalInt.of(manner.perMinute()), OptionalInt.empty())
                        : Known.NOTHING;
        var history = new History(manner, seed, known, sizes);
        int inFlight = 0;
        while (!history.isOver()) {
            history.step();
            if (random.nextInt(1_000) == 0) {
                inFlight += history.kill();
            }
            var jump = Duration.ofSeconds(random.nextInt(3_600));
            switch (random.nextInt(30_000)) {
                case 0 -> history.sleep(jump);
                case 1, 2, 3 -> history.setAhead(jump);
                case 4, 5, 6 -> history.setBack(jump);
                default -> {}
            }
        }
        check(history.result(), sizes[0] + sizes[1], inFlight, manner);
    }

    private static void check(Result result, int scenes, int inFlightAtKills, Manner manner) {
        assertThat(result.done() + result.skipped()).as("every scene is final").isEqualTo(scenes);
        assertThat(result.paidAgain()).as("paid again").isLessThanOrEqualTo(inFlightAtKills);
        if (manner.failing() == 0
                && manner.hanging() == 0
                && manner.safety().isEmpty()
                && manner.halts().invalid().isEmpty()) {
            // three images are too few to call it an outage
            assertThat(result.skipped()).as("lost without a reason").isLessThanOrEqualTo(3);
        }
    }

    private static Manner manner(SplittableRandom random) {
        var manner = Manner.GOOD;
        if (random.nextBoolean()) {
            int perMinute = 5 + random.nextInt(300);
            manner =
                    manner.quota(
                                    perMinute,
                                    1 + random.nextInt(Math.max(1, perMinute / 2)),
                                    random.nextInt(3) == 0)
                            .telling(random.nextBoolean(), random.nextBoolean());
        }
        manner =
                manner.atOnce(
                        random.nextBoolean() ? 1 + random.nextInt(40) : 0,
                        0.2 + random.nextDouble() * 10);
        if (random.nextBoolean()) {
            var safety = Set.of(1 + random.nextInt(20), 21 + random.nextInt(20));
            manner =
                    manner.failing(
                            random.nextDouble() * 0.3, random.nextInt(3) == 0 ? 0.01 : 0, safety);
        }
        if (random.nextInt(4) == 0) {
            var reasons = Reason.values();
            manner =
                    manner.halting(
                            new Halts(
                                    Set.of(1 + random.nextInt(20)),
                                    random.nextInt(2) * (1 + random.nextInt(60)),
                                    1 + random.nextInt(900),
                                    reasons[random.nextInt(reasons.length)]));
        }
        return random.nextInt(3) == 0
                ? manner.away(1 + random.nextDouble() * 30, 5 + random.nextInt(300))
                : manner;
    }

    @Test
    void aQuotaThatIsToldInARefusalCostsHardlyAnyCalls() {
        var result = hundred(Manner.GOOD.quota(60, 10, false).telling(true, true).atOnce(0, 0.3));

        assertThat(result.done()).isEqualTo(100);
        assertThat(result.refused()).isLessThanOrEqualTo(3);
        assertThat(result.seconds()).isLessThan(100);
    }

    @Test
    void aQuotaThatCountsRefusedCallsIsKept() {
        var result = hundred(Manner.GOOD.quota(20, 20, true).telling(true, false));

        assertThat(result.done()).isEqualTo(100);
        assertThat(result.refused()).isLessThanOrEqualTo(10);
    }

    @Test
    void anOutageLosesNoPicture() {
        var result = hundred(Manner.GOOD.atOnce(20, 8).away(24, 60));

        assertThat(result.done()).isEqualTo(100);
        assertThat(result.calls()).isLessThanOrEqualTo(100 + 36);
    }

    @Test
    void aSmallBatchBesideALargeOneIsNotStarved() {
        var history = new History(Manner.GOOD.atOnce(20, 8), 1, Known.NOTHING, 2_000, 25);
        while (!history.isOver(1)) {
            history.step();
        }

        assertThat(history.result().done()).isLessThan(200);
    }

    @Test
    void aSmallBatchThatComesLastTakesAtMostThreeTimesItsTimeAlone() {
        var services =
                Map.of(
                        "20 at once", Manner.GOOD.atOnce(20, 8),
                        "60 a minute",
                                Manner.GOOD
                                        .quota(60, 10, false)
                                        .telling(true, true)
                                        .atOnce(0, 0.3));
        services.forEach((name, manner) -> {
            double alone = 0;
            double beside = 0;
            for (int seed = 0; seed < 10; seed++) {
                alone += secondsOfTheSmallOne(manner, seed, 0);
                beside += secondsOfTheSmallOne(manner, seed, 4);
            }
            assertThat(beside / alone).as(name).isLessThan(3);
        });
    }

    /// 25 scenes, when the others have had their way for two minutes.
    private static double secondsOfTheSmallOne(Manner manner, int seed, int others) {
        var history = new History(manner, seed, Known.NOTHING);
        for (int i = 0; i < others; i++) {
            history.add(1_000);
        }
        while (history.seconds() < 120) {
            history.step();
        }
        int small = history.add(25);
        while (!history.isOver(small)) {
            history.step();
        }
        return history.seconds() - 120;
    }

    private static Result hundred(Manner manner) {
        return new History(manner, 7, Known.NOTHING, 100).run();
    }
}
