package dev.vignette.batch;

import java.time.Instant;

/// Two moments compared.
final class Moments {

    private Moments() {}

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
