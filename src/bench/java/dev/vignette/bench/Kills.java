package dev.vignette.bench;

import dev.vignette.testing.KillCampaign;
import java.nio.file.Path;

/// `kill -9`, a hundred times, with eight calls in flight: what is lost, what is paid again, and
/// how soon the service is called after a start.
final class Kills implements Benchmark {

    private static final int KILLS = 100;

    @Override
    public void run(Path scratch, Report report) throws Exception {
        var result = KillCampaign.run(scratch, KILLS);
        var seconds = result.firstCalls().stream().mapToDouble(Double::doubleValue).toArray();
        report.figure(
                "pictures lost",
                (double) (result.scenes() - result.kept()),
                "",
                new Goal.AtMost(0));
        report.figure(
                "pictures paid again",
                result.paidAgain(),
                "",
                new Goal.AtMost(result.kills() * KillCampaign.IN_FLIGHT));
        report.figure(
                "first call after a start, the median",
                Figure.median(seconds),
                "s",
                new Goal.AtMost(5));
        report.figure(
                "the longest",
                result.firstCalls().stream().mapToDouble(Double::doubleValue).max().orElseThrow(),
                "s",
                new Goal.AtMost(5));
    }
}
