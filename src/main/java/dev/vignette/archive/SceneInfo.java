package dev.vignette.archive;

import dev.vignette.batch.Picture;
import dev.vignette.batch.SceneRecord;

/// The text beside a picture, for people: what it shows, what was asked for, who made it.
final class SceneInfo {

    private final StringBuilder lines = new StringBuilder();

    private SceneInfo() {}

    static String of(SceneRecord scene, Picture picture) {
        var info = new SceneInfo();
        info.line("Scene", Integer.toString(scene.number()));
        scene.title().ifPresent(title -> info.line("Title", title));
        info.line("Description", scene.text().isBlank() ? scene.prompt() : scene.text());
        info.line("Prompt", scene.prompt());
        scene.originalPrompt().ifPresent(prompt -> info.line("Original prompt", prompt));
        info.line("Style", scene.style());
        info.line("Provider", picture.provider());
        info.line("Model", picture.model());
        picture.seed().ifPresent(seed -> info.line("Seed", Long.toString(seed)));
        info.line("Size", picture.width() + "x" + picture.height());
        info.line("Attempts", Integer.toString(scene.attempts()));
        info.line("Created", picture.createdAt().toString());
        info.line("SHA-256", picture.sha256());
        info.line("Provenance", picture.provenance());
        return info.lines.toString();
    }

    private void line(String key, String value) {
        lines.append(key).append(": ").append(PlainText.folded(value)).append('\n');
    }
}
