package dev.vignette.database;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// What lies behind an exception.
final class Causes {

    private Causes() {}

    /// The first of a kind, from the outside in; it may be the exception itself.
    static <T extends Throwable> Optional<T> first(Throwable e, Class<T> kind) {
        return Stream.iterate(e, Objects::nonNull, Throwable::getCause)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }
}
