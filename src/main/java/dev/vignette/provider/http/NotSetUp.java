package dev.vignette.provider.http;

import dev.vignette.provider.Availability;
import dev.vignette.provider.Failure.Report;
import dev.vignette.provider.FailureKind;
import dev.vignette.provider.ImageProvider;
import dev.vignette.provider.ImageRequest;
import dev.vignette.provider.Outcome;
import dev.vignette.provider.Profile;
import java.time.Duration;
import java.util.Optional;

/// Providers that lack something of their settings.
public final class NotSetUp {

    private NotSetUp() {}

    /// One that says what it lacks, and calls nobody.
    ///
    /// @param why what is missing, and where to give it
    public static ImageProvider provider(Profile profile, String why) {
        return new Lacking(profile, why);
    }

    private record Lacking(Profile profile, String why) implements ImageProvider {

        @Override
        public Optional<String> trouble() {
            return Optional.of(why);
        }

        @Override
        public Outcome generate(ImageRequest request, Duration deadline) {
            return new Outcome.Failed(Failures.halting(Report.of(why), FailureKind.KEY));
        }

        @Override
        public Availability check() {
            return new Availability.Unreachable(why);
        }

        @Override
        public void close() {}
    }
}
