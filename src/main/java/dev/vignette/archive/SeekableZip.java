package dev.vignette.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;

/// A ZIP whose layout is known before a byte of it is read: its entries are stored as they are, so
/// its length is a sum, and any part of it can be written without what stands before.
final class SeekableZip<E extends SeekableZip.Entry> {

    /// What the layout needs of an entry.
    interface Entry {
        String name();

        long size();

        int crc32();
    }

    /// Where the bytes of entries come from.
    @FunctionalInterface
    interface Contents<E> {
        InputStream open(E entry, long from) throws IOException;
    }

    /// An entry that is not what the layout was computed from. What was written so far is no ZIP
    /// and must not be taken for one.
    static final class EntryChanged extends IOException {
        private final transient Entry entry;

        EntryChanged(Entry entry, String how) {
            super(entry.name() + " is not the file that was stored: " + how);
            this.entry = entry;
        }

        Entry entry() {
            return entry;
        }
    }

    private static final int BUFFER = 256 * 1024;

    private final List<E> entries;
    private final long[] at;
    private final long directoryAt;
    private final long directorySize;
    private final long length;

    SeekableZip(List<E> entries) {
        this.entries = List.copyOf(entries);
        this.at = new long[entries.size()];
        long position = 0;
        long directory = 0;
        for (int i = 0; i < at.length; i++) {
            var entry = this.entries.get(i);
            at[i] = position;
            position += ZipHeaders.localLength(entry) + entry.size();
            directory += ZipHeaders.centralLength(entry, at[i]);
        }
        directoryAt = position;
        directorySize = directory;
        length = position + directory + end().length;
    }

    long length() {
        return length;
    }

    List<E> entries() {
        return entries;
    }

    /// Writes the bytes from one position up to, not including, another.
    ///
    /// @throws EntryChanged where an entry's bytes are fewer, more or other than promised
    void write(long from, long to, Contents<? super E> contents, OutputStream out)
            throws IOException {
        Objects.checkFromToIndex(from, to, length);
        var window = new Window<E>(from, to, out, contents);
        int first = entryAt(from);
        window.at = first < at.length ? at[first] : directoryAt;
        for (int i = first; i < at.length && !window.full(); i++) {
            window.put(ZipHeaders.local(entries.get(i)));
            window.copy(entries.get(i));
        }
        for (int i = 0; i < at.length && !window.full(); i++) {
            window.put(ZipHeaders.central(entries.get(i), at[i]));
        }
        window.put(end());
    }

    private int entryAt(long position) {
        if (position >= directoryAt) {
            return at.length;
        }
        int found = Arrays.binarySearch(at, position);
        return found >= 0 ? found : -found - 2;
    }

    private byte[] end() {
        return ZipHeaders.end(entries.size(), directoryAt, directorySize);
    }

    /// Lets those bytes through that lie between two positions of the ZIP.
    private static final class Window<E extends Entry> {

        private final long from;
        private final long to;
        private final OutputStream out;
        private final Contents<? super E> contents;
        private final byte[] buffer;
        private long at;

        Window(long from, long to, OutputStream out, Contents<? super E> contents) {
            this.from = from;
            this.to = to;
            this.out = out;
            this.contents = contents;
            this.buffer = new byte[(int) Math.min(BUFFER, to - from)];
        }

        boolean full() {
            return at >= to;
        }

        void put(byte[] bytes) throws IOException {
            int begin = Math.clamp(from - at, 0, bytes.length);
            int end = Math.clamp(to - at, 0, bytes.length);
            if (begin < end) {
                out.write(bytes, begin, end - begin);
            }
            at += bytes.length;
        }

        void copy(E entry) throws IOException {
            long begin = Math.clamp(from - at, 0, entry.size());
            long end = Math.clamp(to - at, 0, entry.size());
            if (begin < end) {
                try (var in = contents.open(entry, begin)) {
                    copy(entry, in, begin, end);
                }
            }
            at += entry.size();
        }

        private void copy(E entry, InputStream in, long begin, long end) throws IOException {
            var crc = new CRC32();
            for (long left = end - begin; left > 0; ) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    throw new EntryChanged(entry, left + " of its bytes are missing");
                }
                crc.update(buffer, 0, read);
                out.write(buffer, 0, read);
                left -= read;
            }
            if (end == entry.size() && in.read() >= 0) {
                throw new EntryChanged(entry, "it is longer than " + entry.size() + " bytes");
            }
            if (end - begin == entry.size() && (int) crc.getValue() != entry.crc32()) {
                throw new EntryChanged(entry, "its checksum is another");
            }
        }
    }
}
