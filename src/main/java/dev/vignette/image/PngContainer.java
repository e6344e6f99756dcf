package dev.vignette.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/// A PNG: the packet is an international text behind the header.
record PngContainer(Bytes in) implements Container {

    /// Content Credentials, and the format's own signature.
    private static final Set<String> SEALS = Set.of("caBX", "dSIG");

    private static final Set<String> TEXTS = Set.of("tEXt", "iTXt");

    /// The keyword, then: not packed, no language, no translated keyword.
    private static final String KEYWORD = "XML:com.adobe.xmp\0";

    private static final String PREFIX = KEYWORD + "\0\0\0\0";

    @Override
    public Optional<Slot> slot() throws BrokenPicture {
        Slot slot = null;
        int behindHeader = PngChunks.FIRST;
        var chunks = new PngChunks(in);
        while (chunks.next()) {
            if (SEALS.contains(chunks.name()) || saysHowItWasMade(chunks)) {
                return Optional.empty();
            }
            if (chunks.from() == PngChunks.FIRST) {
                behindHeader = chunks.end();
            }
            if (isPacket(chunks)) {
                if (slot != null || !begins(chunks, PREFIX)) {
                    return Optional.empty();
                }
                int packet = chunks.content() + PREFIX.length();
                slot =
                        new Slot(
                                chunks.from(),
                                chunks.end(),
                                in.letters(packet, chunks.contentEnd()));
            }
        }
        if (chunks.end() != in.length()) {
            return Optional.empty();
        }
        return Optional.of(slot == null ? Slot.at(behindHeader) : slot);
    }

    private boolean saysHowItWasMade(PngChunks chunk) throws BrokenPicture {
        return TEXTS.contains(chunk.name())
                && in.mention(SAYS_HOW_IT_WAS_MADE, chunk.content(), chunk.contentEnd());
    }

    private boolean isPacket(PngChunks chunk) throws BrokenPicture {
        return TEXTS.contains(chunk.name()) && begins(chunk, KEYWORD);
    }

    private boolean begins(PngChunks chunk, String letters) throws BrokenPicture {
        return in.beginsWith(letters, chunk.content(), chunk.contentEnd());
    }

    @Override
    public byte[] with(byte[] packet, Slot slot) {
        var png = new ByteArrayOutputStream(in.length() + packet.length + 64);
        in.copy(0, slot.from(), png);
        png.writeBytes(chunk(packet));
        in.copy(slot.to(), in.length(), png);
        return png.toByteArray();
    }

    private static byte[] chunk(byte[] packet) {
        int content = PREFIX.length() + packet.length;
        var chunk =
                ByteBuffer.allocate(PngChunks.NAME_AND_LENGTH + content + PngChunks.CHECKSUM)
                        .putInt(content)
                        .put(("iTXt" + PREFIX).getBytes(StandardCharsets.ISO_8859_1))
                        .put(packet);
        var checksum = new CRC32();
        checksum.update(chunk.array(), Integer.BYTES, Integer.BYTES + content);
        return chunk.putInt((int) checksum.getValue()).array();
    }
}
