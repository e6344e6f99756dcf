package dev.vignette.bench;

/// Time since it was started, and who used the machine meanwhile.
record Stopwatch(long nanos, double cpu, double cpuOfAll) {

    static Stopwatch started() {
        return new Stopwatch(System.nanoTime(), Machine.cpuSeconds(), Machine.cpuSecondsOfAll());
    }

    double seconds() {
        return (System.nanoTime() - nanos) / 1e9;
    }

    /// CPU seconds of this process.
    double cpuSeconds() {
        return Machine.cpuSeconds() - cpu;
    }

    /// Cores that other processes kept busy: beyond a tenth of a core, what was measured is theirs
    /// too.
    double neighbours() {
        double all = Machine.cpuSecondsOfAll() - cpuOfAll;
        return Math.max(0, (all - cpuSeconds()) / seconds());
    }
}
