package dev.vignette.bench;

import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchOptions;
import dev.vignette.batch.BatchState.Finished;
import dev.vignette.batch.Call;
import dev.vignette.batch.CallOutcome;
import dev.vignette.batch.Pacing;
import dev.vignette.provider.http.Transport;
import dev.vignette.testing.StubService;
import dev.vignette.testing.Wire;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// A hundred scenes drawn by the real engine, with its real files, from a service on a socket, in
/// real time.
///
/// @param service how it behaves
record Trial(Wire wire, StubService.Behaviour service, BatchOptions options) {

    static final int SCENES = 100;

    /// What came of it.
    ///
    /// @param calls every request that was sent
    /// @param seconds from the start of the engine to the last scene
    record Result(int delivered, int skipped, List<Call> calls, double seconds) {

        int refused() {
            return (int)
                    calls.stream()
                            .filter(call ->
                                    call.outcome()
                                            .filter(CallOutcome.THROTTLED::equals)
                                            .isPresent())
                            .count();
        }

        /// Calls without a picture.
        int wasted() {
            return calls.size() - delivered;
        }

        /// Calls that began after a refusal had come, and before the time it named.
        long early() {
            return calls.stream().filter(this::isEarly).count();
        }

        private boolean isEarly(Call call) {
            return calls.stream()
                    .filter(told -> told.retryAfter().isPresent() && told.took().isPresent())
                    .anyMatch(told -> {
                        var heard = told.startedAt().plus(told.took().get());
                        return call.startedAt().isAfter(heard.plus(WRITTEN_DOWN))
                                && call.startedAt().isBefore(heard.plus(told.retryAfter().get()));
                    });
        }
    }

    /// A refusal counts from when it is written down, for all workers; that takes a commit.
    private static final Duration WRITTEN_DOWN = Duration.ofMillis(50);

    Result run(Path folder) throws Exception {
        try (var stub = StubService.behaving(service);
                var http = Transport.client();
                var data = DataFolder.open(folder)) {
            var artist = wire.provider(http, stub, InstantSource.system());
            var batch = data.submit(SCENES, artist.profile(), options);
            var start = Instant.now();
            try (var _ = data.work(artist, Optional.of(batch))) {
                awaitEnd(data, batch);
            }
            return result(data, batch, start);
        }
    }

    private static void awaitEnd(DataFolder data, BatchId id) throws InterruptedException {
        while (!data.batch(id).isOver()) {
            Thread.sleep(100);
        }
    }

    private static Result result(DataFolder data, BatchId id, Instant start) throws IOException {
        var batch = data.batch(id);
        final List<Call> calls;
        try (var scenes = data.source(id).scenes()) {
            calls = scenes.flatMap(scene -> scene.calls().stream()).toList();
        }
        return new Result(
                batch.tally().generated(), batch.tally().failed(), calls, seconds(batch, start));
    }

    private static double seconds(Batch batch, Instant start) {
        return batch.state() instanceof Finished(var at)
                ? Duration.between(start, at).toMillis() / 1_000.0
                : Double.NaN;
    }

    /// What was asked for besides the usual.
    static BatchOptions atOnce(int concurrency) {
        return BatchOptions.USUAL.with(Pacing.LEARNT.atOnce(concurrency));
    }
}
