package dev.vignette.image;

/// A JPEG's segments, from its first marker to the end-of-image marker. Decoders paint what is
/// missing of a JPEG grey and call it done, so whether it is whole is settled here.
final class JpegLayout {

    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;

    private JpegLayout() {}

    static Layout read(Bytes in) throws BrokenPicture {
        int width = 0;
        int height = 0;
        boolean decodable = false;
        boolean hasPixels = false;
        long position = 2;
        while (true) {
            int marker = in.at(position + 1);
            if (in.at(position) != 0xFF) {
                throw new BrokenPicture("the JPEG is damaged at byte " + position);
            }
            if (marker == 0xFF) { // a fill byte
                position++;
                continue;
            }
            if (marker == END_OF_IMAGE) {
                break;
            }
            if (standsAlone(marker)) {
                position += 2;
                continue;
            }
            int length = in.big16(position + 2);
            if (isFrame(marker)) {
                height = in.big16(position + 5);
                width = in.big16(position + 7);
                decodable = isCommon(marker) && in.at(position + 4) == 8;
            }
            position += 2 + length;
            if (marker == START_OF_SCAN) {
                hasPixels = true;
                position = endOfScan(in, position);
            }
        }
        if (!hasPixels) {
            throw new BrokenPicture("the JPEG has no pixels");
        }
        return new Layout(MediaType.JPEG, width, height, decodable);
    }

    /// Within a scan only stuffed zeros and restart markers follow an `FF`.
    private static long endOfScan(Bytes in, long from) throws BrokenPicture {
        long position = from;
        while (true) {
            if (in.at(position) == 0xFF) {
                int next = in.at(position + 1);
                if (next != 0 && next != 0xFF && !(next >= 0xD0 && next <= 0xD7)) {
                    return position;
                }
            }
            position++;
        }
    }

    private static boolean standsAlone(int marker) {
        return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
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
