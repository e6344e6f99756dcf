package dev.vignette.image;

/// A WebP's chunks. The frame within must be as large as the canvas that the file announces:
/// otherwise a small canvas could hide a picture that unpacks into all the memory there is.
final class WebpLayout {

    private static final int ANIMATION_FRAME_HEADER = 16;

    private WebpLayout() {}

    static Layout read(Bytes in) throws BrokenPicture {
        Layout canvas = null;
        Layout frame = null;
        var chunks = new WebpChunks(in);
        while (frame == null && chunks.next()) {
            int content = chunks.content();
            switch (chunks.name()) {
                case "VP8X" ->
                        canvas = webp(in.little24(content + 4L) + 1, in.little24(content + 7L) + 1);
                case "VP8 ", "VP8L" -> frame = frame(in, chunks.name(), content);
                case "ANMF" -> {
                    long inner = (long) content + ANIMATION_FRAME_HEADER;
                    frame = frame(in, in.word(inner), inner + WebpChunks.NAME_AND_LENGTH);
                    // a moving picture's first frame may be smaller than its canvas
                    canvas = canvas == null ? frame : canvas;
                }
                default -> {} // profiles and notes
            }
        }
        if (frame == null) {
            throw new BrokenPicture("the WebP has no pixels");
        }
        if (canvas == null) {
            return frame;
        }
        if (frame.width() > canvas.width() || frame.height() > canvas.height()) {
            throw new BrokenPicture("the WebP's frame is larger than its canvas");
        }
        return canvas;
    }

    private static Layout frame(Bytes in, String name, long content) throws BrokenPicture {
        if (name.equals("VP8L")) {
            long bits = in.little32(content + 1);
            return webp((int) (bits & 0x3FFF) + 1, (int) (bits >> 14 & 0x3FFF) + 1);
        }
        if (name.equals("VP8 ")) {
            return webp(in.little16(content + 6) & 0x3FFF, in.little16(content + 8) & 0x3FFF);
        }
        throw new BrokenPicture("the WebP has a frame of an unknown kind");
    }

    private static Layout webp(int width, int height) {
        return new Layout(MediaType.WEBP, width, height, true);
    }
}
