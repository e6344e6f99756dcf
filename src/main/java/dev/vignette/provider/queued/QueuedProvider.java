package dev.vignette.provider.queued;

import dev.vignette.provider.Availability;
import dev.vignette.provider.Availability.Reachable;
import dev.vignette.provider.Availability.Unreachable;
import dev.vignette.provider.Failure;
import dev.vignette.provider.Failure.Halting;
import dev.vignette.provider.Failure.Invalid;
import dev.vignette.provider.Failure.Report;
import dev.vignette.provider.FailureKind;
import dev.vignette.provider.ImageProvider;
import dev.vignette.provider.ImageRequest;
import dev.vignette.provider.Outcome;
import dev.vignette.provider.Outcome.Failed;
import dev.vignette.provider.Profile;
import dev.vignette.provider.http.Deadline;
import dev.vignette.provider.http.Failures;
import dev.vignette.provider.http.Json;
import dev.vignette.provider.http.Reply.Answered;
import dev.vignette.provider.http.Reply.Unanswered;
import dev.vignette.provider.http.Transport;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Submits a job, asks how it is until there is a picture, and fetches that. A job that was taken
/// is never submitted a second time: trouble while asking only means asking again.
record QueuedProvider(JobTable table, Transport transport, Failures failures, Pace pace)
        implements ImageProvider {

    private static final Duration CHECK = Duration.ofSeconds(20);
    private static final Duration HINT = Duration.ofSeconds(10);
    private static final int MOST_NAMED = 5;

    /// With these a service answers whose key is good and that has nothing to list.
    private static final Set<Integer> KNOWS_NO_LIST = Set.of(404, 405, 422);

    @Override
    public Profile profile() {
        return table.profile();
    }

    @Override
    public Optional<String> trouble() {
        return table.account().trouble();
    }

    @Override
    public Outcome generate(ImageRequest request, Duration time) throws InterruptedException {
        var refusal = refusalToBegin(request);
        if (refusal.isPresent()) {
            return new Failed(refusal.get());
        }
        final HttpRequest submission;
        try {
            submission = table.submission(request);
        } catch (IllegalArgumentException e) {
            return new Failed(new Invalid(Report.of(String.valueOf(e.getMessage()))));
        }
        var deadline = Deadline.in(time);
        return switch (transport.send(submission, deadline)) {
            case Unanswered lost -> new Failed(failures.of(lost, time));
            case Answered answer when !answer.isSuccess() -> new Failed(refused(answer, deadline));
            case Answered answer ->
                    new Following(this, deadline, time).from(submitted(answer), answer);
        };
    }

    /// What is known to fail is not called.
    private Optional<Failure> refusalToBegin(ImageRequest request) {
        return trouble()
                .<Failure>map(why -> Failures.halting(Report.of(why), FailureKind.KEY))
                .or(() -> profile().refusalOf(request.references()));
    }

    private Progress submitted(Answered answer) {
        return Json.object(answer.body())
                .map(body -> table.submitted(answer, body))
                .orElseGet(() -> new Progress.Ended(failures.unreadable(answer)));
    }

    private Failure refused(Answered answer, Deadline deadline) throws InterruptedException {
        return switch (table.refused(answer, Json.object(answer.body()))) {
            case Halting(var report, var kind, _) when kind == FailureKind.MODEL_GONE ->
                    failures.modelGone(
                            report,
                            profile().name(),
                            profile().model(),
                            table.account(),
                            offered(deadline));
            case Failure failure -> failure;
        };
    }

    private String offered(Deadline deadline) throws InterruptedException {
        return switch (transport.send(table.listing(), deadline.within(HINT))) {
            case Answered answer when answer.isSuccess() ->
                    table.models(answer).stream()
                            .limit(MOST_NAMED)
                            .collect(Collectors.joining(", "));
            case Answered _, Unanswered _ -> "";
        };
    }

    @Override
    public Availability check() throws InterruptedException {
        var trouble = trouble();
        if (trouble.isPresent()) {
            return new Unreachable(trouble.get());
        }
        return switch (transport.send(table.listing(), Deadline.in(CHECK))) {
            case Unanswered lost -> new Unreachable(failures.of(lost, CHECK).report().message());
            case Answered answer when answer.isSuccess() -> new Reachable(table.models(answer));
            case Answered answer when KNOWS_NO_LIST.contains(answer.status()) ->
                    new Reachable(List.of());
            case Answered answer ->
                    Unreachable.of(table.refused(answer, Json.object(answer.body())));
        };
    }

    /// The client belongs to whoever made it.
    @Override
    public void close() {}
}
