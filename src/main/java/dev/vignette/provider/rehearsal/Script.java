package dev.vignette.provider.rehearsal;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// What goes wrong, by scene number and not by chance.
enum Script {
    /// Nothing goes wrong.
    CALM,
    /// Every 20th scene answers one 503.
    FLAKY,
    /// 60 calls a minute, 10 of them at once, and the wait is told.
    LIMITED,
    /// 60 s of 503 after the first quarter of the story.
    OUTAGE,
    /// Scenes 33, 66 and 99 are refused for safety until they get other words.
    BLOCKED,
    /// All of these.
    STORM;

    static Script named(String title) {
        return Arrays.stream(values())
                .filter(script -> script.title().equals(title))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "no rehearsal is called %s; there are %s"
                                        .formatted(title, titles())));
    }

    private static String titles() {
        return Arrays.stream(values()).map(Script::title).collect(Collectors.joining(", "));
    }

    /// As in `--model`.
    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether it plays a part: itself, or all of them.
    boolean plays(Script part) {
        return this == part || this == STORM;
    }
}
