package dev.vignette.server;

import dev.vignette.story.reading.Format;
import dev.vignette.story.reading.Reading;
import dev.vignette.story.reading.StoryReader;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A story as it came, and how it is to be read.
final class SentStory {

    private final byte[] bytes;
    private final Optional<String> fileName;
    private final Optional<Format> format;
    private final OptionalInt images;

    /// @param fileName as its sender calls it
    /// @param images how many pictures
    SentStory(
            byte[] bytes, Optional<String> fileName, Optional<Format> format, OptionalInt images) {
        this.bytes = bytes;
        this.fileName = fileName;
        this.format = format;
        this.images = images;
    }

    /// Takes CPU where the story is long: not for a virtual thread.
    Reading read() {
        return StoryReader.read(bytes, fileName, format, images);
    }

    byte[] bytes() {
        return bytes;
    }

    /// Everything about it but its words.
    List<Object> wishes() {
        return List.of(fileName, format, images);
    }
}
