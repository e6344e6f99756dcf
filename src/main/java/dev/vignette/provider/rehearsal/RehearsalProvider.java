package dev.vignette.provider.rehearsal;

import dev.vignette.provider.Availability;
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
import dev.vignette.provider.Profile;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// An artist behind a script.
final class RehearsalProvider implements ImageProvider {

    private static final Duration LATENCY = Duration.ofMillis(200);
    private static final Set<Integer> REFUSED = Set.of(33, 66, 99);
    private static final int STUMBLES_EVERY = 20;

    /// What a service would say of a scene that may be told in milder words, or drawn elsewhere.
    private static final List<String> AS_IF_VIOLENT = List.of("violence");

    private final ImageProvider artist;
    private final Script script;
    private final InstantSource clock;
    private final Sleeper sleeper;
    private final Turnstile turnstile = new Turnstile(Duration.ofSeconds(1), 10);
    private final Outage outage = new Outage(Duration.ofMinutes(1));
    private final Set<Integer> stumbling = ConcurrentHashMap.newKeySet();

    RehearsalProvider(ImageProvider artist, Script script, InstantSource clock, Sleeper sleeper) {
        this.artist = artist;
        this.script = script;
        this.clock = clock;
        this.sleeper = sleeper;
    }

    /// Takes time; in tests, none.
    @FunctionalInterface
    interface Sleeper {
        void sleep(Duration time) throws InterruptedException;
    }

    /// The artist's, but named and priced like a real service.
    @Override
    public Profile profile() {
        var drawn = artist.profile();
        return new Profile(
                Rehearsal.NAME,
                script.title(),
                Rehearsal.NAME,
                true,
                drawn.aspects(),
                drawn.promptLimit(),
                drawn.deadlineFloor(),
                drawn.deadlineCeiling());
    }

    @Override
    public Outcome generate(ImageRequest request, Duration deadline) throws InterruptedException {
        var trouble = profile().refusalOf(request.references()).or(() -> trouble(request));
        sleeper.sleep(LATENCY);
        return trouble.isPresent() ? new Failed(trouble.get()) : artist.generate(request, deadline);
    }

    /// In the order in which a service would notice: who may enter, whether anybody is in, whether
    /// they stumble, and what they refuse to draw.
    private Optional<Failure> trouble(ImageRequest request) {
        return limit().or(() -> outage(request))
                .or(() -> stumble(request))
                .or(() -> refusal(request));
    }

    private Optional<Failure> limit() {
        if (!script.plays(Script.LIMITED)) {
            return Optional.empty();
        }
        return turnstile
                .waitAt(clock.instant())
                .map(wait ->
                        new Throttled(
                                report(
                                        429,
                                        "rate_limit_exceeded",
                                        "60 pictures a minute are allowed. Please try again"
                                                + " in %d ms.".formatted(wait.toMillis())),
                                Optional.of(wait)));
    }

    private Optional<Failure> outage(ImageRequest request) {
        return script.plays(Script.OUTAGE) && outage.covers(request, clock.instant())
                ? Optional.of(unavailable("The service is down."))
                : Optional.empty();
    }

    /// Once for each time that the scene is drawn: the next story may stumble over it again.
    private Optional<Failure> stumble(ImageRequest request) {
        if (!script.plays(Script.FLAKY) || request.scene() % STUMBLES_EVERY != 0) {
            return Optional.empty();
        }
        if (stumbling.add(request.scene())) {
            return Optional.of(unavailable("The service is overloaded."));
        }
        stumbling.remove(request.scene());
        return Optional.empty();
    }

    private Optional<Failure> refusal(ImageRequest request) {
        boolean refused = REFUSED.contains(request.scene()) && !request.reworded();
        return script.plays(Script.BLOCKED) && refused
                ? Optional.of(
                        new Blocked(
                                report(
                                        400,
                                        "moderation_blocked",
                                        "Refused for safety; in this rehearsal scenes 33, 66 and 99"
                                                + " are, until they get other words."),
                                Stage.PROMPT,
                                AS_IF_VIOLENT))
                : Optional.empty();
    }

    private static Failure unavailable(String message) {
        return new Transient(
                report(503, "service_unavailable", message),
                FailureKind.SERVER_ERROR,
                false,
                Optional.empty());
    }

    private static Report report(int status, String code, String message) {
        return new Report(message, Optional.of(code), OptionalInt.of(status), Optional.empty());
    }

    @Override
    public Availability check() {
        return new Availability.Reachable(Rehearsal.scripts());
    }

    @Override
    public void close() {
        artist.close();
    }
}
