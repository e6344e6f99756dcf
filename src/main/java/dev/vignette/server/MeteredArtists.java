package dev.vignette.server;

import dev.vignette.batch.CallOutcome;
import dev.vignette.engine.Artists;
import dev.vignette.provider.Availability;
import dev.vignette.provider.Failure;
import dev.vignette.provider.Failure.Throttled;
import dev.vignette.provider.Failure.Transient;
import dev.vignette.provider.ImageProvider;
import dev.vignette.provider.ImageRequest;
import dev.vignette.provider.Outcome;
import dev.vignette.provider.Outcome.Failed;
import dev.vignette.provider.Profile;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Optional;

/// The providers, measured: how long each call took, what came of it, how long a service asked us
/// to stay away.
record MeteredArtists(Artists artists, MeterRegistry registry) implements Artists {

    @Override
    public Optional<ImageProvider> artist(String provider, String model, Optional<String> baseUrl) {
        return artists.artist(provider, model, baseUrl).map(Metered::new);
    }

    private final class Metered implements ImageProvider {

        private final ImageProvider provider;

        Metered(ImageProvider provider) {
            this.provider = provider;
        }

        @Override
        public Profile profile() {
            return provider.profile();
        }

        @Override
        public Outcome generate(ImageRequest request, Duration deadline)
                throws InterruptedException {
            var timer = Timer.start(registry);
            var outcome = provider.generate(request, deadline);
            var name = profile().name();
            timer.stop(
                    Timer.builder("vignette.call")
                            .description("Calls to image services")
                            .tag("provider", name)
                            .tag("outcome", CallOutcome.of(outcome).wireName())
                            .serviceLevelObjectives(
                                    Duration.ofMillis(500),
                                    Duration.ofSeconds(2),
                                    Duration.ofSeconds(5),
                                    Duration.ofSeconds(10),
                                    Duration.ofSeconds(20),
                                    Duration.ofSeconds(60),
                                    Duration.ofSeconds(180))
                            .register(registry));
            told(outcome)
                    .ifPresent(wait ->
                            registry.timer("vignette.told.wait", "provider", name).record(wait));
            return outcome;
        }

        private static Optional<Duration> told(Outcome outcome) {
            return outcome instanceof Failed(Failure failure)
                    ? switch (failure) {
                        case Throttled throttled -> throttled.retryAfter();
                        case Transient trouble -> trouble.retryAfter();
                        case Failure.Blocked _, Failure.Invalid _, Failure.Halting _ ->
                                Optional.empty();
                    }
                    : Optional.empty();
        }

        @Override
        public Availability check() throws InterruptedException {
            return provider.check();
        }

        @Override
        public void close() {
            provider.close();
        }
    }
}
