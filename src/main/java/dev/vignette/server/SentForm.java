package dev.vignette.server;

import java.util.Map;
import java.util.Optional;

/// A form as it came: a story, and texts.
final class SentForm {

    private final byte[] story;
    private final Optional<String> fileName;
    private final Map<String, String> parts;

    /// @param parts everything but the story
    /// @param fileName of the story, as its sender calls it
    SentForm(byte[] story, Optional<String> fileName, Map<String, String> parts) {
        this.story = story;
        this.fileName = fileName;
        this.parts = Map.copyOf(parts);
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
