package dev.vignette.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeekableZipTest {

    private static final long GIB = 1L << 30;

    /// An entry of zeros, as long as one likes. Costs nothing until it is read.
    private record Zeros(String name, long size, int crc32) implements SeekableZip.Entry {}

    @TempDir Path folder;

    @Test
    void everyReaderReadsIt() throws Exception {
        var zip = new SeekableZip<>(List.of(zeros("a.png", 5_000), zeros("ü/é🦊.txt", 0)));
        var file = folder.resolve("small.zip");
        try (var out = Files.newOutputStream(file)) {
            write(zip, 0, zip.length(), out);
        }

        assertThat(everyReader(file)).contains("java.util.zip");
        assertThat(file).hasSize(zip.length());
    }

    @Test
    void moreThan65535EntriesAreReadByEveryReader() throws Exception {
        for (int count : new int[] {65_534, 65_535, 65_536}) {
            var entries =
                    IntStream.range(0, count).mapToObj(i -> zeros("scene_" + i, i % 3)).toList();
            var zip = new SeekableZip<>(entries);
            var file = folder.resolve(count + ".zip");
            try (var out = Files.newOutputStream(file)) {
                write(zip, 0, zip.length(), out);
            }

            assertThat(file).hasSize(zip.length());
            try (var read = new ZipFile(file.toFile())) {
                assertThat(read.size()).isEqualTo(count);
            }
            if (count == 65_535) {
                everyReader(file);
            }
        }
    }

    /// The file has holes where the zeros are, so five gigabytes are a few kilobytes.
    @Test
    void moreThanFourGibibytesAreReadByJava() throws Exception {
        int crc = crcOfZeros(GIB);
        var entries = new ArrayList<Zeros>();
        for (int i = 0; i < 5; i++) {
            entries.add(new Zeros("scene_" + i, GIB, crc));
        }
        entries.add(zeros("last", 7));
        var zip = new SeekableZip<>(entries);
        var file = folder.resolve("far.zip");

        writeSparse(zip, entries, file);

        assertThat(file).hasSize(zip.length());
        try (var read = new ZipFile(file.toFile())) {
            assertThat(read.size()).isEqualTo(6);
            assertThat(read.getInputStream(read.getEntry("last")).readAllBytes()).hasSize(7);
            assertThat(read.getEntry("scene_4").getSize()).isEqualTo(GIB);
        }
    }

    @Test
    void anEntryOfMoreThanFourGibibytesIsReadByJava() throws Exception {
        var entries =
                List.of(new Zeros("large", 5 * GIB, 0), zeros("next", 3), zeros("next to it", 0));
        var zip = new SeekableZip<>(entries);
        var file = folder.resolve("large.zip");

        writeSparse(zip, entries, file);

        try (var read = new ZipFile(file.toFile())) {
            assertThat(read.getEntry("large").getSize()).isEqualTo(5 * GIB);
            assertThat(read.getInputStream(read.getEntry("next")).readAllBytes()).hasSize(3);
        }
        assertThat(file).hasSize(zip.length());
    }

    @Test
    void writesExactlyAsManyBytesAsItSaysHoweverMany() throws Exception {
        int crc = crcOfZeros(GIB);
        var zip =
                new SeekableZip<>(
                        IntStream.range(0, 4)
                                .mapToObj(i -> new Zeros("scene_" + i, GIB, crc))
                                .toList());
        var sink = new Counting();

        write(zip, 0, zip.length(), sink);

        assertThat(sink.bytes).isEqualTo(zip.length()).isGreaterThan(4 * GIB);
    }

    @Test
    void aRangeBehindFourGibibytesIsThatPartOfTheWhole() throws Exception {
        var zip =
                new SeekableZip<>(
                        IntStream.range(0, 100_000)
                                .mapToObj(i -> zeros("scene_" + i + ".png", 65_000))
                                .toList());
        assertThat(zip.length()).isGreaterThan(6 * GIB);
        var random = new SplittableRandom(3);
        for (int i = 0; i < 50; i++) {
            long from = random.nextLong(4 * GIB, zip.length() - 300_000);
            var together = bytes(zip, from, from + 200_000);
            int cut = random.nextInt(200_000);
            assertThat(bytes(zip, from, from + cut)).isEqualTo(Arrays.copyOf(together, cut));
            assertThat(bytes(zip, from + cut, from + 200_000))
                    .isEqualTo(Arrays.copyOfRange(together, cut, 200_000));
        }
    }

    @Test
    void anEmptyRangeIsNothingAndOneBeyondTheEndIsRefused() throws Exception {
        var zip = new SeekableZip<>(List.of(zeros("a", 10)));

        assertThat(bytes(zip, 5, 5)).isEmpty();
        assertThat(bytes(zip, zip.length(), zip.length())).isEmpty();
        assertThatThrownBy(() -> bytes(zip, 0, zip.length() + 1))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static Zeros zeros(String name, int size) {
        var crc = new CRC32();
        crc.update(new byte[size]);
        return new Zeros(name, size, (int) crc.getValue());
    }

    private static int crcOfZeros(long size) {
        var crc = new CRC32();
        var block = new byte[1 << 20];
        for (long left = size; left > 0; left -= block.length) {
            crc.update(block);
        }
        return (int) crc.getValue();
    }

    private static void write(SeekableZip<Zeros> zip, long from, long to, OutputStream out)
            throws IOException {
        zip.write(from, to, (entry, at) -> new ZeroStream(entry.size() - at), out);
    }

    private static byte[] bytes(SeekableZip<Zeros> zip, long from, long to) throws IOException {
        var out = new ByteArrayOutputStream();
        write(zip, from, to, out);
        return out.toByteArray();
    }

    private static void writeSparse(SeekableZip<Zeros> zip, List<Zeros> entries, Path file)
            throws IOException {
        try (var out = new RandomAccessFile(file.toFile(), "rw")) {
            long at = 0;
            for (var entry : entries) {
                long content = at + ZipHeaders.localLength(entry);
                writeAt(zip, at, content, out);
                at = content + entry.size();
            }
            writeAt(zip, at, zip.length(), out);
        }
    }

    private static void writeAt(SeekableZip<Zeros> zip, long from, long to, RandomAccessFile out)
            throws IOException {
        out.seek(from);
        out.write(bytes(zip, from, to));
    }

    /// Every reader of ZIPs that this machine has.
    private static List<String> everyReader(Path file) throws Exception {
        var readers = new ArrayList<String>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                assertThat(zip.getInputStream(entry).readAllBytes()).hasSize((int) entry.getSize());
            }
            readers.add("java.util.zip");
        }
        var name = file.toString();
        var commands =
                List.of(
                        List.of("unzip", "-tqq", name),
                        List.of("7z", "t", name),
                        List.of(
                                "python3",
                                "-c",
                                "import sys, zipfile; sys.exit(zipfile.ZipFile(sys.argv[1])"
                                        + ".testzip() is not None)",
                                name));
        for (var command : commands) {
            if (ran(command)) {
                readers.add(command.getFirst());
            }
        }
        System.out.println(file.getFileName() + " read by " + readers);
        return readers;
    }

    private static boolean ran(List<String> command) throws Exception {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException _) {
            return false; // not installed
        }
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as("%s: %s", command, said).isZero();
        return true;
    }

    private static final class Counting extends OutputStream {
        private long bytes;

        @Override
        public void write(int oneByte) {
            bytes++;
        }

        @Override
        public void write(byte[] written, int offset, int length) {
            bytes += length;
        }
    }

    private static final class ZeroStream extends InputStream {
        private long left;

        ZeroStream(long left) {
            this.left = left;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int read = (int) Math.min(length, left);
            Arrays.fill(bytes, offset, offset + read, (byte) 0);
            left -= read;
            return read;
        }
    }
}
