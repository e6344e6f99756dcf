package dev.vignette.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is said about a batch: the same words on the page, in the API, on the command line, in the
/// manifest and in the log.
public final class Summary {

    private Summary() {}

    /// The closing sentence of a batch, or how far it is.
    public static String message(Batch batch) {
        var tally = batch.tally();
        return switch (batch.state()) {
            case BatchState.Running _ -> "Generated " + ofRequested(tally) + " so far";
            case BatchState.Paused paused ->
                    "Paused: generated " + ofRequested(tally) + " so far. " + paused.message();
            case BatchState.Cancelled _ ->
                    "Cancelled: generated " + ofRequested(tally) + skipped(tally);
            case BatchState.Finished _ -> finished(tally);
        };
    }

    private static String finished(Tally tally) {
        if (tally.generated() == 0) {
            return tally.requested() == 1
                    ? "Error: The image failed to generate. Please try again."
                    : "Error: All "
                            + tally.requested()
                            + " images failed to generate. Please try again.";
        }
        if (tally.generated() == tally.requested()) {
            return tally.requested() == 1
                    ? "Successfully generated 1 image!"
                    : "Successfully generated all " + tally.requested() + " images!";
        }
        return "Generated " + ofRequested(tally) + skipped(tally);
    }

    private static String ofRequested(Tally tally) {
        return tally.generated()
                + " of "
                + tally.requested()
                + (tally.requested() == 1 ? " image" : " images");
    }

    private static String skipped(Tally tally) {
        return switch (tally.failed()) {
            case 0 -> "";
            case 1 -> " (1 failed and was skipped)";
            default -> " (" + tally.failed() + " failed and were skipped)";
        };
    }

    /// What is missing and how to try it again; for a batch that is over.
    ///
    /// @param missing the scenes without a picture, ascending
    public static String missing(Batch batch, List<Integer> missing) {
        return "%s succeeded; missing: %s; try them again: vignette retry %s"
                .formatted(successRate(batch.tally()), ranges(missing), batch.id().shown());
    }

    /// What was spent. All calls are in it: those that are none of the first three are named
    /// behind, where there are any.
    public static String account(Batch batch, CallCount calls) {
        var tally = batch.tally();
        if (!batch.wasPaid()) {
            return tally.generated() == 1
                    ? "1 picture, no paid calls"
                    : tally.generated() + " pictures, no paid calls";
        }
        int pictures = calls.of(CallOutcome.GENERATED);
        var account =
                "%d %s: %d %s, %d refused, %d failed"
                        .formatted(
                                calls.all(),
                                calls.all() == 1 ? "call" : "calls",
                                pictures,
                                pictures == 1 ? "picture" : "pictures",
                                calls.of(CallOutcome.BLOCKED),
                                calls.failed());
        return Stream.of(account, billedTwice(tally), others(calls), reused(batch))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /// Calls that neither brought a picture nor failed.
    private static String others(CallCount calls) {
        return Stream.of(
                        counted(calls.of(CallOutcome.THROTTLED), "throttled"),
                        counted(calls.of(CallOutcome.INTERRUPTED), "interrupted"),
                        counted(calls.inFlight(), "in flight"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> counted(int calls, String what) {
        return calls == 0 ? Optional.empty() : Optional.of(calls + " " + what);
    }

    private static String billedTwice(Tally tally) {
        return tally.maybeBilledTwice() == 0
                ? ""
                : tally.maybeBilledTwice() + " may have been billed twice";
    }

    /// What was not paid for again.
    private static String reused(Batch batch) {
        int reused = batch.tally().reused();
        return reused == 0
                ? ""
                : reused
                        + " reused"
                        + batch.options()
                                .budget()
                                .price()
                                .map(each -> ", " + Price.shown(each.of(reused)) + " saved")
                                .orElse("");
    }

    /// That somebody else went on with it, and why.
    public static Optional<String> takeover(Batch batch) {
        return batch.takeover()
                .map(before ->
                        "%s took over from %s: %s"
                                .formatted(batch.provider(), before.provider(), before.why()));
    }

    /// What it cost, as far as prices are known: calls that were turned away cost nothing, all
    /// others may.
    public static Optional<String> cost(Batch batch) {
        var price = batch.options().budget().price().map(it -> ", " + it.words()).orElse("");
        var form =
                batch.isRehearsal()
                        ? "A rehearsal costs nothing; a service would have taken at most %s%s"
                        : "At most %s%s; the service's own bill counts";
        return batch.wasPaid()
                ? batch.spent().map(spent -> form.formatted(Price.shown(spent), price))
                : Optional.empty();
    }

    /// The share of pictures as it is shown: `97.0 %`.
    public static String successRate(Tally tally) {
        return String.format(Locale.ROOT, "%.1f %%", tally.successRate());
    }

    /// Ascending numbers as people write them: `3, 17, 40-41`.
    public static String ranges(List<Integer> numbers) {
        var parts = new ArrayList<String>();
        for (int i = 0; i < numbers.size(); ) {
            int last = i;
            while (last + 1 < numbers.size() && numbers.get(last + 1) == numbers.get(last) + 1) {
                last++;
            }
            parts.add(i == last ? "" + numbers.get(i) : numbers.get(i) + "-" + numbers.get(last));
            i = last + 1;
        }
        return String.join(", ", parts);
    }
}
