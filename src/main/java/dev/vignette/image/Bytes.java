package dev.vignette.image;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/// A picture's bytes, read by position. Reading past their end means that the picture breaks off.
final class Bytes {

    private final byte[] bytes;

    Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /// The format whose signature stands at the beginning.
    @Nullable MediaType startsLike() throws BrokenPicture {
        if (length() >= 8 && big32(0) == 0x89504E47 && big32(4) == 0x0D0A1A0A) {
            return MediaType.PNG;
        }
        if (length() >= 3 && at(0) == 0xFF && at(1) == 0xD8 && at(2) == 0xFF) {
            return MediaType.JPEG;
        }
        if (length() >= 12 && word(0).equals("RIFF") && word(8).equals("WEBP")) {
            return MediaType.WEBP;
        }
        return null;
    }

    int length() {
        return bytes.length;
    }

    int at(long position) throws BrokenPicture {
        need(position, 1);
        return bytes[(int) position] & 0xFF;
    }

    int big16(long position) throws BrokenPicture {
        return at(position) << 8 | at(position + 1);
    }

    int big32(long position) throws BrokenPicture {
        return big16(position) << 16 | big16(position + 2);
    }

    int little16(long position) throws BrokenPicture {
        return at(position) | at(position + 1) << 8;
    }

    int little24(long position) throws BrokenPicture {
        return little16(position) | at(position + 2) << 16;
    }

    long little32(long position) throws BrokenPicture {
        return little24(position) | (long) at(position + 3) << 24;
    }

    /// Four letters: the name of a chunk.
    String word(long position) throws BrokenPicture {
        need(position, 4);
        return new String(bytes, (int) position, 4, StandardCharsets.ISO_8859_1);
    }

    /// A piece, byte by byte as letters: nothing is lost on the way there and back.
    String letters(int from, int to) throws BrokenPicture {
        need(from, (long) to - from);
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /// Whether a piece begins with these letters.
    boolean beginsWith(String letters, int from, int to) throws BrokenPicture {
        return to - from >= letters.length()
                && letters(from, from + letters.length()).equals(letters);
    }

    /// Whether a word of small letters stands in a piece, in whatever case.
    boolean mention(String word, int from, int to) throws BrokenPicture {
        need(from, (long) to - from);
        int last = to - word.length();
        for (int start = from; start <= last; start++) {
            int match = 0;
            while (match < word.length()
                    && Character.toLowerCase(bytes[start + match]) == word.charAt(match)) {
                match++;
            }
            if (match == word.length()) {
                return true;
            }
        }
        return false;
    }

    /// Writes a piece to where the rest of a picture is written.
    void copy(int from, int to, ByteArrayOutputStream out) {
        out.write(bytes, from, to - from);
    }

    int crc(long position, long length) throws BrokenPicture {
        need(position, length);
        var crc = new CRC32();
        crc.update(bytes, (int) position, (int) length);
        return (int) crc.getValue();
    }

    /// Says that `length` bytes stand from `position` on.
    void need(long position, long length) throws BrokenPicture {
        if (position < 0 || length < 0 || position + length > bytes.length) {
            throw new BrokenPicture("the picture breaks off after " + bytes.length + " bytes");
        }
    }
}
