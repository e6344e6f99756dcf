package dev.vignette.cli;

import dev.vignette.Application;
import dev.vignette.Drafted;
import dev.vignette.Drafted.Draft;
import dev.vignette.Order;
import dev.vignette.References;
import dev.vignette.Submitted;
import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchOptions.Extras;
import dev.vignette.batch.SceneState.Done;
import dev.vignette.image.Aspect;
import dev.vignette.provider.Reference;
import dev.vignette.story.Character;
import dev.vignette.story.Directions;
import dev.vignette.story.Scene;
import dev.vignette.story.Story;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// A picture of each character, drawn once before the story, which then goes along with the scenes
/// that name them. They are a batch of their own, whose pictures are reused: whoever begins the
/// story again does not pay for them again.
final class CharacterSheets {

    private static final Aspect SHAPE = new Aspect(1, 1);

    private final Application application;
    private final Drawing drawing;

    CharacterSheets(Application application, Drawing drawing) {
        this.application = application;
        this.drawing = drawing;
    }

    /// What came of drawing them.
    sealed interface Drawn {

        /// The sheets go along.
        record Along(Cast cast) implements Drawn {}

        /// They did not come to an end, and their user was told.
        record NotYet(int exitCode) implements Drawn {}
    }

    Drawn drawn(Story story, Cast cast) throws IOException, InterruptedException {
        if (story.characters().isEmpty()) {
            throw new Refusal(
                    "--character-sheets needs to know who is in the story: give characters, each with a look, in its front matter");
        }
        var profile = cast.artist().profile();
        if (profile.references() == 0) {
            throw new Refusal(
                    "%s takes no pictures along, so character sheets would not help it"
                            .formatted(profile.model()));
        }
        var order = order(cast.order(), story.title());
        return switch (application.studio().draft(sheets(story.characters()), order, profile)) {
            case Drafted.Refused(_, var reason) -> throw new Refusal(reason);
            case Draft draft -> {
                var id = begun(draft, order);
                var stopped = drawing.drawFirst(application, id);
                yield stopped.isPresent()
                        ? new Drawn.NotYet(stopped.get())
                        : new Drawn.Along(cast.with(along(cast.order().references(), id, story)));
            }
        };
    }

    private static Order order(Order story, String title) {
        return new Order(
                story.provider(),
                story.model(),
                Optional.of(story.title().orElse(title) + ": who is in it"),
                story.style(),
                Optional.of(SHAPE),
                Optional.empty(),
                References.NONE,
                false,
                story.options()
                        .withTrial(OptionalInt.empty())
                        .with(new Extras(true, story.options().extras().label())));
    }

    private static Story sheets(List<Character> characters) {
        return new Story(
                "Who is in it",
                IntStream.range(0, characters.size())
                        .mapToObj(place -> sheet(place + 1, characters.get(place)))
                        .toList(),
                List.of(),
                Directions.NONE);
    }

    private static Scene sheet(int number, Character who) {
        var words =
                "Character sheet of %s: %s. The same figure from the front, from the side and from behind, and the face, on a plain light background. No words in the picture."
                        .formatted(who.name(), who.look());
        return new Scene(number, Optional.of(who.name()), words, Optional.empty(), Directions.NONE);
    }

    private BatchId begun(Draft draft, Order order) {
        return switch (application.studio().submit(draft, order)) {
            case Submitted.Refused(var reason) -> throw new Refusal(reason);
            case Submitted.BegunBefore(var before) -> {
                application.studio().resume(before.id());
                yield before.id();
            }
            case Submitted.Accepted(var id, _) -> {
                drawing.say(
                        "Batch %s: who is in the story, %d %s first"
                                .formatted(
                                        id.shown(),
                                        draft.scenes().size(),
                                        draft.scenes().size() == 1 ? "picture" : "pictures"));
                yield id;
            }
        };
    }

    private References along(References given, BatchId id, Story story) throws IOException {
        var all = new ArrayList<>(given.all());
        for (var sheet : application.studio().scenes(id).toList()) {
            var name = story.characters().get(sheet.number() - 1).name();
            if (sheet.state() instanceof Done(var picture)) {
                try (var in = application.studio().picture(picture)) {
                    var read = References.read(name, in.readAllBytes());
                    all.add(new Reference(name, read.image()));
                }
            } else {
                drawing.say("There is no sheet of " + name + ": drawn from words alone.");
            }
        }
        return DrawOptions.orRefuse(() -> new References(all));
    }
}
