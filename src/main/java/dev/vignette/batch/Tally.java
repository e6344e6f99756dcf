package dev.vignette.batch;

/// How many scenes of a batch are in which state, and what was spent on them.
///
/// @param requested scenes in all
/// @param generated scenes with a picture
/// @param failed scenes that were skipped
/// @param cancelled scenes that were called off
/// @param waiting scenes to be drawn, now or later
/// @param running scenes being drawn
/// @param calls requests sent, refused ones included
/// @param pictures pictures received
/// @param refused calls that the service refused for safety
/// @param unbilled calls that cost nothing for sure: turned away before anything was drawn
/// @param maybeBilledTwice calls that a crash cut off and that were made again
/// @param reused scenes whose picture was there already: nobody was called for it
public record Tally(
        int requested,
        int generated,
        int failed,
        int cancelled,
        int waiting,
        int running,
        int calls,
        int pictures,
        int refused,
        int unbilled,
        int maybeBilledTwice,
        int reused) {

    public Tally {
        if (generated + failed + cancelled + waiting + running != requested) {
            throw new IllegalArgumentException(
                    "of " + requested + " scenes some are in no state, or in two");
        }
    }

    /// Scenes that may still get a picture without anybody asking again.
    public int open() {
        return waiting + running;
    }

    /// Calls that may have cost something, those in flight included.
    public int billable() {
        return calls - unbilled;
    }

    /// Share of the requested scenes with a picture, in percent, rounded down to a tenth: 99.99 is
    /// not 100.
    public double successRate() {
        long tenths = requested == 0 ? 0 : generated * 1000L / requested;
        return tenths / 10.0;
    }
}
