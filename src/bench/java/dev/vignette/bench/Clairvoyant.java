package dev.vignette.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;

/// What somebody could do who knew a service's limits and bad hours beforehand: so many calls at
/// once as it takes, in story order, repetitions first, and none while it is down.
///
/// @param atOnce calls the service takes
/// @param failures how many of a scene's calls fail before one goes well; 3 or more: all
/// @param failureSeconds how long a failing call takes
/// @param outageFrom when it goes down, in seconds
/// @param outageSeconds for how long; 0: never
record Clairvoyant(
        int atOnce,
        IntUnaryOperator failures,
        double failureSeconds,
        double outageFrom,
        double outageSeconds) {

    private static final double MEAN = 8;
    private static final double SIGMA = 0.35;
    private static final int ATTEMPTS = 3;

    /// Everything goes well.
    static Clairvoyant untroubled(int atOnce) {
        return new Clairvoyant(atOnce, _ -> 0, 0, 0, 0);
    }

    /// How long the picture of a scene takes: eight seconds on average, lognormal.
    static double pictureSeconds(int scene) {
        double normal = new SplittableRandom(scene).nextGaussian();
        return MEAN * Math.exp(SIGMA * normal - SIGMA * SIGMA / 2);
    }

    private record Turn(int scene, int failed, double due) {}

    /// Seconds until the last picture.
    double seconds(int scenes) {
        return times(scenes).getLast();
    }

    /// Seconds until so many pictures are there.
    double untilPicture(int number, int scenes) {
        return times(scenes).get(number - 1);
    }

    /// When each picture came, in order.
    private List<Double> times(int scenes) {
        var fresh = new ArrayDeque<Turn>();
        for (int scene = 1; scene <= scenes; scene++) {
            fresh.add(new Turn(scene, 0, 0));
        }
        var again = new PriorityQueue<Turn>(Comparator.comparingDouble(Turn::due));
        var free = new PriorityQueue<Double>();
        for (int slot = 0; slot < atOnce; slot++) {
            free.add(0.0);
        }
        var times = new ArrayList<Double>();
        while (!fresh.isEmpty() || !again.isEmpty()) {
            double now = awake(free.remove());
            var next =
                    !again.isEmpty() && (again.peek().due() <= now || fresh.isEmpty())
                            ? again.remove()
                            : fresh.remove();
            double start = awake(Math.max(now, next.due()));
            boolean fails = next.failed() < failures.applyAsInt(next.scene());
            double over = start + (fails ? failureSeconds : pictureSeconds(next.scene()));
            if (isCut(start, over)) {
                again.add(new Turn(next.scene(), next.failed(), outageFrom + outageSeconds));
                free.add(outageFrom + outageSeconds);
            } else if (fails) {
                free.add(over);
                if (next.failed() + 1 < ATTEMPTS) {
                    double wait = 2 << next.failed();
                    again.add(new Turn(next.scene(), next.failed() + 1, over + wait));
                }
            } else {
                free.add(over);
                times.add(over);
            }
        }
        return times.stream().sorted().toList();
    }

    private double awake(double time) {
        boolean down = time >= outageFrom && time < outageFrom + outageSeconds;
        return down ? outageFrom + outageSeconds : time;
    }

    private boolean isCut(double start, double over) {
        return outageSeconds > 0 && start < outageFrom && over > outageFrom;
    }
}
