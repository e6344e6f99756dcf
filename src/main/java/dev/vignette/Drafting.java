package dev.vignette;

import dev.vignette.Drafted.Draft;
import dev.vignette.Drafted.Refused;
import dev.vignette.batch.Summary;
import dev.vignette.database.Submission.NewScene;
import dev.vignette.image.Aspect;
import dev.vignette.provider.Profile;
import dev.vignette.story.Composition.Composed;
import dev.vignette.story.Composition.TooLong;
import dev.vignette.story.Directions;
import dev.vignette.story.Prompt;
import dev.vignette.story.Scene;
import dev.vignette.story.Story;
import dev.vignette.story.Style;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Turns a story and an order into the prompts that would be sent. Costs nothing, keeps nothing.
public final class Drafting {

    private static final int LONGEST_TITLE = 300;
    private static final int MOST_TWINS = 5;

    private final Story story;
    private final Order order;
    private final Profile profile;
    private final Along along;
    private final List<String> notes = new ArrayList<>();

    private Drafting(Story story, Order order, Profile profile) {
        this.story = story;
        this.order = order;
        this.profile = profile;
        this.along = Along.of(order.references(), story);
    }

    public static Drafted draft(Story story, Order order, Profile profile) {
        return PriceList.trouble(PriceList.priced(order.options(), profile), profile)
                .<Drafted>map(why -> new Refused("maxCost", why))
                .orElseGet(() -> new Drafting(story, order, profile).draft());
    }

    private Drafted draft() {
        var refusal = refusal();
        return refusal.isPresent() ? refusal.get() : composed();
    }

    /// What no scene of it can be drawn with; empty where there is nothing.
    private Optional<Refused> refusal() {
        return artists().stream()
                .flatMap(artist ->
                        Stream.concat(
                                sizeTrouble(artist).map(why -> new Refused("size", why)).stream(),
                                referenceTrouble(artist)
                                        .map(why -> new Refused("reference", why))
                                        .stream()))
                .findFirst();
    }

    private Optional<String> sizeTrouble(Profile artist) {
        return order.options()
                .size()
                .filter(size -> !artist.takes(size))
                .map(size ->
                        "%s draws in the sizes %s, not %s. Choose one of these with --size, or leave it out."
                                .formatted(
                                        artist.model(), String.join(", ", artist.sizes()), size));
    }

    private Optional<String> referenceTrouble(Profile artist) {
        return along.byScene().entrySet().stream()
                .filter(scene -> scene.getValue().size() > artist.references())
                .findFirst()
                .map(scene ->
                        artist.references() == 0
                                ? "%s takes no reference pictures. Leave them out, or choose a model that does: gemini, or openai with gpt-image."
                                        .formatted(artist.model())
                                : "%s takes at most %d reference pictures, and %d go along with scene %d. Give fewer, or name each file after who is in it."
                                        .formatted(
                                                artist.model(),
                                                artist.references(),
                                                scene.getValue().size(),
                                                scene.getKey()));
    }

    private Drafted composed() {
        int longest = artists().stream().mapToInt(Profile::promptLimit).min().orElseThrow();
        var scenes = new ArrayList<NewScene>();
        for (var scene : story.scenes()) {
            var asked = asked(scene);
            var aspect = aspect(asked.aspect());
            if (aspect.isEmpty()) {
                return new Refused(
                        "aspect",
                        "%s draws %s, and scene %d asks for %s. Choose one of these with --aspect, or leave it out."
                                .formatted(
                                        profile.model(),
                                        profile.aspects(),
                                        scene.number(),
                                        asked.aspect().orElse(Aspect.WIDE)));
            }
            var line = scene.givenPrompt().isPresent() ? "" : along.line(scene);
            int room = longest - (line.isEmpty() ? 0 : line.length() + 1);
            switch (Prompt.compose(story, scene, order.style(), room)) {
                case TooLong(var message) -> {
                    return new Refused("story", message);
                }
                case Composed(var prompt) -> {
                    var whole = line.isEmpty() ? prompt : prompt + "\n" + line;
                    scenes.add(scene(scene, whole, asked, aspect.get()));
                }
            }
        }
        noteTwins(scenes);
        notes.addAll(along.notes());
        return new Draft(
                title(),
                style(Optional.empty()),
                scenes.getFirst().aspect(),
                profile,
                scenes,
                notes);
    }

    private String title() {
        return order.title()
                .map(Drafting::line)
                .filter(line -> !line.isEmpty())
                .orElse(story.title());
    }

    /// Who draws, and who would take over.
    private List<Profile> artists() {
        return Stream.concat(Stream.of(profile), order.fallback().stream()).toList();
    }

    /// Scenes for which the very same is asked; each of them is paid for.
    private void noteTwins(List<NewScene> scenes) {
        if (!profile.paid()) {
            return;
        }
        var alike = new LinkedHashMap<Object, List<Integer>>();
        for (var scene : scenes) {
            alike.computeIfAbsent(
                            List.of(scene.prompt(), scene.aspect(), scene.seed()),
                            _ -> new ArrayList<>())
                    .add(scene.number());
        }
        var twins = alike.values().stream().filter(numbers -> numbers.size() > 1).toList();
        if (!twins.isEmpty()) {
            notes.add(
                    "The very same is asked for in scenes %s%s: each is drawn, and paid, by itself."
                            .formatted(
                                    twins.stream()
                                            .limit(MOST_TWINS)
                                            .map(Summary::ranges)
                                            .collect(Collectors.joining("; ")),
                                    twins.size() > MOST_TWINS ? "; and others" : ""));
        }
    }

    /// A title is one line of moderate length.
    private static String line(String words) {
        var line = words.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST_TITLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE)).strip();
    }

    private NewScene scene(Scene scene, String prompt, Directions asked, Aspect aspect) {
        return new NewScene(
                scene.number(),
                scene.title(),
                scene.text().isBlank() ? prompt : scene.text(),
                prompt,
                Prompt.description(scene),
                Prompt.looksIn(story, scene),
                style(scene.directions().style()),
                aspect.toString(),
                asked.seed(),
                along.with(scene));
    }

    private String style(Optional<Style> ofScene) {
        return ofScene.or(order::style).or(story.directions()::style).orElse(Style.usual()).name();
    }

    private Directions asked(Scene scene) {
        var ordered = new Directions(order.style(), order.aspect(), order.options().seed().asked());
        return scene.directions().orElse(ordered).orElse(story.directions());
    }

    /// The aspect to draw in; empty where one was asked for that the model does not have.
    private Optional<Aspect> aspect(Optional<Aspect> asked) {
        var wanted = asked.orElse(Aspect.WIDE);
        if (profile.aspects().isEmpty() || profile.aspects().stream().anyMatch(wanted::like)) {
            return Optional.of(wanted);
        }
        if (asked.isPresent()) {
            return Optional.empty();
        }
        var nearest = wanted.nearest(profile.aspects());
        var note =
                "Drawn as %s, the nearest to %s that %s has."
                        .formatted(nearest, wanted, profile.model());
        if (!notes.contains(note)) {
            notes.add(note);
        }
        return Optional.of(nearest);
    }
}
