package dev.vignette.story;

import java.util.Optional;

/// One moment of a story, to become one picture.
///
/// @param number its place in the story, from 1; it never changes, whatever fails around it
/// @param title the heading the author gave it
/// @param text what happens, in the author's words
/// @param givenPrompt a prompt the author wrote; it is sent as it stands
/// @param directions how to draw this scene, where it differs from the story
public record Scene(
        int number,
        Optional<String> title,
        String text,
        Optional<String> givenPrompt,
        Directions directions) {

    public Scene {
        if (number < 1) {
            throw new IllegalArgumentException("scenes are counted from 1, not " + number);
        }
        if (text.isBlank() && givenPrompt.isEmpty()) {
            throw new IllegalArgumentException("scene " + number + " says nothing");
        }
    }
}
