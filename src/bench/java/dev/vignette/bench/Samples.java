package dev.vignette.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// How long the same thing took each time, in milliseconds.
final class Samples {

    private final List<Double> millis = new ArrayList<>();

    /// Does it once more.
    void time(Work work) throws Exception {
        millis.add(Work.seconds(work) * 1e3);
    }

    /// Does something again and again.
    ///
    /// @param most times
    /// @param seconds after which it is enough
    static Samples of(int most, double seconds, Work work) throws Exception {
        var samples = new Samples();
        long start = System.nanoTime();
        for (int i = 0; i < most && (System.nanoTime() - start) / 1e9 < seconds; i++) {
            samples.time(work);
        }
        return samples;
    }

    int count() {
        return millis.size();
    }

    double median() {
        return quantile(0.5);
    }

    /// So that the given part of all took no longer.
    double quantile(double part) {
        var sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        return sorted.get(Math.min(sorted.size() - 1, (int) (part * sorted.size())));
    }

    double sumSeconds() {
        return millis.stream().mapToDouble(Double::doubleValue).sum() / 1e3;
    }
}
