package dev.vignette;

import dev.vignette.batch.Summary;
import dev.vignette.provider.Reference;
import dev.vignette.story.Prompt;
import dev.vignette.story.Scene;
import dev.vignette.story.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Which reference pictures go along with which scenes. One whose file has the name of somebody
/// goes with the scenes that name them; any other goes with all.
///
/// @param references those there are
/// @param byScene their numbers, from 1, by the scene's; nothing for a scene that goes alone
/// @param scenes how many scenes the story has
record Along(References references, Map<Integer, List<Integer>> byScene, int scenes) {

    private static final Pattern ENDING = Pattern.compile("\\.[^.]{1,5}$");
    private static final Pattern COUNT = Pattern.compile("[\\s\\d]+$");

    static Along of(References references, Story story) {
        var byScene = new TreeMap<Integer, List<Integer>>();
        for (int number = 1; number <= references.all().size(); number++) {
            for (var scene : scenesOf(references.all().get(number - 1), story)) {
                byScene.computeIfAbsent(scene.number(), _ -> new ArrayList<>()).add(number);
            }
        }
        return new Along(references, byScene, story.scenes().size());
    }

    private static List<Scene> scenesOf(Reference reference, Story story) {
        var name = who(reference);
        var naming =
                name.isEmpty()
                        ? List.<Scene>of()
                        : story.scenes().stream().filter(it -> Prompt.names(it, name)).toList();
        return naming.isEmpty() ? story.scenes() : naming;
    }

    /// `mia` for `mia_2.png`
    private static String who(Reference reference) {
        var stem = ENDING.matcher(reference.name()).replaceFirst("").replaceAll("[_-]+", " ");
        return COUNT.matcher(stem).replaceFirst("").strip();
    }

    /// The numbers of those that go with a scene.
    List<Integer> with(Scene scene) {
        return byScene.getOrDefault(scene.number(), List.of());
    }

    /// The line in a composed prompt that says who is in the pictures; empty where there are none.
    String line(Scene scene) {
        var words = new ArrayList<String>();
        for (var number : with(scene)) {
            var name = who(references.all().get(number - 1));
            words.add(
                    "Keep %s exactly as in reference picture %d."
                            .formatted(name.isEmpty() ? "what is shown" : name, words.size() + 1));
        }
        return String.join(" ", words);
    }

    /// What its user should know: which of them goes where.
    List<String> notes() {
        var notes = new ArrayList<String>();
        for (int number = 1; number <= references.all().size(); number++) {
            notes.add(note(references.all().get(number - 1).name(), scenesWith(number)));
        }
        return notes;
    }

    private List<Integer> scenesWith(int number) {
        return byScene.entrySet().stream()
                .filter(entry -> entry.getValue().contains(number))
                .map(Map.Entry::getKey)
                .toList();
    }

    private String note(String name, List<Integer> with) {
        return with.size() == scenes
                ? name + " goes along with every scene."
                : "%s goes along with what names it: %s %s."
                        .formatted(
                                name, with.size() == 1 ? "scene" : "scenes", Summary.ranges(with));
    }
}
