package dev.vignette.batch;

/// What goes through a gate at one moment.
///
/// @param inFlight calls that have started, or are about to
/// @param sent calls begun within the last `Pace.WINDOW`
public record Traffic(int inFlight, int sent) {

    public static final Traffic NONE = new Traffic(0, 0);

    /// The same without calls that are over although they still count as in flight.
    public Traffic without(int over) {
        return new Traffic(Math.max(0, inFlight - over), sent);
    }
}
