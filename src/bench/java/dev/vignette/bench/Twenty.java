package dev.vignette.bench;

import dev.vignette.batch.BatchOptions;
import dev.vignette.testing.Wire;
import java.nio.file.Path;

/// The service of `quota` at 20 a minute, where a refused call counts against the quota, too: who
/// knocks too often never gets in.
final class Twenty implements Benchmark {

    @Override
    public void run(Path scratch, Report report) throws Exception {
        for (var wire : Wire.values()) {
            boolean namesQuota = wire == Wire.GEMINI; // the other one names the wait only
            var service = Quota.service(wire, 20).countingRefused().telling(true, namesQuota);
            var result =
                    new Trial(wire, service, BatchOptions.USUAL).run(scratch.resolve("" + wire));
            Quota.tell(report, wire, result, new Goal.None(), new Goal.None());
            report.figure(
                    wire + ": refused calls at most", result.refused(), "", new Goal.AtMost(10));
            report.say("    somebody who knew the quota: %.1f s", 3.0 * (105 - 10) + 0.3);
        }
    }
}
