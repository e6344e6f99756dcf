package dev.vignette;

import dev.vignette.batch.Summary;
import dev.vignette.image.Image;
import dev.vignette.image.Inspection;
import dev.vignette.image.Sha256;
import dev.vignette.provider.Reference;
import dev.vignette.story.Prompt;
import dev.vignette.story.Scene;
import dev.vignette.story.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The pictures that go along with the scenes of a story, so that who is in them stays the same.
/// One whose file has the name of somebody goes with the scenes that name them, any other with all.
///
/// @param all in the order in which they were given
public record References(List<Reference> all) {

    public static final References NONE = new References(List.of());

    /// The most that all of them may weigh together, in bytes.
    public static final long MOST_BYTES = 50L << 20;

    private static final Pattern ENDING = Pattern.compile("\\.[^.]{1,5}$");
    private static final Pattern COUNT = Pattern.compile("[\\s\\d]+$");

    public References {
        all = List.copyOf(all);
    }

    /// A picture that somebody gives along.
    ///
    /// @param name of its file
    /// @throws IllegalArgumentException where it is no sound picture; the message says why
    public static Reference read(String name, byte[] bytes) {
        return switch (Inspection.of(bytes)) {
            case Inspection.Sound(var image) -> new Reference(name, image);
            case Inspection.Broken(var why) ->
                    throw new IllegalArgumentException(
                            "%s is no picture that can go along (PNG, JPEG or WebP): %s"
                                    .formatted(name, why));
        };
    }

    /// Which of them go with a scene, by their numbers from 1.
    List<Integer> of(Story story, Scene scene) {
        return IntStream.rangeClosed(1, all.size())
                .filter(number -> goesWith(all.get(number - 1), story, scene))
                .boxed()
                .toList();
    }

    private static boolean goesWith(Reference reference, Story story, Scene scene) {
        var name = who(reference);
        return name.isEmpty()
                || Prompt.names(scene, name)
                || story.scenes().stream().noneMatch(other -> Prompt.names(other, name));
    }

    /// `mia` for `mia_2.png`
    private static String who(Reference reference) {
        var stem = ENDING.matcher(reference.name()).replaceFirst("").replaceAll("[_-]+", " ");
        return COUNT.matcher(stem).replaceFirst("").strip();
    }

    /// What its user should know: which of them goes where.
    List<String> notes(Story story) {
        var notes = new ArrayList<String>();
        for (int number = 1; number <= all.size(); number++) {
            int each = number;
            var scenes =
                    story.scenes().stream()
                            .filter(scene -> of(story, scene).contains(each))
                            .map(Scene::number)
                            .toList();
            notes.add(
                    scenes.size() == story.scenes().size()
                            ? "%s goes along with every scene.".formatted(all.get(each - 1).name())
                            : "%s goes along with what names it: %s %s."
                                    .formatted(
                                            all.get(each - 1).name(),
                                            scenes.size() == 1 ? "scene" : "scenes",
                                            Summary.ranges(scenes)));
        }
        return notes;
    }

    /// The line in a composed prompt that says who is in the pictures; empty where there are none.
    String line(List<Integer> numbers) {
        var words = new ArrayList<String>();
        for (int place = 1; place <= numbers.size(); place++) {
            var name = who(all.get(numbers.get(place - 1) - 1));
            words.add(
                    "Keep %s exactly as in reference picture %d."
                            .formatted(name.isEmpty() ? "what is shown" : name, place));
        }
        return String.join(" ", words);
    }

    List<String> hashes() {
        return all.stream().map(Reference::image).map(Image::bytes).map(Sha256::of).toList();
    }
}
