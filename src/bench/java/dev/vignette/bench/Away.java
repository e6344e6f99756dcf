package dev.vignette.bench;

import dev.vignette.batch.BatchOptions;
import dev.vignette.testing.Outage;
import dev.vignette.testing.Wire;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/// The service of `at-once` goes down for a minute in the middle, and takes the calls it has in its
/// hands with it.
final class Away implements Benchmark {

    private static final Duration MINUTE = Duration.ofSeconds(60);
    private static final int MIDDLE = 50;

    @Override
    public void run(Path scratch, Report report) throws Exception {
        measure("not told", BatchOptions.USUAL, scratch, report);
        measure("told", Trial.atOnce(AtOnce.LIMIT), scratch, report);
    }

    private static void measure(String what, BatchOptions options, Path scratch, Report report)
            throws Exception {
        var outage = new Outage(AtOnce.service(), Wire.OPENAI, MIDDLE, MINUTE);
        var start = Instant.now();
        var result = new Trial(Wire.OPENAI, outage, options).run(scratch.resolve(what));
        double from = middle();
        double best =
                new Clairvoyant(AtOnce.LIMIT, _ -> 0, 0, from, MINUTE.toSeconds())
                        .seconds(Trial.SCENES);
        report.say(
                "    it went down after %.1f s, and %d calls met it",
                Duration.between(start, outage.begun().orElse(start)).toMillis() / 1_000.0,
                outage.met());
        report.figure(what + ": delivered", result.delivered(), "", new Goal.AtLeast(Trial.SCENES));
        report.figure(what + ": wasted calls", result.wasted(), "", new Goal.AtMost(32));
        report.figure(what + ": time", result.seconds(), "s");
        report.figure(what + ": somebody who knows everything", best, "s");
        report.figure(
                what + ": of the best", result.seconds() / best, "times", new Goal.AtMost(1.20));
    }

    /// When half of the pictures are there, for somebody who knows the limit.
    private static double middle() {
        return Clairvoyant.untroubled(AtOnce.LIMIT).untilPicture(MIDDLE, Trial.SCENES);
    }
}
