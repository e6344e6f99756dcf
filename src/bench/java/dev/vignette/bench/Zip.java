package dev.vignette.bench;

import dev.vignette.archive.Archive;
import dev.vignette.archive.Source;
import dev.vignette.archive.Verification;
import dev.vignette.archive.Verify;
import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchOptions;
import dev.vignette.batch.BatchState;
import dev.vignette.batch.Picture;
import dev.vignette.batch.SceneRecord;
import dev.vignette.batch.SceneState;
import dev.vignette.batch.Tally;
import dev.vignette.image.MediaType;
import dev.vignette.image.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/// How fast an archive is written. Goals: at least half the speed of copying the same pictures one
/// after the other into one file, and a batch of 100,000 scenes laid out in 2 s.
final class Zip implements Benchmark {

    private static final int PICTURES = 1_500;
    private static final int LENGTH = 873_000;
    private static final int ROUNDS = 3;
    private static final int MANY = 100_000;
    private static final Instant NOON = Instant.parse("2026-02-08T12:00:00Z");

    @Override
    public void run(Path scratch, Report report) throws Exception {
        speed(scratch, report);
        layout(scratch, report);
    }

    private static void speed(Path folder, Report report) throws Exception {
        var pictures = new ArrayList<Picture>();
        var random = new SplittableRandom(1);
        var bytes = new byte[LENGTH];
        for (int i = 0; i < PICTURES; i++) {
            random.nextBytes(bytes);
            Files.write(folder.resolve("p" + i), bytes);
            pictures.add(picture("p" + i, bytes));
        }
        var source = new Folder(folder, pictures);
        double megabytes = PICTURES * (double) LENGTH / 1e6;
        var ratios = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            var copied = folder.resolve("copied");
            double copy = Work.seconds(() -> copy(folder, copied));
            Files.delete(copied);
            try (var archive = Archive.of(source, folder, ZoneOffset.UTC)) {
                var zip = folder.resolve("bench.zip");
                double save = Work.seconds(() -> archive.saveTo(zip));
                double send =
                        Work.seconds(() ->
                                archive.write(
                                        0, archive.length(), OutputStream.nullOutputStream()));
                double verify = Work.seconds(() -> sound(zip));
                Files.delete(zip);
                ratios[round] = copy / save;
                report.say(
                        "round %d: copy %.0f MB/s, save %.0f MB/s (%.2f of copy),"
                                + " send %.0f MB/s, verify %.0f MB/s",
                        round + 1,
                        megabytes / copy,
                        megabytes / save,
                        ratios[round],
                        megabytes / send,
                        megabytes / verify);
            }
        }
        report.figure(
                "saving, against copying the pictures into one file",
                Figure.median(ratios),
                "",
                new Goal.AtLeast(0.5));
    }

    private static void layout(Path folder, Report report) throws IOException {
        var picture = picture("p0", Files.readAllBytes(folder.resolve("p0")));
        for (int scenes : new int[] {1_000, 10_000, MANY}) {
            var source =
                    new Folder(folder, IntStream.range(0, scenes).mapToObj(_ -> picture).toList());
            long before = used();
            long busy = busyNanos();
            long start = System.nanoTime();
            try (var archive = Archive.of(source, folder, ZoneOffset.UTC)) {
                double took = (System.nanoTime() - start) / 1e9;
                double worked = (busyNanos() - busy) / 1e9;
                report.say(
                        "layout of %d scenes: %.2f s, %.2f s of them at work,"
                                + " %d MB kept, ZIP of %.1f GB",
                        scenes, took, worked, (used() - before) >> 20, archive.length() / 1e9);
                if (scenes == MANY) {
                    report.figure(
                            "laying out 100,000 scenes, CPU", worked, "s", new Goal.AtMost(2));
                }
            }
        }
    }

    /// What a machine that is busy with other things does not blur.
    private static long busyNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /// What `cat p* > copied` does, brought to the disk as the archive is.
    private static void copy(Path folder, Path copied) throws IOException {
        try (var out =
                FileChannel.open(copied, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int i = 0; i < PICTURES; i++) {
                try (var in = FileChannel.open(folder.resolve("p" + i))) {
                    in.transferTo(0, in.size(), out);
                }
            }
            out.force(true);
        }
    }

    private static void sound(Path zip) {
        if (!(Verify.verify(zip) instanceof Verification.Sound)) {
            throw new IllegalStateException("the archive is broken");
        }
    }

    private static Picture picture(String key, byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return new Picture(
                key,
                MediaType.PNG,
                1376,
                768,
                bytes.length,
                Sha256.of(bytes),
                (int) crc.getValue(),
                NOON,
                "illustrator",
                "illustrator",
                OptionalLong.of(7),
                "Drawn by Vignette's built-in illustrator; not an AI model");
    }

    /// Pictures as files of a folder.
    private record Folder(Path folder, List<Picture> pictures) implements Source {

        private static final String TEXT =
                "The lamp of the lighthouse turned for the last time, and Mara, who had kept it for"
                        + " forty years, went down the stairs to see who had knocked. ";

        @Override
        public Batch batch() {
            int count = pictures.size();
            return new Batch(
                    new BatchId("4kx8d2nq7v3m5t9w0c6hzbepra"),
                    "Bench",
                    new BatchState.Finished(NOON),
                    "illustrator",
                    "illustrator",
                    "picture-book",
                    "16:9",
                    0,
                    new Tally(count, count, 0, 0, 0, 0, count, count, 0, 0, 0, 0),
                    NOON,
                    Optional.of(NOON),
                    Optional.empty(),
                    1,
                    BatchOptions.USUAL,
                    Optional.empty());
        }

        @Override
        public Stream<SceneRecord> scenes() {
            return IntStream.range(0, pictures.size())
                    .mapToObj(i ->
                            new SceneRecord(
                                    i + 1,
                                    Optional.empty(),
                                    TEXT + i,
                                    "picture book illustration: " + TEXT + i,
                                    Optional.empty(),
                                    "picture-book",
                                    1,
                                    new SceneState.Done(pictures.get(i)),
                                    List.of()));
        }

        @Override
        public InputStream open(Picture picture, long from) throws IOException {
            var in = Files.newInputStream(folder.resolve(picture.key()));
            in.skipNBytes(from);
            return in;
        }
    }
}
