package dev.vignette.image;

/// A JPEG's segments, from its first marker to the end-of-image marker. Decoders paint what is
/// missing of a JPEG grey and call it done, so whether it is whole is settled here.
final class JpegLayout {

    private JpegLayout() {}

    static Layout read(Bytes in) throws BrokenPicture {
        int width = 0;
        int height = 0;
        boolean decodable = false;
        boolean hasPixels = false;
        var segments = new JpegSegments(in);
        while (segments.next()) {
            int marker = segments.marker();
            if (isFrame(marker)) {
                long frame = segments.content();
                height = in.big16(frame + 1);
                width = in.big16(frame + 3);
                decodable = isCommon(marker) && in.at(frame) == 8;
            }
            hasPixels |= marker == JpegSegments.START_OF_SCAN;
        }
        if (!hasPixels) {
            throw new BrokenPicture("the JPEG has no pixels");
        }
        return new Layout(MediaType.JPEG, width, height, decodable);
    }

    /// C0 to CF name the kind of frame, but for the three that are tables.
    private static boolean isFrame(int marker) {
        return marker >= 0xC0
                && marker <= 0xCF
                && marker != 0xC4
                && marker != 0xC8
                && marker != 0xCC;
    }

    /// Baseline, extended and progressive; not lossless, hierarchical or arithmetic.
    private static boolean isCommon(int marker) {
        return marker >= 0xC0 && marker <= 0xC2;
    }
}
