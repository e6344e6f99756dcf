package dev.vignette.provider;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/// Whoever draws. It makes one call, says what came of it, and never tries again by itself: when to
/// call again is not its to decide. Safe for many threads.
public interface ImageProvider extends AutoCloseable {

    Profile profile();

    /// Why no call can be made at all, and what to do about it: no key is set. Empty where it can.
    /// Asks nobody.
    default Optional<String> trouble() {
        return Optional.empty();
    }

    /// Draws one picture, or says why not. Trouble with the service is an `Outcome`, never an
    /// exception.
    ///
    /// @param deadline over the whole call: connecting, headers and body
    /// @throws InterruptedException when the thread was interrupted; the connection is closed at
    ///   once
    Outcome generate(ImageRequest request, Duration deadline) throws InterruptedException;

    /// How many calls it takes at once, where that is known from the start; else it is learnt.
    default OptionalInt atOnce() {
        return OptionalInt.empty();
    }

    /// Asks the service whether it answers, at no cost.
    Availability check() throws InterruptedException;

    @Override
    void close();
}
