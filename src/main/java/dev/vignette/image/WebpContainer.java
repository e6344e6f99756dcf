package dev.vignette.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A WebP: the packet is a chunk at the end. A file of pixels alone has to become an extended one
/// first, whose header says that there is a packet.
record WebpContainer(Bytes in) implements Container {

    private static final int HAS_XMP = 0x04;
    private static final int HAS_ALPHA = 0x10;
    private static final int HEADER = 10;
    private static final int FLAGS = WebpChunks.FIRST + WebpChunks.NAME_AND_LENGTH;

    @Override
    public Optional<Slot> slot() throws BrokenPicture {
        Slot slot = null;
        boolean isWritable = true;
        var chunks = new WebpChunks(in);
        while (chunks.next()) {
            int content = chunks.content();
            int end = chunks.contentEnd();
            switch (chunks.name()) {
                case "C2PA" -> isWritable = false;
                case "VP8X" -> isWritable &= content == FLAGS && end - content >= HEADER;
                case "XMP " -> {
                    isWritable &= slot == null && !in.mention(SAYS_HOW_IT_WAS_MADE, content, end);
                    slot = new Slot(chunks.from(), chunks.end(), in.letters(content, end));
                }
                default -> {} // pixels, profiles and notes
            }
        }
        boolean endsWhereItSays = chunks.end() == in.length() && in.length() == riffEnd();
        return isWritable && endsWhereItSays
                ? Optional.of(slot == null ? Slot.at(in.length()) : slot)
                : Optional.empty();
    }

    private long riffEnd() throws BrokenPicture {
        return WebpChunks.NAME_AND_LENGTH + in.little32(4);
    }

    @Override
    public byte[] with(byte[] packet, Slot slot) throws BrokenPicture {
        var webp = new ByteArrayOutputStream(in.length() + packet.length + 64);
        in.copy(0, WebpChunks.FIRST, webp);
        if (!in.word(WebpChunks.FIRST).equals("VP8X")) {
            webp.writeBytes(chunk("VP8X", header()));
        }
        in.copy(WebpChunks.FIRST, slot.from(), webp);
        webp.writeBytes(chunk("XMP ", packet));
        in.copy(slot.to(), in.length(), webp);
        var file = webp.toByteArray();
        file[FLAGS] |= HAS_XMP;
        little(file).putInt(4, file.length - WebpChunks.NAME_AND_LENGTH);
        return file;
    }

    /// What the pixels say of themselves, as an extended file says it: flags, then width and height
    /// less one, each of three bytes.
    private byte[] header() throws BrokenPicture {
        var layout = WebpLayout.read(in);
        var header = new byte[HEADER];
        little(header)
                .put(0, (byte) (hasAlpha() ? HAS_ALPHA : 0))
                .putInt(4, layout.width() - 1) // its fourth byte is the next one's first
                .putShort(7, (short) (layout.height() - 1));
        return header;
    }

    /// A lossless frame says so in the bit behind its size; a lossy one has its alpha in a chunk of
    /// its own, and so an extended file already.
    private boolean hasAlpha() throws BrokenPicture {
        return in.word(WebpChunks.FIRST).equals("VP8L") && (in.at(FLAGS + 4) & 0x10) != 0;
    }

    private static byte[] chunk(String name, byte[] content) {
        int padded = content.length + (content.length & 1);
        var chunk = new byte[WebpChunks.NAME_AND_LENGTH + padded];
        little(chunk)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .putInt(content.length)
                .put(content);
        return chunk;
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
