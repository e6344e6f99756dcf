package dev.vignette.provider.queued;

import dev.vignette.provider.Failure;

/// How far a job is.
public sealed interface Progress {

    /// Ask again after a while.
    ///
    /// @param state the service's own word: `IN_QUEUE`
    record Underway(Job job, String state) implements Progress {}

    /// It is done, and its result lies elsewhere: ask there at once.
    record Moved(Job job) implements Progress {}

    /// There is a picture.
    ///
    /// @param address where, or a `data:` address that holds it
    record Made(String address) implements Progress {}

    /// There will be none.
    record Ended(Failure failure) implements Progress {}
}
