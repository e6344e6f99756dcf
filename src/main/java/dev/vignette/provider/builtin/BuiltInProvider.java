package dev.vignette.provider.builtin;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import dev.vignette.illustrator.Drawing;
import dev.vignette.illustrator.DrawingRequest;
import dev.vignette.illustrator.scene.SceneSpec;
import dev.vignette.image.Image;
import dev.vignette.image.MediaType;
import dev.vignette.provider.Availability;
import dev.vignette.provider.Failure;
import dev.vignette.provider.Failure.Invalid;
import dev.vignette.provider.Failure.Report;
import dev.vignette.provider.Failure.Transient;
import dev.vignette.provider.FailureKind;
import dev.vignette.provider.ImageProvider;
import dev.vignette.provider.ImageRequest;
import dev.vignette.provider.Outcome;
import dev.vignette.provider.Outcome.Failed;
import dev.vignette.provider.Outcome.Generated;
import dev.vignette.provider.Profile;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/// The illustrator as a provider. It reads a scene's description, not the prompt; of the style it
/// takes up what it can paint.
final class BuiltInProvider implements ImageProvider {

    private static final Profile PROFILE =
            new Profile(
                    BuiltIn.NAME,
                    "picture-book-1",
                    "built-in",
                    false,
                    List.of(),
                    8_000,
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5));

    private final Function<DrawingRequest, Drawing> illustrator;

    /// Virtual threads are not time-sliced: more drawings than cores would only keep calls that are
    /// in flight from their answers.
    private final Semaphore easels;

    BuiltInProvider(Function<DrawingRequest, Drawing> illustrator, int easels) {
        this.illustrator = illustrator;
        this.easels = new Semaphore(easels);
    }

    @Override
    public Profile profile() {
        return PROFILE;
    }

    @Override
    public Outcome generate(ImageRequest request, Duration deadline) throws InterruptedException {
        var refusal = PROFILE.refusalOf(request.references());
        if (refusal.isPresent()) {
            return new Failed(refusal.get());
        }
        return switch (Pixels.of(request.aspect(), request.size())) {
            case Pixels.Impossible(var why) -> new Failed(new Invalid(Report.of(why)));
            case Pixels.Sized pixels -> drawn(request, pixels, deadline);
        };
    }

    private Outcome drawn(ImageRequest request, Pixels.Sized pixels, Duration deadline)
            throws InterruptedException {
        if (!easels.tryAcquire(deadline.toNanos(), NANOSECONDS)) {
            return new Failed(busy(deadline));
        }
        try {
            var drawing =
                    illustrator.apply(
                            new DrawingRequest(
                                    request.description(),
                                    request.looks(),
                                    request.seed().orElse(0),
                                    request.scene(),
                                    pixels.width(),
                                    pixels.height(),
                                    request.style()));
            return new Generated(
                    new Image(drawing.png(), MediaType.PNG, pixels.width(), pixels.height()),
                    Optional.empty(),
                    provenance(drawing.spec()));
        } finally {
            easels.release();
        }
    }

    private static Failure busy(Duration deadline) {
        return new Transient(
                Report.of(
                        "this machine found no time to draw within %d s"
                                .formatted(deadline.toSeconds())),
                FailureKind.TIMEOUT,
                false,
                Optional.empty());
    }

    static String provenance(SceneSpec spec) {
        return "Drawn by Vignette's built-in illustrator; not an AI model; confidence %d %%%s"
                .formatted(
                        Math.round(100 * spec.confidence()),
                        spec.unknownWords().isEmpty()
                                ? ""
                                : "; words it did not know: "
                                        + String.join(", ", spec.unknownWords()));
    }

    /// It paints on this machine's processors; one more picture at once would only be in the way.
    @Override
    public OptionalInt atOnce() {
        return OptionalInt.of(Runtime.getRuntime().availableProcessors());
    }

    @Override
    public Availability check() {
        return new Availability.Reachable(List.of(PROFILE.model()));
    }

    @Override
    public void close() {}
}
