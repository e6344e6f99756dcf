package dev.vignette.archive;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/// Text set aside on disk: written once, section by section, and then read at any place. Its file
/// is gone when it is closed.
final class Spool implements Closeable {

    /// A stretch of a spool that is one file of the archive, or a part of one.
    record Section(long at, long size, int crc32) {}

    private static final int BUFFER = 64 * 1024;

    private final Path file;
    private final Sink sink;
    private final Writer writer;
    private long sectionAt;

    private Spool(Path file) throws IOException {
        this.file = file;
        this.sink = new Sink(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
        // turns half a surrogate pair into "?" instead of failing over it
        this.writer = new OutputStreamWriter(sink, StandardCharsets.UTF_8);
    }

    static Spool in(Path folder) throws IOException {
        return new Spool(Files.createTempFile(folder, "archive-", ".spool"));
    }

    /// For text; what is written becomes part of the section that [#cut] ends.
    Writer writer() {
        return writer;
    }

    /// Everything written since the last cut.
    Section cut() throws IOException {
        writer.flush();
        var section = new Section(sectionAt, sink.written - sectionAt, (int) sink.crc.getValue());
        sectionAt = sink.written;
        sink.crc.reset();
        return section;
    }

    /// CRC-32C of all that was written so far.
    int checksum() throws IOException {
        writer.flush();
        return (int) sink.all.getValue();
    }

    /// Writes a section of another spool here.
    void append(Spool other, Section section) throws IOException {
        writer.flush();
        try (var reader = other.reader()) {
            reader.open(section, 0).transferTo(sink);
        }
    }

    /// Reads what was cut so far. Every reader has a file handle of its own: an interrupted thread
    /// closes the one it reads from, and must close nobody else's.
    Reader reader() throws IOException {
        sink.settle();
        return new Reader(FileChannel.open(file, StandardOpenOption.READ));
    }

    @Override
    public void close() throws IOException {
        try (sink) {
            Files.deleteIfExists(file);
        }
    }

    /// A file handle on the spool.
    record Reader(FileChannel channel) implements Closeable {

        InputStream open(Section section, long from) {
            return new SectionStream(channel, section.at() + from, section.at() + section.size());
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    private static final class Sink extends OutputStream {

        private final OutputStream out;
        private final CRC32 crc = new CRC32();
        private final CRC32C all = new CRC32C();
        private long written;

        Sink(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int oneByte) throws IOException {
            write(new byte[] {(byte) oneByte}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            crc.update(bytes, offset, length);
            all.update(bytes, offset, length);
            written += length;
        }

        /// Nothing: a cut would write a few lines to the disk. Whoever reads has it [#settle].
        @Override
        public void flush() {}

        void settle() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    private static final class SectionStream extends InputStream {

        private final FileChannel channel;
        private final long end;
        private long at;

        SectionStream(FileChannel channel, long at, long end) {
            this.channel = channel;
            this.at = at;
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (at >= end) {
                return -1;
            }
            int wanted = (int) Math.min(length, end - at);
            int read = channel.read(ByteBuffer.wrap(bytes, offset, wanted), at);
            at += Math.max(0, read);
            return read;
        }
    }
}
