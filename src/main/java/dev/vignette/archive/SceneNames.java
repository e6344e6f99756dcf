package dev.vignette.archive;

import dev.vignette.image.MediaType;

/// What the files of a scene are called: `scene_003.png`, `scene_003_info.txt`. As many digits as
/// the last scene of the story needs, and at least three, so that names sort as the story goes.
record SceneNames(int digits) {

    static SceneNames of(int scenes) {
        return new SceneNames(Math.max(3, Integer.toString(scenes).length()));
    }

    String picture(int number, MediaType mediaType) {
        return scene(number) + "." + mediaType.extension();
    }

    String info(int number) {
        return scene(number) + "_info.txt";
    }

    private String scene(int number) {
        var written = Integer.toString(number);
        return "scene_" + "0".repeat(Math.max(0, digits - written.length())) + written;
    }
}
