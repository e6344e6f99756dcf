package dev.vignette.provider;

import dev.vignette.provider.queued.Pace;
import dev.vignette.testing.Reaction;
import dev.vignette.testing.StubService;
import java.time.Duration;
import java.util.List;

/// A service that takes jobs, says how they are, and leaves their pictures at an address.
public abstract class QueuedContract extends FetchedPictureContract {

    /// Asks again at once.
    protected static final Pace AT_ONCE = new Pace(Duration.ofMillis(1), Duration.ofMillis(1));

    @Override
    protected final List<Reaction> delivers(StubService service, byte[] picture) {
        var answers = pointsTo(service, service.url("/files/1.png").toString());
        answers.add(Reaction.bytes(200, "image/png", picture));
        return answers;
    }
}
