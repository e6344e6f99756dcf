package dev.vignette.bench;

/// Something that takes a while.
@FunctionalInterface
interface Work {

    void run() throws Exception;

    /// How many seconds it takes.
    static double seconds(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
