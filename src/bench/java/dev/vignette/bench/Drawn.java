package dev.vignette.bench;

import dev.vignette.batch.BatchId;

/// How long a batch took from the start of its engine to its last picture.
///
/// @param seconds by the clock
/// @param cpuSeconds of the whole process
/// @param neighbours cores that other processes kept busy
record Drawn(int scenes, double seconds, double cpuSeconds, double neighbours) {

    static Drawn toTheEnd(DataFolder data, BatchId batch, int scenes) throws InterruptedException {
        return toTheEnd(data, new NullArtist(), batch, scenes);
    }

    static Drawn toTheEnd(DataFolder data, NullArtist artist, BatchId batch, int scenes)
            throws InterruptedException {
        var watch = Stopwatch.started();
        try (var _ = data.work(artist, batch)) {
            data.await(batch, scenes);
            return new Drawn(scenes, watch.seconds(), watch.cpuSeconds(), watch.neighbours());
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
