package dev.vignette.provider.rehearsal;

import dev.vignette.provider.Availability;
import dev.vignette.provider.Availability.Reachable;
import dev.vignette.provider.Failure;
import dev.vignette.provider.Failure.Blocked;
import dev.vignette.provider.Failure.Report;
import dev.vignette.provider.Failure.Stage;
import dev.vignette.provider.Failure.Throttled;
import dev.vignette.provider.Failure.Transient;
import dev.vignette.provider.FailureKind;
import dev.vignette.provider.ImageProvider;
import dev.vignette.provider.ImageRequest;
import dev.vignette.provider.Outcome;
import dev.vignette.provider.Outcome.Failed;
import dev.vignette.provider.Outcome.Generated;
import dev.vignette.provider.Profile;
import dev.vignette.provider.rehearsal.Script.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// The illustrator behind a misbehaving service. What it remembers, it remembers for this process.
final class RehearsalProvider implements ImageProvider {

    /// Waits; a test's does not.
    @FunctionalInterface
    interface Sleeper {
        void sleep(Duration time) throws InterruptedException;
    }

    private static final Duration CALL = Duration.ofMillis(200);
    private static final Duration OUTAGE = Duration.ofSeconds(60);
    private static final double BURST = 10;
    private static final double PER_SECOND = 1;

    private final ImageProvider artist;
    private final Script script;
    private final InstantSource clock;
    private final Sleeper sleeper;
    private final Set<Integer> hadTheir503 = new HashSet<>();
    private double tokens = BURST;
    private Instant filledAt;
    private Optional<Instant> outageUntil = Optional.empty();

    RehearsalProvider(ImageProvider artist, Script script, InstantSource clock, Sleeper sleeper) {
        this.artist = artist;
        this.script = script;
        this.clock = clock;
        this.sleeper = sleeper;
        this.filledAt = clock.instant();
    }

    @Override
    public Profile profile() {
        return new Profile(
                "rehearsal",
                script.scriptName(),
                "rehearsal",
                true,
                List.of(),
                8_000,
                Duration.ofSeconds(30),
                Duration.ofMinutes(2));
    }

    @Override
    public Outcome generate(ImageRequest request, Duration deadline) throws InterruptedException {
        var trouble = trouble(request);
        sleeper.sleep(CALL);
        if (trouble.isPresent()) {
            return new Failed(trouble.get());
        }
        return switch (artist.generate(request, deadline)) {
            case Generated(var image, _, var provenance) ->
                    new Generated(image, Optional.of("rehearsal-" + request.scene()), provenance);
            case Failed failed -> failed;
        };
    }

    private synchronized Optional<Failure> trouble(ImageRequest request) {
        var now = clock.instant();
        if (script.has(Trouble.QUOTA) && isOverQuota(now)) {
            var untilNext = Duration.ofMillis((long) Math.ceil((1 - tokens) / PER_SECOND * 1_000));
            var words =
                    "rate limit of 60 images a minute; try again in "
                            + untilNext.toMillis()
                            + " ms";
            return Optional.of(
                    new Throttled(
                            report(words, "rate_limit_exceeded", 429), Optional.of(untilNext)));
        }
        if (script.has(Trouble.OUTAGE) && isOut(request, now)) {
            return Optional.of(serverError("the service is down"));
        }
        if (script.has(Trouble.SAFETY) && request.scene() % 33 == 0 && request.scene() < 100) {
            return Optional.of(
                    new Blocked(
                            report(
                                    "refused by the safety system: violence",
                                    "moderation_blocked",
                                    400),
                            Stage.PROMPT,
                            List.of("violence")));
        }
        if (script.has(Trouble.ONE_503)
                && request.scene() % 20 == 0
                && hadTheir503.add(request.scene())) {
            return Optional.of(serverError("the server is overloaded"));
        }
        return Optional.empty();
    }

    private boolean isOverQuota(Instant now) {
        double seconds = Duration.between(filledAt, now).toMillis() / 1_000.0;
        tokens = Math.min(BURST, tokens + seconds * PER_SECOND);
        filledAt = now;
        if (tokens < 1) {
            return true;
        }
        tokens--;
        return false;
    }

    private boolean isOut(ImageRequest request, Instant now) {
        if (outageUntil.isEmpty() && request.scene() > Math.max(1, request.scenes() / 4)) {
            outageUntil = Optional.of(now.plus(OUTAGE));
        }
        return outageUntil.filter(now::isBefore).isPresent();
    }

    private static Failure serverError(String words) {
        return new Transient(
                report(words, "server_is_overloaded", 503),
                FailureKind.SERVER_ERROR,
                false,
                Optional.empty());
    }

    private static Report report(String words, String code, int status) {
        return new Report(words, Optional.of(code), OptionalInt.of(status), Optional.empty());
    }

    @Override
    public Availability check() {
        return new Reachable(Rehearsal.scripts());
    }

    @Override
    public void close() {
        artist.close();
    }
}
