package dev.vignette.illustrator.words;

import dev.vignette.illustrator.scene.Entity;
import dev.vignette.illustrator.scene.Entity.Action;
import dev.vignette.illustrator.scene.Entity.Emotion;
import dev.vignette.illustrator.scene.SceneSpec;
import dev.vignette.illustrator.scene.SceneSpec.Framing;
import dev.vignette.illustrator.scene.Season;
import dev.vignette.illustrator.scene.TimeOfDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A scene in one line, for people to read: `forest, night, winter, snow, far: castle | fox walk`.
/// A day in summer, calm, doing nothing: what goes without saying is left out.
final class Notation {

    private Notation() {}

    static String of(SceneSpec scene) {
        var where = new ArrayList<String>();
        where.add(word(scene.setting()));
        if (scene.time() != TimeOfDay.DAY) {
            where.add(word(scene.time()));
        }
        if (scene.season() != Season.SUMMER) {
            where.add(word(scene.season()));
        }
        scene.weather().forEach(weather -> where.add(word(weather)));
        scene.landmarks().forEach(landmark -> where.add("far: " + landmark));
        if (scene.framing() != Framing.FREE) {
            where.add("seen " + word(scene.framing()));
        }
        var who = scene.entities().stream().map(Notation::of);
        var seen = scene.outside().stream().map(one -> "outside: " + of(one));
        return String.join(", ", where)
                + " | "
                + Stream.concat(who, seen).collect(Collectors.joining("; "));
    }

    private static String of(Entity entity) {
        var said = new ArrayList<String>();
        if (entity.count() > 1) {
            said.add(String.valueOf(entity.count()));
        }
        if (entity.size() != 1) {
            said.add("x" + entity.size());
        }
        entity.colour().ifPresent(colour -> said.add("#%06X".formatted(colour)));
        said.add(entity.concept());
        if (!entity.name().equals(entity.name().toLowerCase(Locale.ROOT))) {
            said.add('"' + entity.name() + '"');
        }
        if (entity.action() != Action.NONE) {
            said.add(word(entity.action()));
        }
        if (entity.emotion() != Emotion.CALM) {
            said.add(word(entity.emotion()));
        }
        said.addAll(part("with", entity.held()));
        said.addAll(part("looks", entity.look()));
        entity.toward().ifPresent(whom -> said.add("to " + whom));
        entity.mount().ifPresent(mount -> said.add("on " + of(mount)));
        entity.beside().forEach(other -> said.add("beside " + of(other)));
        return String.join(" ", said);
    }

    private static List<String> part(String word, List<String> parts) {
        return parts.isEmpty() ? List.of() : List.of(word, String.join(" and ", parts));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
