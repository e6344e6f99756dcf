package dev.vignette.bench;

import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchOptions;
import dev.vignette.batch.Budget;
import dev.vignette.config.Secret;
import dev.vignette.provider.Profile;
import dev.vignette.provider.http.DefaultModels;
import dev.vignette.provider.http.Transport;
import dev.vignette.provider.openai.OpenAi;
import dev.vignette.testing.VignetteProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// 100,000 scenes, half of them done, and the process is killed at full speed (SIGKILL). How long
/// after `vignette resume ID` was typed does the service hear the first call?
final class Restart implements Benchmark {

    private static final int SCENES = 100_000;
    private static final int ROUNDS = 3;

    /// When the first call was heard.
    private record Heard(double seconds, double cpuSeconds) {}

    @Override
    public void run(Path scratch, Report report) throws Exception {
        var folder = scratch.resolve("data");
        try (var service = new FirstCall();
                var data = DataFolder.open(folder)) {
            var batch =
                    data.submit(SCENES, profile(service.url()), options(service.url().toString()));
            var first = UntilKilled.start(folder, batch);
            try {
                data.await(batch, SCENES / 2);
            } finally {
                first.destroyForcibly().waitFor();
            }
            var seconds = new double[ROUNDS];
            for (int i = 0; i < ROUNDS; i++) {
                var left = data.batch(batch).tally();
                var heard = restart(scratch, data, batch, service);
                seconds[i] = heard.seconds();
                report.say(
                        "restart %d: %d done, %d in flight at the kill; first call after %.2f s, %.2f s of CPU",
                        i + 1, left.generated(), left.running(), seconds[i], heard.cpuSeconds());
            }
            report.figure(
                    "first call after a kill and a restart",
                    Figure.median(seconds),
                    "s",
                    new Goal.AtMost(5));
        }
    }

    /// Starts it, lets it work for a while, kills it; the seconds until it called.
    private static Heard restart(Path scratch, DataFolder data, BatchId batch, FirstCall service)
            throws Exception {
        service.reset();
        int before = data.batch(batch).tally().generated();
        long start = System.nanoTime();
        var process =
                VignetteProcess.start(
                        scratch, "resume", batch.value(), "--data", data.folder().toString());
        try {
            double seconds = (service.nanos() - start) / 1e9;
            var heard = new Heard(seconds, cpuOfChildren());
            data.await(batch, before + 1_000);
            return heard;
        } catch (IOException e) {
            throw new IOException("the restarted process said: " + process.errors(), e);
        } finally {
            process.kill();
        }
    }

    /// What it used is less than the clock says where neighbours took the cores.
    private static double cpuOfChildren() {
        return ProcessHandle.current()
                        .children()
                        .map(child -> child.info().totalCpuDuration().orElse(Duration.ZERO))
                        .reduce(Duration.ZERO, Duration::plus)
                        .toMillis()
                / 1e3;
    }

    private static Profile profile(URI url) {
        var key = Optional.of(new Secret("sk-of-a-test"));
        var model = DefaultModels.ofThisRelease().of(OpenAi.NAME);
        try (var http = Transport.client();
                var provider = OpenAi.provider(http, url, key, model, InstantSource.system())) {
            return provider.profile();
        }
    }

    private static BatchOptions options(String url) {
        return BatchOptions.USUAL.with(Budget.NONE, Optional.of(url));
    }
}
