package dev.vignette.engine;

import dev.vignette.batch.PauseReason;
import dev.vignette.database.AdmissionStore.Candidate;
import dev.vignette.database.Tx;
import dev.vignette.storage.Spool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What pauses a batch before its next paid call: a cap that is reached, a trial or patience that
/// is over, a disk that could not hold the picture.
final class Brakes {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    /// What is kept free beside two pictures, in bytes: rows and logs need room too.
    private static final long DISK_RESERVE = 16L << 20;

    /// With so many bytes free nobody asks how large the pictures are.
    private static final long PLENTY = 1L << 30;

    private final Stores stores;

    Brakes(Stores stores) {
        this.stores = stores;
    }

    /// Whether a batch that wants a call has to pause instead; then it is paused.
    ///
    /// @param awake since when somebody has been looking: patience needs one who is
    boolean stop(Tx tx, Candidate c, Instant awake, Instant now) {
        var budget = c.options().budget();
        if (budget.callsLeft(c.calls(), c.billable()) == 0) {
            if (c.running() > 0) {
                return true; // what is in flight may turn out to have cost nothing
            }
            pause(tx, c, PauseReason.CAP, budget.spent(c.calls()), Optional.empty(), now);
            return true;
        }
        var trial = c.options().trial();
        if (trial.isPresent() && !stores.admissions().isAnyOpen(tx, c.id(), trial.getAsInt())) {
            var why = "Look at what the trial brought";
            pause(tx, c, PauseReason.TRIAL, why, Optional.empty(), now);
            return true;
        }
        var patience = c.options().pacing().patience();
        var since = c.progressAt().isAfter(awake) ? c.progressAt() : awake;
        if (c.running() == 0 && now.isAfter(since.plus(patience))) {
            var why = "Not one picture came in %d minutes".formatted(patience.toMinutes());
            pause(tx, c, PauseReason.PATIENCE, why, Optional.empty(), now);
            return true;
        }
        return false;
    }

    /// Whether what these batches want could not be kept: the store is away and too much waits for
    /// it, or the disk is full. Then they pause until it can.
    boolean stopForStorage(Tx tx, List<Candidate> wanting, Instant now) {
        var obstacle =
                stores.storage().spool().flatMap(Spool::obstacle).or(() -> fullDisk(tx, wanting));
        var until = Optional.of(now.plus(LOOK_AGAIN));
        obstacle.ifPresent(
                why -> wanting.forEach(c -> pause(tx, c, PauseReason.DISK_FULL, why, until, now)));
        return obstacle.isPresent();
    }

    private Optional<String> fullDisk(Tx tx, List<Candidate> wanting) {
        long free = free();
        boolean isEnough = free >= PLENTY || free >= 2 * largestPicture(tx, wanting) + DISK_RESERVE;
        return isEnough
                ? Optional.empty()
                : Optional.of("The disk is full: %d MB are free".formatted(free >> 20));
    }

    private long largestPicture(Tx tx, List<Candidate> wanting) {
        return wanting.stream()
                .mapToLong(c -> stores.scenes().largestPicture(tx, c.id()))
                .max()
                .orElse(0);
    }

    private long free() {
        try {
            return stores.storage().free();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot tell how much disk is free", e);
        }
    }

    private void pause(
            Tx tx,
            Candidate c,
            PauseReason reason,
            String why,
            Optional<Instant> until,
            Instant now) {
        stores.pause(tx, c.id(), c.provider(), reason, why, until, now);
    }
}
