package dev.vignette.archive;

import dev.vignette.archive.SeekableZip.Entry;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// The records around the files of a ZIP, byte by byte. Fields that are too small for their value
/// say "look in the ZIP64 record" and only then is there one.
final class ZipHeaders {

    private static final long FULL = 0xFFFF_FFFFL;
    private static final int MOST_ENTRIES = 0xFFFF;

    private static final int UTF_8_NAMES = 0x0800;
    private static final int STORED = 0;
    private static final int MIDNIGHT = 0;
    private static final int NEW_YEAR_1980 = 0x0021;
    private static final int PLAIN = 20;
    private static final int ZIP64 = 45;
    private static final int UNIX = 3 << 8;
    private static final int READABLE_FILE = 0100644 << 16;

    private ZipHeaders() {}

    static int localLength(Entry entry) {
        return 30 + name(entry).length + (isLarge(entry) ? 20 : 0);
    }

    static int centralLength(Entry entry, long at) {
        int large = isLarge(entry) ? 16 : 0;
        int far = at >= FULL ? 8 : 0;
        return 46 + name(entry).length + (large + far == 0 ? 0 : 4 + large + far);
    }

    static byte[] local(Entry entry) {
        var name = name(entry);
        boolean large = isLarge(entry);
        int size = large ? (int) FULL : (int) entry.size();
        var bytes = new byte[localLength(entry)];
        var header =
                over(bytes)
                        .putInt(0x04034b50)
                        .putShort((short) (large ? ZIP64 : PLAIN))
                        .putShort((short) UTF_8_NAMES)
                        .putShort((short) STORED)
                        .putShort((short) MIDNIGHT)
                        .putShort((short) NEW_YEAR_1980)
                        .putInt(entry.crc32())
                        .putInt(size)
                        .putInt(size)
                        .putShort((short) name.length)
                        .putShort((short) (large ? 20 : 0))
                        .put(name);
        if (large) {
            header.putShort((short) 1).putShort((short) 16);
            header.putLong(entry.size()).putLong(entry.size());
        }
        return bytes;
    }

    static byte[] central(Entry entry, long at) {
        var name = name(entry);
        boolean large = isLarge(entry);
        boolean far = at >= FULL;
        int size = large ? (int) FULL : (int) entry.size();
        int extra = centralLength(entry, at) - 46 - name.length;
        int version = large || far ? ZIP64 : PLAIN;
        var bytes = new byte[centralLength(entry, at)];
        var header =
                over(bytes)
                        .putInt(0x02014b50)
                        .putShort((short) (UNIX | ZIP64))
                        .putShort((short) version)
                        .putShort((short) UTF_8_NAMES)
                        .putShort((short) STORED)
                        .putShort((short) MIDNIGHT)
                        .putShort((short) NEW_YEAR_1980)
                        .putInt(entry.crc32())
                        .putInt(size)
                        .putInt(size)
                        .putShort((short) name.length)
                        .putShort((short) extra)
                        .putShort((short) 0) // comment
                        .putShort((short) 0) // disk
                        .putShort((short) 0) // internal attributes
                        .putInt(READABLE_FILE)
                        .putInt(far ? (int) FULL : (int) at)
                        .put(name);
        if (extra > 0) {
            header.putShort((short) 1).putShort((short) (extra - 4));
        }
        if (large) {
            header.putLong(entry.size()).putLong(entry.size());
        }
        if (far) {
            header.putLong(at);
        }
        return bytes;
    }

    static byte[] end(int entries, long directoryAt, long directorySize) {
        boolean zip64 = entries >= MOST_ENTRIES || directoryAt >= FULL || directorySize >= FULL;
        var bytes = new byte[22 + (zip64 ? 76 : 0)];
        var end = over(bytes);
        if (zip64) {
            end.putInt(0x06064b50).putLong(44).putShort((short) (UNIX | ZIP64));
            end.putShort((short) ZIP64).putInt(0).putInt(0).putLong(entries).putLong(entries);
            end.putLong(directorySize).putLong(directoryAt);
            end.putInt(0x07064b50).putInt(0).putLong(directoryAt + directorySize).putInt(1);
        }
        short count = (short) Math.min(entries, MOST_ENTRIES);
        end.putInt(0x06054b50).putShort((short) 0).putShort((short) 0);
        end.putShort(count).putShort(count);
        end.putInt((int) Math.min(directorySize, FULL)).putInt((int) Math.min(directoryAt, FULL));
        end.putShort((short) 0);
        return bytes;
    }

    private static boolean isLarge(Entry entry) {
        return entry.size() >= FULL;
    }

    private static byte[] name(Entry entry) {
        return entry.name().getBytes(StandardCharsets.UTF_8);
    }

    private static ByteBuffer over(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
