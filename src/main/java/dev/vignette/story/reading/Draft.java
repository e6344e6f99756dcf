package dev.vignette.story.reading;

import dev.vignette.story.Character;
import dev.vignette.story.Directions;
import dev.vignette.story.Scene;
import java.util.List;
import java.util.Optional;

/// A story as its own text tells it: what the file's name and the caller add is still missing.
record Draft(
        Optional<String> title,
        List<Scene> scenes,
        List<Character> characters,
        Directions directions,
        List<String> notes) {}
