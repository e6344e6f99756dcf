package dev.vignette.provider.comfyui;

import dev.vignette.provider.Availability;
import dev.vignette.provider.Failure.Transient;
import dev.vignette.provider.ImageProvider;
import dev.vignette.provider.ImageRequest;
import dev.vignette.provider.Outcome;
import dev.vignette.provider.Outcome.Failed;
import dev.vignette.provider.Profile;
import dev.vignette.provider.http.Deadline;
import dev.vignette.provider.http.Failures;
import dev.vignette.provider.http.Reply.Answered;
import dev.vignette.provider.http.Reply.Unanswered;
import dev.vignette.provider.http.Transport;
import dev.vignette.provider.queued.Pace;
import dev.vignette.provider.queued.Queue;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/// A queue like others, on one's own machine: nothing is billed, and a checkpoint may have to be
/// looked up first.
record ComfyUiProvider(ComfyUiTable table, Transport transport, Failures failures, Pace pace)
        implements ImageProvider {

    @Override
    public Profile profile() {
        return table.profile();
    }

    /// One card draws one picture at a time; a second job keeps it from idling between two.
    @Override
    public OptionalInt atOnce() {
        return OptionalInt.of(2);
    }

    @Override
    public Outcome generate(ImageRequest request, Duration time) throws InterruptedException {
        var refusal = profile().refusalOf(request.references());
        if (refusal.isPresent()) {
            return new Failed(refusal.get());
        }
        var deadline = Deadline.in(time);
        if (!table.needsLookUp()) {
            return drawn(table, request, deadline);
        }
        return switch (transport.send(table.listing(), deadline)) {
            case Unanswered lost -> new Failed(unbilled(failures.of(lost, time)));
            case Answered answer when !answer.isSuccess() ->
                    new Failed(
                            failures.byStatus(
                                    answer, failures.report(answer, "", Optional.empty())));
            case Answered answer -> {
                var models = table.models(answer);
                yield models.isEmpty()
                        ? new Failed(
                                failures.modelGone(
                                        failures.report(
                                                answer, "it has no checkpoint", Optional.empty()),
                                        ComfyUi.NAME,
                                        profile().model(),
                                        table.account(),
                                        ""))
                        : drawn(table.with(models.getFirst()), request, deadline);
            }
        };
    }

    private Outcome drawn(ComfyUiTable with, ImageRequest request, Deadline deadline)
            throws InterruptedException {
        var outcome =
                Queue.provider(with, transport, failures, pace).generate(request, deadline.left());
        return outcome instanceof Failed(Transient failure)
                ? new Failed(unbilled(failure))
                : outcome;
    }

    private static Transient unbilled(Transient failure) {
        return new Transient(failure.report(), failure.kind(), false, failure.retryAfter());
    }

    @Override
    public Availability check() throws InterruptedException {
        return Queue.provider(table, transport, failures, pace).check();
    }

    /// The client belongs to whoever made it.
    @Override
    public void close() {}
}
