package dev.vignette.provider.builtin;

import dev.vignette.illustrator.Drawing;
import dev.vignette.illustrator.DrawingRequest;
import dev.vignette.illustrator.Illustrator;
import dev.vignette.image.Image;
import dev.vignette.image.MediaType;
import dev.vignette.provider.Availability;
import dev.vignette.provider.Availability.Reachable;
import dev.vignette.provider.Failure.Invalid;
import dev.vignette.provider.Failure.Report;
import dev.vignette.provider.ImageProvider;
import dev.vignette.provider.ImageRequest;
import dev.vignette.provider.Outcome;
import dev.vignette.provider.Outcome.Failed;
import dev.vignette.provider.Outcome.Generated;
import dev.vignette.provider.Profile;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/// Draws on this machine's own cores, no more pictures at once than there are cores.
final class BuiltInProvider implements ImageProvider {

    private static final Profile PROFILE =
            new Profile(
                    "illustrator",
                    "picture-book-1",
                    "built-in",
                    false,
                    List.of(),
                    8_000,
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5));

    private final Illustrator illustrator;
    private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors());

    BuiltInProvider(Illustrator illustrator) {
        this.illustrator = illustrator;
    }

    @Override
    public Profile profile() {
        return PROFILE;
    }

    @Override
    public Outcome generate(ImageRequest request, Duration deadline) throws InterruptedException {
        var pixels = Pixels.of(request.aspect(), request.size());
        if (pixels.isEmpty()) {
            return new Failed(
                    new Invalid(
                            Report.of(
                                    "the illustrator draws 64 to 4096 pixels a side; write --size 1K, 2K or 1536x1024, not "
                                            + request.size().orElse(""))));
        }
        cores.acquire();
        try {
            var drawing =
                    illustrator.draw(
                            new DrawingRequest(
                                    request.description(),
                                    request.looks(),
                                    request.seed().orElse(0),
                                    request.scene(),
                                    pixels.get().width(),
                                    pixels.get().height()));
            var image =
                    new Image(
                            drawing.png(),
                            MediaType.PNG,
                            pixels.get().width(),
                            pixels.get().height());
            return new Generated(image, Optional.empty(), provenance(drawing));
        } finally {
            cores.release();
        }
    }

    private static String provenance(Drawing drawing) {
        var spec = drawing.spec();
        var unknown =
                spec.unknownWords().isEmpty()
                        ? ""
                        : "; words it did not know: " + String.join(", ", spec.unknownWords());
        return "Drawn by Vignette's built-in illustrator; not an AI model; confidence "
                + Math.round(spec.confidence() * 100)
                + " %"
                + unknown;
    }

    @Override
    public Availability check() {
        return new Reachable(List.of(PROFILE.model()));
    }

    @Override
    public void close() {}
}
