package dev.vignette.cli;

import dev.vignette.Application;
import dev.vignette.Drafted;
import dev.vignette.Drafted.Draft;
import dev.vignette.Estimate;
import dev.vignette.Order;
import dev.vignette.Submitted;
import dev.vignette.batch.BatchId;
import dev.vignette.cli.CharacterSheets.Drawn;
import dev.vignette.cli.StoryArgument.Read;
import dev.vignette.story.Story;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `illustrate STORY`: a picture for every scene, then the ZIP.
@Command(
        name = "illustrate",
        description = "Draws a picture for every scene of a story, then writes the ZIP.",
        sortOptions = false)
final class IllustrateCommand implements Callable<Integer> {

    @Mixin private StoryArgument story = new StoryArgument();
    @Mixin private DrawOptions draw = new DrawOptions();
    @Mixin private CallOptions calls = new CallOptions();
    @Mixin private OutputOptions output = new OutputOptions();
    @Mixin private Everywhere everywhere = new Everywhere();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var drawing = new Drawing(output, everywhere);
        var order = draw.order(calls);
        var read = story.read(everywhere.err());
        try (var application = drawing.open()) {
            var cast = draw.cast(application.providers(), order);
            draft(application, read.story(), cast); // a refusal comes before anybody is asked
            var asked = cast.asked();
            if (!draw.characterSheets()) {
                return illustrate(drawing, application, read, asked);
            }
            return switch (new CharacterSheets(application, drawing).drawn(read.story(), asked)) {
                case Drawn.Along(var along) -> illustrate(drawing, application, read, along);
                case Drawn.NotYet(int exitCode) -> exitCode;
            };
        }
    }

    private int illustrate(Drawing drawing, Application application, Read read, Cast cast)
            throws IOException, InterruptedException {
        var notes = new ArrayList<>(cast.notes());
        notes.addAll(read.notes());
        var draft = draft(application, read.story(), cast);
        return begin(drawing, application, draft, cast.order(), notes);
    }

    private static Draft draft(Application application, Story story, Cast cast) {
        return switch (application.studio().draft(story, cast.order(), cast.artist().profile())) {
            case Drafted.Refused(_, var reason) -> throw new Refusal(reason);
            case Draft draft -> draft;
        };
    }

    private int begin(
            Drawing drawing,
            Application application,
            Draft draft,
            Order order,
            List<String> notesBefore)
            throws IOException, InterruptedException {
        var studio = application.studio();
        var estimate = studio.estimate(draft, order);
        return switch (studio.submit(draft, order)) {
            case Submitted.Refused(var reason) -> throw new Refusal(reason);
            case Submitted.BegunBefore(var before) -> {
                mayGoOn(drawing, before.id());
                drawing.say("Batch " + before.id().shown() + ": " + before.title());
                studio.resume(before.id());
                yield drawing.toTheEnd(application, before.id());
            }
            case Submitted.Accepted(var id, var notes) -> {
                drawing.say(begins(id, estimate, draft.scenes().size()));
                notesBefore.forEach(drawing::say);
                notes.forEach(drawing::say);
                yield drawing.toTheEnd(application, id);
            }
        };
    }

    /// The batch, and what it may take before the first call is paid.
    private static String begins(BatchId id, Estimate estimate, int scenes) {
        var profile = estimate.profile();
        var batch =
                "Batch %s: %d %s, %s %s"
                        .formatted(
                                id.shown(),
                                scenes,
                                scenes == 1 ? "scene" : "scenes",
                                profile.name(),
                                profile.model());
        return profile.paid()
                ? "%s%n%s; about %s%s%s"
                        .formatted(
                                batch,
                                estimate.words(),
                                ProgressLine.about(Math.max(1, estimate.likely().toSeconds())),
                                estimate.measured() ? "" : ", if a call takes 8 s",
                                profile.name().equals("rehearsal")
                                        ? "; a rehearsal, which costs nothing"
                                        : "")
                : batch;
    }

    private void mayGoOn(Drawing drawing, BatchId before) throws IOException {
        var what = "this very story was begun before, as batch " + before.shown();
        if (drawing.canAsk() && drawing.isYes(what + ". Go on with it? [Y/n] ", true)) {
            return;
        }
        throw new Refusal(
                "%s. Go on with it: vignette resume %s; or draw it a second time: --new"
                        .formatted(what, before.shown()));
    }
}
