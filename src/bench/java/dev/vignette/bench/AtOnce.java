package dev.vignette.bench;

import dev.vignette.batch.BatchOptions;
import dev.vignette.testing.QuotaService;
import dev.vignette.testing.Wire;
import java.nio.file.Path;
import java.time.Duration;

/// Pictures of 8 s at a service that takes 20 calls at once: once it has to be found out, once
/// `--concurrency 20` says so.
final class AtOnce implements Benchmark {

    static final int LIMIT = 20;

    @Override
    public void run(Path scratch, Report report) throws Exception {
        double best = Clairvoyant.untroubled(LIMIT).seconds(Trial.SCENES);
        report.figure("somebody who knows everything", best, "s");
        measure("not told", BatchOptions.USUAL, best, 1.30, scratch, report);
        measure("told", Trial.atOnce(LIMIT), best, 1.10, scratch, report);
    }

    private static void measure(
            String what,
            BatchOptions options,
            double best,
            double factor,
            Path scratch,
            Report report)
            throws Exception {
        var result = new Trial(Wire.OPENAI, service(), options).run(scratch.resolve(what));
        report.figure(what + ": delivered", result.delivered(), "", new Goal.AtLeast(Trial.SCENES));
        report.figure(what + ": time", result.seconds(), "s");
        report.figure(
                what + ": of the best", result.seconds() / best, "times", new Goal.AtMost(factor));
        report.figure(what + ": refused calls", result.refused(), "");
    }

    static QuotaService service() {
        return QuotaService.generous()
                .withConcurrency(LIMIT)
                .withLatency(scene ->
                        Duration.ofMillis((long) (1_000 * Clairvoyant.pictureSeconds(scene))));
    }
}
