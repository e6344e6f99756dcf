package dev.vignette.batch;

import java.util.List;
import java.util.Optional;

/// A scene of a batch, where it is, and every call made for it.
///
/// @param number its place in the story, from 1
/// @param title its heading
/// @param text what happens, in the author's words
/// @param prompt what is sent for it
/// @param originalPrompt what was sent before somebody changed it
/// @param style the style's name or words
/// @param attempts attempts used so far
/// @param calls in the order they were made
public record SceneRecord(
        int number,
        Optional<String> title,
        String text,
        String prompt,
        Optional<String> originalPrompt,
        String style,
        int attempts,
        SceneState state,
        List<Call> calls) {

    public SceneRecord {
        calls = List.copyOf(calls);
    }

    /// The same scene with the calls made for it.
    public SceneRecord with(List<Call> made) {
        return new SceneRecord(
                number, title, text, prompt, originalPrompt, style, attempts, state, made);
    }

    /// Whether this scene has its picture.
    public boolean imageGeneratedSuccessfully() {
        return state instanceof SceneState.Done;
    }
}
