package dev.vignette.image;

/// A PNG's chunks, from its signature to `IEND`. The chunks that make the picture must match their
/// checksums; others (`caBX` with its proof of origin, `iTXt`) are only walked over.
final class PngLayout {

    private static final int SIGNATURE = 8;
    private static final int NAME_AND_LENGTH = 8;
    private static final int CHECKSUM = 4;

    private PngLayout() {}

    static Layout read(Bytes in) throws BrokenPicture {
        if (!in.word(SIGNATURE + 4).equals("IHDR")) {
            throw new BrokenPicture("the PNG has no header");
        }
        int width = in.big32(SIGNATURE + 8);
        int height = in.big32(SIGNATURE + 12);
        long position = SIGNATURE;
        boolean hasPixels = false;
        while (true) {
            long length = in.big32(position) & 0xFFFFFFFFL;
            var name = in.word(position + 4);
            in.need(position, NAME_AND_LENGTH + length + CHECKSUM);
            if (isCritical(name)
                    && in.crc(position + 4, 4 + length)
                            != in.big32(position + NAME_AND_LENGTH + length)) {
                throw new BrokenPicture("the PNG is damaged: a checksum does not match");
            }
            hasPixels |= name.equals("IDAT");
            if (name.equals("IEND")) {
                break;
            }
            position += NAME_AND_LENGTH + length + CHECKSUM;
        }
        if (!hasPixels) {
            throw new BrokenPicture("the PNG has a header and no pixels");
        }
        return new Layout(MediaType.PNG, width, height, true);
    }

    /// The format's own rule: a capital first letter.
    private static boolean isCritical(String name) {
        return Character.isUpperCase(name.charAt(0));
    }
}
