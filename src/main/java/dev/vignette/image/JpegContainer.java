package dev.vignette.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A JPEG: the packet is an APP1 segment behind those that have to come first.
record JpegContainer(Bytes in) implements Container {

    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP11 = 0xEB;

    private static final String EXIF = "Exif\0\0";
    private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";

    /// JUMBF, the boxes that Content Credentials come in.
    private static final String BOXES = "JP";

    @Override
    public Optional<Slot> slot() throws BrokenPicture {
        Slot slot = null;
        int behindFirst = JpegSegments.FIRST;
        var segments = new JpegSegments(in);
        while (segments.next()) {
            if (is(segments, APP11, BOXES) || saysHowItWasMade(segments)) {
                return Optional.empty();
            }
            if (segments.from() == behindFirst && comesFirst(segments)) {
                behindFirst = segments.end();
            }
            if (is(segments, APP1, XMP)) {
                if (slot != null) {
                    return Optional.empty();
                }
                int packet = segments.content() + XMP.length();
                slot =
                        new Slot(
                                segments.from(),
                                segments.end(),
                                in.letters(packet, segments.end()));
            }
        }
        if (segments.end() != in.length()) {
            return Optional.empty();
        }
        return Optional.of(slot == null ? Slot.at(behindFirst) : slot);
    }

    private boolean saysHowItWasMade(JpegSegments segment) throws BrokenPicture {
        return segment.marker() == APP1
                && in.mention(SAYS_HOW_IT_WAS_MADE, segment.content(), segment.end());
    }

    private boolean comesFirst(JpegSegments segment) throws BrokenPicture {
        return segment.marker() == APP0 || is(segment, APP1, EXIF);
    }

    private boolean is(JpegSegments segment, int marker, String letters) throws BrokenPicture {
        return segment.marker() == marker
                && in.beginsWith(letters, segment.content(), segment.end());
    }

    @Override
    public byte[] with(byte[] packet, Slot slot) {
        var jpeg = new ByteArrayOutputStream(in.length() + packet.length + 64);
        in.copy(0, slot.from(), jpeg);
        jpeg.writeBytes(segment(packet));
        in.copy(slot.to(), in.length(), jpeg);
        return jpeg.toByteArray();
    }

    private static byte[] segment(byte[] packet) {
        int length = Short.BYTES + XMP.length() + packet.length;
        return ByteBuffer.allocate(Short.BYTES + length)
                .putShort((short) (0xFF00 | APP1))
                .putShort((short) length)
                .put(XMP.getBytes(StandardCharsets.US_ASCII))
                .put(packet)
                .array();
    }
}
