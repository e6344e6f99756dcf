package dev.vignette.batch;

import java.time.Duration;

/// What is held against a scene that was being drawn when the program ended. One such end proves
/// nothing; a scene that brings it down again and again is poison, and must not take others along.
public final class Suspicion {

    /// After so many interruptions a scene is drawn only while nothing else is.
    public static final int ALONE_AFTER = 2;

    /// A scene that ended the program so often while it was alone is skipped.
    public static final int SKIPPED_AFTER = 5;

    /// Trusted scenes go first, but a suspect waits no longer than this behind them.
    public static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private Suspicion() {}
}
