package dev.vignette.image;

/// A PNG's chunks, from its signature to `IEND`. The chunks that make the picture must match their
/// checksums; others (`caBX` with its proof of origin, `iTXt`) are only walked over.
final class PngLayout {

    private PngLayout() {}

    static Layout read(Bytes in) throws BrokenPicture {
        if (!in.word(PngChunks.FIRST + 4).equals("IHDR")) {
            throw new BrokenPicture("the PNG has no header");
        }
        int width = in.big32(PngChunks.FIRST + 8);
        int height = in.big32(PngChunks.FIRST + 12);
        boolean hasPixels = false;
        var chunks = new PngChunks(in);
        while (chunks.next()) {
            if (isCritical(chunks.name()) && !matchesItsChecksum(chunks, in)) {
                throw new BrokenPicture("the PNG is damaged: a checksum does not match");
            }
            hasPixels |= chunks.name().equals("IDAT");
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

    /// The sum is over name and content.
    private static boolean matchesItsChecksum(PngChunks chunk, Bytes in) throws BrokenPicture {
        int name = chunk.content() - 4;
        return in.crc(name, chunk.contentEnd() - name) == in.big32(chunk.contentEnd());
    }
}
