package dev.vignette.image;

/// A picture as it came: its bytes, untouched, and what their own header says they are. The bytes
/// are handed over, not copied: whoever makes an image or reads it changes nothing in them.
public final class Image {

    private final byte[] bytes;
    private final MediaType mediaType;
    private final int width;
    private final int height;

    public Image(byte[] bytes, MediaType mediaType, int width, int height) {
        if (bytes.length == 0 || width < 1 || height < 1) {
            throw new IllegalArgumentException(
                    "no picture: " + bytes.length + " bytes, " + width + "x" + height);
        }
        this.bytes = bytes;
        this.mediaType = mediaType;
        this.width = width;
        this.height = height;
    }

    public byte[] bytes() {
        return bytes;
    }

    public MediaType mediaType() {
        return mediaType;
    }

    /// In pixels.
    public int width() {
        return width;
    }

    /// In pixels.
    public int height() {
        return height;
    }

    @Override
    public String toString() {
        return mediaType.mediaName() + " " + width + "x" + height + ", " + bytes.length + " bytes";
    }
}
