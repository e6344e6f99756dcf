package dev.vignette.story;

/// Somebody in a story who should look the same in every picture.
///
/// @param name as the story calls them
/// @param look what every picture should keep: "red hair, yellow raincoat"
public record Character(String name, String look) {

    public Character {
        if (name.isBlank() || look.isBlank()) {
            throw new IllegalArgumentException("a character has a name and a look");
        }
    }
}
