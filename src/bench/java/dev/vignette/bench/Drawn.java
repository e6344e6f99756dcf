package dev.vignette.bench;

import dev.vignette.batch.BatchId;

/// How long a batch took from the start of its engine to its last picture.
///
/// @param seconds by the clock
/// @param cpuSeconds of the whole process
record Drawn(int scenes, double seconds, double cpuSeconds) {

    static Drawn toTheEnd(DataFolder data, BatchId batch, int scenes) throws InterruptedException {
        double cpu = Machine.cpuSeconds();
        long start = System.nanoTime();
        try (var _ = data.work(new NullArtist(), batch)) {
            data.await(batch, scenes);
            return new Drawn(scenes, (System.nanoTime() - start) / 1e9, Machine.cpuSeconds() - cpu);
        }
    }

    double scenesPerSecond() {
        return scenes / seconds;
    }

    double cpuMillisPerScene() {
        return cpuSeconds * 1_000 / scenes;
    }

    /// How many cores it kept busy.
    double cores() {
        return cpuSeconds / seconds;
    }
}
