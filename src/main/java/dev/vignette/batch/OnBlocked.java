package dev.vignette.batch;

/// What becomes of a scene that a service refuses for safety.
///
/// @param attempts calls it gets with the same words, 1 to 20
/// @param rewrite whether it may be said with other words, at most `RetryPolicy.REWRITES` times
/// @param fallback whether the fallback may be asked for it
public record OnBlocked(int attempts, boolean rewrite, boolean fallback) {

    /// One call, then the next scene.
    public static final OnBlocked SKIP = new OnBlocked(1, false, false);

    public OnBlocked {
        Ranges.within("blocked attempts", attempts, 1, 20);
    }
}
