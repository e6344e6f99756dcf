package dev.vignette.image;

/// A WebP's chunks. The frame within must be as large as the canvas that the file announces:
/// otherwise a small canvas could hide a picture that unpacks into all the memory there is.
final class WebpLayout {

    private static final int FIRST_CHUNK = 12;
    private static final int NAME_AND_LENGTH = 8;
    private static final int ANIMATION_FRAME_HEADER = 16;

    private WebpLayout() {}

    static Layout read(Bytes in) throws BrokenPicture {
        long end = NAME_AND_LENGTH + in.little32(4);
        in.need(0, end);
        Layout canvas = null;
        Layout frame = null;
        long position = FIRST_CHUNK;
        while (position + NAME_AND_LENGTH <= end && frame == null) {
            var name = in.word(position);
            long length = in.little32(position + 4);
            long content = position + NAME_AND_LENGTH;
            in.need(content, length);
            switch (name) {
                case "VP8X" ->
                        canvas = webp(in.little24(content + 4) + 1, in.little24(content + 7) + 1);
                case "VP8 ", "VP8L" -> frame = frame(in, name, content);
                case "ANMF" -> {
                    var inner = content + ANIMATION_FRAME_HEADER;
                    frame = frame(in, in.word(inner), inner + NAME_AND_LENGTH);
                    // a moving picture's first frame may be smaller than its canvas
                    canvas = canvas == null ? frame : canvas;
                }
                default -> {} // profiles and notes
            }
            position = content + length + (length & 1);
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
