package dev.vignette.provider.rehearsal;

import dev.vignette.provider.ImageRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A time in which nobody answers. It begins with the first call for a scene past the story's first
/// quarter, concerns every scene while it lasts, and comes once a story: a story's first scene,
/// asked for after it, arms it anew.
final class Outage {

    private final Duration length;
    private Optional<Instant> began = Optional.empty();

    Outage(Duration length) {
        this.length = length;
    }

    synchronized boolean covers(ImageRequest request, Instant now) {
        if (isOver(now) && request.scene() == 1) {
            began = Optional.empty();
        }
        if (began.isEmpty() && request.scene() > Math.max(1, request.scenes() / 4)) {
            began = Optional.of(now);
        }
        return began.isPresent() && !isOver(now);
    }

    private boolean isOver(Instant now) {
        return began.map(since -> !now.isBefore(since.plus(length))).orElse(false);
    }
}
