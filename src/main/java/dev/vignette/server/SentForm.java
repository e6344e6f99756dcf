package dev.vignette.server;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A form as it came: a story, texts, and pictures.
final class SentForm {

    private final byte[] story;
    private final Optional<String> fileName;
    private final Map<String, String> parts;
    private final List<Picture> pictures;

    /// A picture that came along, not looked at yet.
    static final class Picture {

        private final String name;
        private final byte[] bytes;

        /// @param name of its file, as its sender calls it
        Picture(String name, byte[] bytes) {
            this.name = name;
            this.bytes = bytes;
        }

        String name() {
            return name;
        }

        byte[] bytes() {
            return bytes;
        }
    }

    /// @param parts everything but the story and the pictures
    /// @param fileName of the story, as its sender calls it
    SentForm(
            byte[] story,
            Optional<String> fileName,
            Map<String, String> parts,
            List<Picture> pictures) {
        this.story = story;
        this.fileName = fileName;
        this.parts = Map.copyOf(parts);
        this.pictures = List.copyOf(pictures);
    }

    List<Picture> pictures() {
        return pictures;
    }

    byte[] story() {
        return story;
    }

    Optional<String> fileName() {
        return fileName;
    }

    Map<String, String> parts() {
        return parts;
    }
}
