package dev.vignette.image;

import java.nio.charset.StandardCharsets;

/// What a picture's bytes say of themselves before anything is decoded: format and size from the
/// header, and that the file goes on to its own end mark.
///
/// @param decodable whether a decoder is to look at the pixels; false for the rare JPEG flavours
///   that no decoder here knows, which are taken as they are once their structure is whole
record Layout(MediaType mediaType, int width, int height, boolean decodable) {

    static Layout of(byte[] bytes) throws BrokenPicture {
        if (bytes.length == 0) {
            throw new BrokenPicture("there are no bytes");
        }
        var in = new Bytes(bytes);
        var layout =
                switch (in.startsLike()) {
                    case PNG -> PngLayout.read(in);
                    case JPEG -> JpegLayout.read(in);
                    case WEBP -> WebpLayout.read(in);
                    case null ->
                            throw new BrokenPicture(
                                    "not a PNG, JPEG or WebP picture; it begins with "
                                            + beginning(bytes));
                };
        if (layout.width < 1 || layout.height < 1) {
            throw new BrokenPicture("its header claims no pixels");
        }
        return layout;
    }

    long pixels() {
        return (long) width * height;
    }

    private static String beginning(byte[] bytes) {
        var text =
                new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1)
                        .replaceAll("[^\\x20-\\x7e]", ".");
        return '"' + text + '"';
    }
}
