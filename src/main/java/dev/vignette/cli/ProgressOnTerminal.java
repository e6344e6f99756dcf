package dev.vignette.cli;

import dev.vignette.batch.Batch;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/// A bar on a terminal, with rate and time left.
final class ProgressOnTerminal implements Progress {

    private final PrintWriter err;
    private final ProgressBar bar;

    ProgressOnTerminal(PrintWriter err, int scenes, int already) {
        this.err = err;
        this.bar =
                new ProgressBarBuilder()
                        .setTaskName("Drawing")
                        .setInitialMax(scenes)
                        .startsFrom(already, Duration.ZERO)
                        .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                        .setUpdateIntervalMillis(200)
                        .setUnit(" scenes", 1)
                        .showSpeed()
                        .setConsumer(new ConsoleProgressBarConsumer(System.err))
                        .build();
    }

    @Override
    public void at(Batch batch) {
        var tally = batch.tally();
        bar.stepTo(tally.requested() - tally.open());
        bar.setExtraMessage(
                " "
                        + tally.generated()
                        + " generated, "
                        + tally.failed()
                        + " failed"
                        + Waits.of(batch, Instant.now()));
    }

    @Override
    public void say(String line) {
        err.println();
        err.println(line);
        err.flush();
    }

    @Override
    public void close() {
        bar.close();
    }
}
