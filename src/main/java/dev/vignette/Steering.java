package dev.vignette;

import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchState.Paused;
import dev.vignette.batch.Budget;
import dev.vignette.batch.PauseMessage;
import dev.vignette.batch.PauseReason;
import dev.vignette.batch.Price;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// Telling a caller's batches what to do, and saying plainly when they cannot.
public final class Steering {

    private static final int LONGEST_PROMPT = 8_000;

    private final Desk desk;
    private final Studio studio;
    private final Providers providers;

    Steering(Desk desk, Studio studio, Providers providers) {
        this.desk = desk;
        this.studio = studio;
        this.providers = providers;
    }

    public Steered pause(BatchId id) {
        return with(
                id,
                batch ->
                        studio.pause(id, PauseReason.USER, PauseMessage.onRequest(id))
                                ? done(id)
                                : is(batch, "not running"));
    }

    public Steered cancel(BatchId id) {
        return with(
                id,
                batch ->
                        studio.cancel(id) ? done(id) : is(batch, "so nothing is left to call off"));
    }

    /// Lets a paused batch go on, drawn by whom and as often as is said now.
    public Steered resume(BatchId id, Change change) {
        return with(
                id,
                _ ->
                        studio.goOn(id, batch -> changed(batch, change))
                                .map(decided ->
                                        switch (decided) {
                                            case GoingOn.Changed _, GoingOn.Unchanged _ -> done(id);
                                            case GoingOn.Not(var why) -> why;
                                        })
                                .orElseGet(Steered.NotThere::new));
    }

    /// How a paused batch goes on, if it can.
    private GoingOn changed(Batch batch, Change change) {
        if (!(batch.state() instanceof Paused(var reason, _, _))) {
            return new GoingOn.Not(is(batch, "not paused"));
        }
        var tally = batch.tally();
        var budget = batch.options().budget().raised(change.maxCalls(), change.maxCost());
        if (reason == PauseReason.CAP && budget.callsLeft(tally.calls(), tally.billable()) == 0) {
            return new GoingOn.Not(capped(batch, budget));
        }
        try {
            var profile = change.artist(batch, providers).profile();
            return new GoingOn.Changed(change.of(batch, profile), profile);
        } catch (IllegalArgumentException e) {
            return new GoingOn.Not(
                    refused(
                            change.model().isPresent() ? "model" : "provider",
                            String.valueOf(e.getMessage())));
        }
    }

    /// Which cap has to be higher.
    private static Steered capped(Batch batch, Budget budget) {
        var tally = batch.tally();
        boolean byCalls = tally.calls() >= budget.maxCalls().orElse(Integer.MAX_VALUE);
        return byCalls
                ? refused(
                        "maxCalls",
                        "%d calls were made, so maxCalls has to be more than that."
                                .formatted(tally.calls()))
                : refused(
                        "maxCost",
                        "%s may have been spent, so maxCost has to be more than that by a picture."
                                .formatted(batch.spent().map(Price::shown).orElse("All of it")));
    }

    /// Another priority, another title.
    public Steered change(BatchId id, Optional<Integer> priority, Optional<String> title) {
        return with(
                id,
                _ -> {
                    desk.change(id, priority, title);
                    return done(id);
                });
    }

    /// Tries scenes without a picture again.
    ///
    /// @param numbers which; empty: all that were skipped
    /// @param prompts other words, by scene
    public Steered retry(BatchId id, List<Integer> numbers, Map<Integer, String> prompts) {
        return with(
                id,
                batch -> {
                    var troubles = new ArrayList<Trouble>();
                    for (int i = 0; i < numbers.size(); i++) {
                        if (numbers.get(i) < 1 || numbers.get(i) > batch.tally().requested()) {
                            troubles.add(noSuchScene("scenes[" + i + "]", numbers.get(i), batch));
                        }
                    }
                    new TreeMap<>(prompts)
                            .forEach((number, words) ->
                                    check(number, words, numbers, batch).ifPresent(troubles::add));
                    if (!troubles.isEmpty()) {
                        return new Steered.Refused(troubles);
                    }
                    return studio.retry(id, numbers, prompts) > 0
                            ? done(id)
                            : new Steered.WrongState(whyNone(id, numbers));
                });
    }

    private String whyNone(BatchId id, List<Integer> numbers) {
        if (studio.isBeingDeleted(id)) {
            return "Batch " + id.shown() + " is being deleted.";
        }
        return numbers.isEmpty()
                ? "No scene of batch " + id.shown() + " was skipped."
                : "Of scenes " + numbers + " none was skipped or cancelled.";
    }

    private Optional<Trouble> check(int number, String words, List<Integer> numbers, Batch batch) {
        var field = "prompts." + number;
        if (number < 1 || number > batch.tally().requested()) {
            return Optional.of(noSuchScene(field, number, batch));
        }
        if (!numbers.isEmpty() && !numbers.contains(number)) {
            return Optional.of(
                    new Trouble(
                            field, "Scene " + number + " is not among the scenes to try again."));
        }
        if (words.isBlank() || words.length() > LONGEST_PROMPT) {
            return Optional.of(
                    new Trouble(
                            field,
                            "A prompt has 1 to %d characters, not %d."
                                    .formatted(LONGEST_PROMPT, words.strip().length())));
        }
        return desk.scene(batch.id(), number)
                .filter(scene -> !scene.state().mayBeTriedAgain())
                .map(scene ->
                        new Trouble(
                                field,
                                "Scene %d is %s; only a scene that was skipped or cancelled gets other words."
                                        .formatted(number, scene.state().wireName())));
    }

    private static Trouble noSuchScene(String field, int number, Batch batch) {
        return new Trouble(
                field,
                "Batch %s has scenes 1 to %d, not %d."
                        .formatted(batch.id().shown(), batch.tally().requested(), number));
    }

    /// Removes a batch that is over, with its pictures.
    public Steered delete(BatchId id) throws IOException {
        if (desk.batch(id).isEmpty()) {
            return new Steered.NotThere();
        }
        return switch (studio.delete(id)) {
            case Deleted.Done(var batch) -> new Steered.Done(batch);
            case Deleted.NotThere _ -> new Steered.NotThere();
            case Deleted.NotOver(var batch) -> is(batch, "not over: cancel it first");
            case Deleted.InFlight _ ->
                    new Steered.WrongState(
                            "Calls of batch %s are still in flight; their pictures are paid for. Delete it when they are back."
                                    .formatted(id.shown()));
        };
    }

    private Steered with(BatchId id, Function<Batch, Steered> deed) {
        return desk.batch(id).map(deed).orElseGet(Steered.NotThere::new);
    }

    private Steered done(BatchId id) {
        return desk.batch(id).<Steered>map(Steered.Done::new).orElseGet(Steered.NotThere::new);
    }

    private static Steered is(Batch batch, String notWhat) {
        return new Steered.WrongState(
                "Batch %s is %s, %s."
                        .formatted(batch.id().shown(), batch.state().wireName(), notWhat));
    }

    private static Steered refused(String field, String message) {
        return new Steered.Refused(List.of(new Trouble(field, message)));
    }
}
