package dev.vignette.image;

/// What a close look at some bytes found: a sound picture, or why they are none. A picture counts
/// as sound when its own header says PNG, JPEG or WebP, it is whole, it decodes, and it shows more
/// than one colour; what a `Content-Type` claims is not asked.
public sealed interface Inspection {

    /// More pixels than this are not decoded, whatever the number of bytes: a small file can unpack
    /// into all the memory there is.
    long MOST_PIXELS = 64_000_000;

    /// A picture whose bytes are the ones that were looked at, untouched.
    record Sound(Image image) implements Inspection {}

    /// No picture, or none to keep.
    ///
    /// @param why in words for a person: `the PNG breaks off after 1200 bytes`
    record Broken(String why) implements Inspection {}

    /// Looks at the header first, at the size it claims, at the marks of its end, and only then at
    /// every pixel.
    static Inspection of(byte[] bytes) {
        try {
            var layout = Layout.of(bytes);
            if (layout.pixels() > MOST_PIXELS) {
                return new Broken(
                        "its header claims %dx%d pixels; more than %d million are not decoded"
                                .formatted(
                                        layout.width(), layout.height(), MOST_PIXELS / 1_000_000));
            }
            if (layout.decodable() && new Decoding(layout, bytes).isOneColour()) {
                return new Broken("every pixel has the same colour");
            }
            return new Sound(new Image(bytes, layout.mediaType(), layout.width(), layout.height()));
        } catch (BrokenPicture broken) {
            return new Broken(broken.why());
        }
    }
}
