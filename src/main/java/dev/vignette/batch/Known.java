package dev.vignette.batch;

import java.util.Collection;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;

/// A service's limits as far as they were given; what was not is learnt.
///
/// @param perMinute calls a minute
/// @param atOnce calls in flight
public record Known(OptionalInt perMinute, OptionalInt atOnce) {

    public static final Known NOTHING = new Known(OptionalInt.empty(), OptionalInt.empty());

    /// What is known with one batch.
    ///
    /// @param atOnce what its provider says of itself
    public static Known of(BatchOptions options, OptionalInt atOnce) {
        var least =
                IntStream.concat(options.pacing().concurrency().stream(), atOnce.stream()).min();
        return new Known(options.pacing().callsPerMinute(), least);
    }

    /// What several batches of one gate know: its lowest quota, and the most calls any of them
    /// wants in flight, if they all say.
    public static Known of(Collection<Known> batches) {
        boolean allSay = batches.stream().allMatch(known -> known.atOnce().isPresent());
        return new Known(
                values(batches, Known::perMinute).min(),
                allSay ? values(batches, Known::atOnce).max() : OptionalInt.empty());
    }

    private static IntStream values(Collection<Known> batches, Function<Known, OptionalInt> value) {
        return batches.stream().map(value).flatMapToInt(OptionalInt::stream);
    }
}
