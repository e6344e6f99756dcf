package dev.vignette.story.reading;

import java.util.Optional;

/// A stretch of a story, on its way to becoming a scene.
///
/// @param title the heading the author gave it
/// @param text its words, paragraphs parted by a blank line
record Passage(Optional<String> title, String text) {

    Passage(String text) {
        this(Optional.empty(), text);
    }

    int length() {
        return text.length();
    }
}
