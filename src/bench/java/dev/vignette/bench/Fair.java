package dev.vignette.bench;

import dev.vignette.batch.BatchId;
import dev.vignette.provider.ImageProvider;
import dev.vignette.provider.http.Transport;
import dev.vignette.testing.StubService;
import dev.vignette.testing.Wire;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Four batches of a thousand, and one of 25 that comes last, at the service of `at-once`. The
/// small one must not wait behind the large ones.
final class Fair implements Benchmark {

    private static final int LARGE = 1_000;
    private static final int SMALL = 25;

    /// Until the large ones have all the service gives.
    private static final Duration SETTLED = Duration.ofSeconds(15);

    @Override
    public void run(Path scratch, Report report) throws Exception {
        try (var stub = StubService.behaving(AtOnce.service());
                var http = Transport.client()) {
            var artist = Wire.OPENAI.provider(http, stub, InstantSource.system());
            double alone = measure(scratch.resolve("alone"), artist, 0);
            double beside = measure(scratch.resolve("beside"), artist, 4);
            report.figure("25 scenes alone", alone, "s");
            report.figure("25 scenes beside 4 x 1,000", beside, "s");
            report.figure("of its time alone", beside / alone, "times", new Goal.AtMost(3));
        }
    }

    private static double measure(Path folder, ImageProvider artist, int others) throws Exception {
        try (var data = DataFolder.open(folder)) {
            var options = Trial.atOnce(AtOnce.LIMIT);
            for (int i = 0; i < others; i++) {
                data.submit(LARGE, artist.profile(), options);
            }
            try (var _ = data.work(artist, Optional.empty())) {
                if (others > 0) {
                    Thread.sleep(SETTLED);
                }
                var start = Instant.now();
                var small = data.submit(SMALL, artist.profile(), options);
                awaitEnd(data, small);
                return Duration.between(start, Instant.now()).toMillis() / 1_000.0;
            }
        }
    }

    private static void awaitEnd(DataFolder data, BatchId id) throws InterruptedException {
        while (!data.batch(id).isOver()) {
            Thread.sleep(100);
        }
    }
}
