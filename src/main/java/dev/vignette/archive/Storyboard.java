package dev.vignette.archive;

import dev.vignette.batch.Batch;
import dev.vignette.batch.Picture;
import dev.vignette.batch.SceneFailure;
import dev.vignette.batch.SceneRecord;
import dev.vignette.batch.SceneState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// `batch/storyboard.html`: the story as a picture book that opens without a network, with the gaps
/// in their places. Pages of 500 scenes. What stands above the scenes is known last, so they wait
/// in a draft.
final class Storyboard {

    static final int SCENES_A_PAGE = 500;

    private static final int LONGEST_ALT = 240;

    private final Spool draft;
    private final SceneNames names;
    private final Html html;
    private final List<Spool.Section> pages = new ArrayList<>();
    private int scenes;

    /// @param draft nobody else writes to it
    Storyboard(Spool draft, SceneNames names) {
        this.draft = draft;
        this.names = names;
        this.html = new Html(draft.writer());
    }

    static String name(int page) {
        return "batch/" + file(page);
    }

    static String file(int page) {
        return page == 1 ? "storyboard.html" : "storyboard_" + page + ".html";
    }

    static int pagesOf(int scenes) {
        return (scenes + SCENES_A_PAGE - 1) / SCENES_A_PAGE;
    }

    static int pageOf(int scene) {
        return (scene - 1) / SCENES_A_PAGE + 1;
    }

    int pages() {
        return pagesOf(scenes);
    }

    /// @param held whether its picture is in this archive, if it has one
    void add(SceneRecord scene, boolean held) throws IOException {
        if (scenes > 0 && scenes % SCENES_A_PAGE == 0) {
            pages.add(draft.cut());
        }
        scenes++;
        html.put("<article class=\"scene\" id=\"scene-{}\">\n", scene.number());
        switch (scene.state()) {
            case SceneState.Done _ when !held -> gap("In an earlier ZIP of this batch");
            case SceneState.Done(var picture) -> picture(scene, picture);
            case SceneState.Skipped(var failure) -> failed(failure);
            case SceneState.Cancelled _ -> gap("Cancelled before it was drawn");
            case SceneState.Waiting _ -> gap("Not drawn yet");
            case SceneState.Running _ -> gap("Being drawn when this was written");
        }
        words(scene);
        html.put("</article>\n");
    }

    private void picture(SceneRecord scene, Picture picture) throws IOException {
        var file = names.picture(scene.number(), picture.mediaType());
        html.put("<a class=\"frame\" href=\"../{}\">", file);
        html.put(
                "<img src=\"../{}\" width=\"{}\" height=\"{}\" alt=\"{}\" loading=\"lazy\"></a>\n",
                file,
                picture.width(),
                picture.height(),
                alt(scene));
    }

    private void failed(SceneFailure failure) throws IOException {
        html.put("<div class=\"frame gap failed\"><p class=\"gap-head\">No picture</p>");
        html.put("<p dir=\"auto\">{}</p>", failure.message());
        html.put("<p class=\"cure\">{}</p></div>\n", failure.cure());
    }

    private void gap(String why) throws IOException {
        html.put("<div class=\"frame gap\"><p class=\"gap-head\">{}</p></div>\n", why);
    }

    private void words(SceneRecord scene) throws IOException {
        html.put("<h2><span class=\"number\">{}</span>", scene.number());
        if (scene.title().isPresent()) {
            html.put(" <span dir=\"auto\" lang=\"\">{}</span>", scene.title().get());
        }
        html.put("</h2>\n");
        if (!scene.text().isBlank()) {
            html.put("<p class=\"text\" dir=\"auto\" lang=\"\">{}</p>\n", scene.text().strip());
        }
        html.put("<details><summary>Prompt</summary>");
        html.put("<p class=\"prompt\" dir=\"auto\" lang=\"\">{}</p>", scene.prompt());
        if (scene.state() instanceof SceneState.Done(var picture)) {
            html.put("<p class=\"made\">{}</p>", picture.provenance());
        }
        html.put("</details>\n");
    }

    /// What the picture shows, not that it is one.
    private static String alt(SceneRecord scene) {
        var shown = scene.text().isBlank() ? scene.prompt() : scene.text();
        var words = beginning(shown.strip());
        if (words.length() <= LONGEST_ALT) {
            return words;
        }
        int blank = words.lastIndexOf(' ', LONGEST_ALT);
        return words.substring(0, blank > 0 ? blank : LONGEST_ALT) + "…";
    }

    /// On one line, with single blanks; a character too many where there is more.
    private static String beginning(String shown) {
        var words = new StringBuilder(LONGEST_ALT + 1);
        boolean blank = false;
        for (int i = 0; i < shown.length() && words.length() <= LONGEST_ALT; i++) {
            char each = shown.charAt(i);
            boolean isBlank = each == ' ' || (each >= '\t' && each <= '\r');
            if (!isBlank || !blank) {
                words.append(isBlank ? ' ' : each);
            }
            blank = isBlank;
        }
        return words.toString();
    }

    /// Writes a whole page behind what is already in the spool. Page 1 comes first.
    void finish(int page, Batch batch, Count count, Spool finished) throws IOException {
        if (page == 1) {
            pages.add(draft.cut());
        }
        var frame = new StoryboardFrame(new Html(finished.writer()), batch, count, page);
        frame.begin();
        finished.append(draft, pages.get(page - 1));
        frame.end();
    }
}
