package dev.vignette.image;

/// What kind of picture some bytes are.
public enum MediaType {
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg"),
    WEBP("image/webp", "webp");

    private final String name;
    private final String extension;

    MediaType(String name, String extension) {
        this.name = name;
        this.extension = extension;
    }

    /// As in a Content-Type: `image/png`.
    public String mediaName() {
        return name;
    }

    /// The ending of a file's name, without its dot.
    public String extension() {
        return extension;
    }
}
