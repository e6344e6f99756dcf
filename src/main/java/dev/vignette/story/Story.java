package dev.vignette.story;

import java.util.List;

/// A story, divided into the scenes that become pictures.
///
/// @param title its name, or "story"
/// @param scenes in order, numbered from 1 without a gap
/// @param characters who should look the same in every picture
/// @param directions how to draw, as far as the story itself says so
public record Story(
        String title, List<Scene> scenes, List<Character> characters, Directions directions) {

    /// More scenes than this are refused.
    public static final int MOST_SCENES = 100_000;

    public Story {
        scenes = List.copyOf(scenes);
        characters = List.copyOf(characters);
        if (scenes.isEmpty() || scenes.size() > MOST_SCENES) {
            throw new IllegalArgumentException(
                    "a story has 1 to 100000 scenes, not " + scenes.size());
        }
        for (int i = 0; i < scenes.size(); i++) {
            if (scenes.get(i).number() != i + 1) {
                throw new IllegalArgumentException(
                        "scene " + scenes.get(i).number() + " stands in place " + (i + 1));
            }
        }
    }
}
