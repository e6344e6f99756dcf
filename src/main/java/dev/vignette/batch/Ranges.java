package dev.vignette.batch;

import java.time.Duration;

/// Checks of what people ask for, with words for them.
final class Ranges {

    private Ranges() {}

    static void within(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    what + " can be " + least + " to " + most + ", not " + value);
        }
    }

    static void within(String what, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    what
                            + " can be "
                            + least.toMillis()
                            + " ms to "
                            + most.toSeconds()
                            + " s, not "
                            + value.toMillis()
                            + " ms");
        }
    }
}
