package dev.vignette.bench;

import dev.vignette.archive.Archive;
import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchOptions;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;

/// The largest batch there is, from its submission to its ZIP, in a heap of 1 GB.
final class HundredThousand implements Benchmark {

    private static final int SCENES = 100_000;
    private static final int ROUNDS = 3;
    private static final double MEGABYTES = SCENES * (double) NullArtist.BYTES / 1e6;

    @Override
    public void run(Path scratch, Report report) throws Exception {
        try (var heap = Heap.watched();
                var data = DataFolder.open(scratch.resolve("data"))) {
            long start = System.nanoTime();
            var batch = data.submit(SCENES, new NullArtist().profile(), BatchOptions.USUAL);
            report.figure("submitting 100,000 scenes", (System.nanoTime() - start) / 1e9, "s");
            var drawn = Drawn.toTheEnd(data, batch, SCENES);
            report.figure("drawing them", drawn.seconds(), "s");
            report.say(
                    "%.0f/s, %.2f ms of CPU each, %.2f cores busy, others %.2f",
                    drawn.scenesPerSecond(),
                    drawn.cpuMillisPerScene(),
                    drawn.cores(),
                    drawn.neighbours());
            report.say(
                    "heap by then: %.0f MB used, %.0f MB kept", heap.mostUsed(), heap.mostKept());
            zip(data, batch, scratch, report);
            report.figure("most heap in use", heap.mostUsed(), "MB", new Goal.AtMost(1_024));
            report.figure("most heap left by a collection", heap.mostKept(), "MB");
        }
    }

    /// The ZIP and `cat` in turn, each to a file that is fsynced. The pictures were written a
    /// minute ago and are read once before, so both find them in the page cache, if it is large
    /// enough.
    private static void zip(DataFolder data, BatchId batch, Path scratch, Report report)
            throws Exception {
        var pictures = data.folder().resolve("pictures");
        var zip = scratch.resolve("batch.zip");
        var copy = scratch.resolve("copy");
        concatenate(pictures, copy);
        var layouts = new double[ROUNDS];
        var writes = new double[ROUNDS];
        var cats = new double[ROUNDS];
        var writing = new double[ROUNDS];
        var whole = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            cats[i] = Work.seconds(() -> concatenate(pictures, copy));
            var watch = Stopwatch.started();
            try (var archive =
                    Archive.of(data.source(batch), scratch.resolve("texts"), ZoneOffset.UTC)) {
                layouts[i] = watch.seconds();
                writes[i] = Work.seconds(() -> archive.saveTo(zip));
            }
            writing[i] = cats[i] / writes[i];
            whole[i] = cats[i] / (layouts[i] + writes[i]);
            report.say(
                    "round %d: cat %.1f s (%.0f MB/s), layout %.1f s, ZIP of %d MB %.1f s, others %.2f cores",
                    i + 1,
                    cats[i],
                    MEGABYTES / cats[i],
                    layouts[i],
                    Files.size(zip) / 1_000_000,
                    writes[i],
                    watch.neighbours());
            Files.delete(zip);
        }
        report.figure("laying out its ZIP", Figure.median(layouts), "s");
        report.figure("writing its ZIP", Figure.median(writes), "s");
        report.figure(
                "writing it, against cat of the pictures",
                Figure.median(writing),
                "",
                new Goal.AtLeast(0.5));
        report.figure("laying it out and writing it, against cat", Figure.median(whole), "");
    }

    /// `cat` of the pictures in the order of the story, brought to the disk.
    private static void concatenate(Path pictures, Path copy)
            throws IOException, InterruptedException {
        Files.deleteIfExists(copy);
        var cat = "find \"$1\" -type f -print0 | LC_ALL=C sort -z | xargs -0 cat >\"$2\"";
        int code =
                new ProcessBuilder("sh", "-c", cat, "sh", pictures.toString(), copy.toString())
                        .inheritIO()
                        .start()
                        .waitFor();
        if (code != 0 || Files.size(copy) != (long) SCENES * NullArtist.BYTES) {
            throw new IOException("cat did not copy all pictures");
        }
        try (var channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
