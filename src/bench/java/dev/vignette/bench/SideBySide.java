package dev.vignette.bench;

import dev.vignette.illustrator.Illustrator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/// A process of its own that paints the tale on one thread and on two, in turns. Prints how much
/// more two paint than one by the clock, how much dearer a picture is then in CPU, and how many
/// cores neighbours kept busy meanwhile.
final class SideBySide {

    private static final int WARM_UP = 6;
    private static final int ROUNDS = 12;

    private SideBySide() {}

    private record Taken(double wall, double cpu) {}

    public static void main(String[] arguments) throws InterruptedException, ExecutionException {
        var illustrator = new Illustrator();
        for (int i = 0; i < WARM_UP; i++) {
            Painting.tale(illustrator);
        }
        var one = new ArrayList<Taken>();
        var two = new ArrayList<Taken>();
        var watch = Stopwatch.started();
        for (int i = 0; i < ROUNDS; i++) {
            one.add(taken(illustrator, 1));
            two.add(taken(illustrator, 2));
        }
        double neighbours = watch.neighbours();
        System.out.println(
                2 * quickest(one) / quickest(two)
                        + " "
                        + cheapest(two) / (2 * cheapest(one))
                        + " "
                        + neighbours);
    }

    /// A neighbour only ever takes time: the round that had the least of them tells the most.
    private static double quickest(List<Taken> rounds) {
        return rounds.stream().mapToDouble(Taken::wall).min().orElseThrow();
    }

    private static double cheapest(List<Taken> rounds) {
        return rounds.stream().mapToDouble(Taken::cpu).min().orElseThrow();
    }

    /// Until every one of so many threads has painted the tale.
    private static Taken taken(Illustrator illustrator, int threads)
            throws InterruptedException, ExecutionException {
        Callable<Integer> tale = () -> Painting.tale(illustrator);
        double cpu = Machine.cpuSeconds();
        long start = System.nanoTime();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var done : pool.invokeAll(Collections.nCopies(threads, tale))) {
                done.get();
            }
        }
        return new Taken((System.nanoTime() - start) / 1e9, Machine.cpuSeconds() - cpu);
    }
}
