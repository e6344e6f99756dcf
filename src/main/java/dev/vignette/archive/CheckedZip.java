package dev.vignette.archive;

import dev.vignette.image.Sha256;
import dev.vignette.story.Story;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// A ZIP from anywhere, opened with care: what its directory claims is held against the length of
/// the file before anything is unpacked, and nothing is read beyond what was claimed.
final class CheckedZip implements Closeable {

    /// Why a file is not taken for an archive, in a sentence.
    static final class Refused extends IOException {
        Refused(String why) {
            super(why);
        }
    }

    private static final int END_LENGTH = 22;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int LARGEST_DIRECTORY = 256 << 20;
    private static final int MOST_ENTRIES = 2 * Story.MOST_SCENES + 1_000;

    /// Texts shrink to a tenth when somebody packs them; a bomb, to a thousandth.
    private static final long MOST_GROWTH = 30;

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries;

    private CheckedZip(ZipFile zip, Map<String, ZipEntry> entries) {
        this.zip = zip;
        this.entries = entries;
    }

    static CheckedZip open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Refused(Files.exists(file) ? "is not a file" : "does not exist");
        }
        checkEnd(file);
        var zip = new ZipFile(file.toFile());
        try {
            return new CheckedZip(zip, entriesOf(zip, Files.size(file)));
        } catch (IOException | RuntimeException e) {
            try (zip) {
                throw e;
            }
        }
    }

    /// By name, in the order of the directory.
    Map<String, ZipEntry> entries() {
        return entries;
    }

    /// The bytes of an entry, as many as its directory claims and not one more.
    InputStream open(ZipEntry entry) throws IOException {
        var in = zip.getInputStream(entry);
        if (in == null) {
            throw new Refused("has no " + entry.getName());
        }
        return new Bounded(in, entry.getSize());
    }

    /// Reads an entry to its end, and holds it against its length and CRC-32.
    ///
    /// @return its SHA-256, in hex
    String sha256(ZipEntry entry) throws IOException {
        var sha256 = Sha256.digest();
        try (var in = new CheckedInputStream(open(entry), new CRC32())) {
            var buffer = new byte[64 * 1024];
            long size = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sha256.update(buffer, 0, read);
                size += read;
            }
            if (size != entry.getSize()) {
                throw new Refused("has " + size + " bytes instead of " + entry.getSize());
            }
            if (in.getChecksum().getValue() != entry.getCrc()) {
                throw new Refused("is damaged: its checksum (CRC-32) is another");
            }
        }
        return Sha256.hex(sha256.digest());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /// Looks at the last record by itself: by its word a reader takes as much memory as it says.
    private static void checkEnd(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            if (size < END_LENGTH) {
                throw new Refused("is not a ZIP: it has " + size + " bytes");
            }
            var end = ByteBuffer.allocate(END_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
            while (end.hasRemaining()) {
                if (channel.read(end, size - end.remaining()) < 0) {
                    throw new Refused("became shorter while it was read");
                }
            }
            if (end.getInt(0) != END_SIGNATURE) {
                throw new Refused(
                        "does not end as a ZIP does: it was cut off, is no ZIP, or something was"
                                + " added to its end");
            }
            long directory = end.getInt(12) & 0xFFFF_FFFFL;
            if (directory > LARGEST_DIRECTORY) {
                throw new Refused("claims a directory of " + directory + " bytes");
            }
        }
    }

    private static Map<String, ZipEntry> entriesOf(ZipFile zip, long length) throws Refused {
        if (zip.size() > MOST_ENTRIES) {
            throw new Refused("has " + zip.size() + " entries, more than any archive");
        }
        var entries = new LinkedHashMap<String, ZipEntry>();
        long stored = 0;
        long unpacked = 0;
        for (var each = zip.entries().asIterator(); each.hasNext(); ) {
            var entry = each.next();
            if (entries.put(entry.getName(), entry) != null) {
                throw new Refused("has two entries called " + shown(entry.getName()));
            }
            stored = sum(stored, entry.getCompressedSize());
            unpacked = sum(unpacked, entry.getSize());
        }
        if (stored > length) {
            throw new Refused("claims more bytes than it has: its entries overlap");
        }
        if (unpacked > length * MOST_GROWTH) {
            throw new Refused("would unpack to " + unpacked + " bytes: no archive does");
        }
        return entries;
    }

    private static long sum(long total, long more) throws Refused {
        if (more < 0 || total + more < total) {
            throw new Refused("claims impossible lengths");
        }
        return total + more;
    }

    /// A name from a foreign file, fit to be shown.
    static String shown(String name) {
        var clean = PlainText.of(name).replace('\n', ' ');
        return clean.length() <= 80 ? clean : clean.substring(0, 80) + "…";
    }

    private static final class Bounded extends InputStream {

        private final InputStream in;
        private long left;

        Bounded(InputStream in, long left) {
            this.in = in;
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            left -= Math.max(0, read);
            if (left < 0) {
                throw new Refused("holds more bytes than it claims");
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
