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

/// A provider that lacks something of its settings: it says what, and calls nobody.
///
/// @param why what is missing, and where to give it
public record NotSetUp(Profile profile, String why) implements ImageProvider {

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
