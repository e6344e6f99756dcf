package dev.vignette.bench;

import java.nio.file.Path;

/// One measurement. It runs on real files, and tells the report what it found.
@FunctionalInterface
interface Benchmark {

    /// Measures.
    ///
    /// @param scratch an empty folder on the disk that is measured; gone afterwards
    void run(Path scratch, Report report) throws Exception;
}
