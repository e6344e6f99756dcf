package dev.vignette.rewriting;

import java.util.List;

/// Other words for a scene.
///
/// @param prompt what would be sent
/// @param changes what is different, in a few words each
/// @param by who found them: a model's name, or `rules`
public record Rewriting(String prompt, List<String> changes, String by) {

    public Rewriting {
        changes = List.copyOf(changes);
    }
}
