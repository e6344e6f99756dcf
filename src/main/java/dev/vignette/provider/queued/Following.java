package dev.vignette.provider.queued;

import dev.vignette.provider.Failure.Report;
import dev.vignette.provider.Failure.Transient;
import dev.vignette.provider.FailureKind;
import dev.vignette.provider.Outcome;
import dev.vignette.provider.Outcome.Failed;
import dev.vignette.provider.Outcome.Generated;
import dev.vignette.provider.http.Deadline;
import dev.vignette.provider.http.Download;
import dev.vignette.provider.http.Json;
import dev.vignette.provider.http.PictureAnswer;
import dev.vignette.provider.http.Reply.Answered;
import dev.vignette.provider.http.Reply.Unanswered;
import dev.vignette.provider.http.WaitHint;
import dev.vignette.provider.queued.Progress.Ended;
import dev.vignette.provider.queued.Progress.Made;
import dev.vignette.provider.queued.Progress.Moved;
import dev.vignette.provider.queued.Progress.Underway;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// One job on its way from its submission to its picture.
final class Following {

    /// A job is not known everywhere at the instant it was taken.
    private static final int TIMES_UNKNOWN = 3;

    private static final Duration FAREWELL = Duration.ofSeconds(3);

    private final QueuedProvider provider;
    private final Deadline deadline;
    private final Duration time;

    private Optional<Job> current = Optional.empty();
    private String state = "submitted";
    private Duration wait;
    private int timesUnknown;

    Following(QueuedProvider provider, Deadline deadline, Duration time) {
        this.provider = provider;
        this.deadline = deadline;
        this.time = time;
        this.wait = provider.pace().first();
    }

    /// What became of it. When nobody waits any longer, the service is told so.
    Outcome from(Progress first, Answered submission) throws InterruptedException {
        try {
            return followed(first, submission);
        } catch (InterruptedException e) {
            cancel();
            throw e;
        }
    }

    private Outcome followed(Progress first, Answered submission) throws InterruptedException {
        var progress = first;
        var said = submission;
        while (true) {
            switch (progress) {
                case Made(var address) -> {
                    return withId(fetched(address, said));
                }
                case Ended(var failure) -> {
                    return new Failed(failure);
                }
                case Moved(var job) -> current = Optional.of(job);
                case Underway(var job, var word) -> {
                    current = Optional.of(job);
                    state = word;
                    Thread.sleep(shorter(wait, deadline.left()));
                    wait = provider.pace().after(wait);
                }
            }
            if (!deadline.left().isPositive()) {
                cancel();
                return tooLate();
            }
            var job = current.orElseThrow();
            switch (provider.transport().send(job.poll(), deadline)) {
                case Unanswered _ -> progress = new Underway(job, state);
                case Answered answer -> {
                    said = answer;
                    progress = polled(job, answer);
                }
            }
        }
    }

    private Progress polled(Job job, Answered answer) {
        var body = Json.object(answer.body());
        var table = provider.table();
        if (answer.isSuccess()) {
            return body.map(object -> table.polled(job, answer, object))
                    .orElseGet(() -> new Underway(job, state));
        }
        if (table.endsTheJob(answer)) {
            return new Ended(table.refused(answer, body));
        }
        return switch (answer.status()) {
            case 404, 410 ->
                    ++timesUnknown < TIMES_UNKNOWN
                            ? new Underway(job, state)
                            : new Ended(
                                    provider.failures()
                                            .badPicture(
                                                    answer,
                                                    "the service does not know the job any more: "
                                                            + Words.of(body),
                                                    Optional.empty()));
            case 408, 409, 425, 429, 499 -> later(job, answer);
            default ->
                    answer.status() / 100 == 4
                            ? new Ended(table.refused(answer, body))
                            : later(job, answer);
        };
    }

    private Progress later(Job job, Answered answer) {
        var told = WaitHint.in(answer, "", provider.failures().clock().instant());
        wait = told.filter(longer -> longer.compareTo(wait) > 0).orElse(wait);
        return new Underway(job, state);
    }

    private Outcome fetched(String address, Answered answer) throws InterruptedException {
        var table = provider.table();
        var pictures =
                new PictureAnswer(
                        provider.failures(),
                        "Made by an AI model (%s at %s)"
                                .formatted(table.profile().model(), table.account().host()));
        return address.startsWith("data:")
                ? pictures.fromBase64(address, answer)
                : new Download(provider.transport(), table.account().baseUrl())
                        .picture(address, answer, pictures, deadline, time);
    }

    private Outcome withId(Outcome outcome) {
        return outcome instanceof Generated(var image, var own, var provenance)
                ? new Generated(image, id().or(() -> own), provenance)
                : outcome;
    }

    private Optional<String> id() {
        return current.map(Job::id).map(provider.failures()::clean);
    }

    private Outcome tooLate() {
        var words =
                "no picture within %d s, the job was %s%s"
                        .formatted(
                                time.toSeconds(),
                                provider.failures().clean(state),
                                !farewells().isEmpty() ? "; the service was told to stop" : "");
        return new Failed(
                new Transient(
                        new Report(words, Optional.empty(), OptionalInt.empty(), id()),
                        FailureKind.TIMEOUT,
                        true,
                        Optional.empty()));
    }

    private void cancel() throws InterruptedException {
        var end = Deadline.in(FAREWELL);
        for (var farewell : farewells()) {
            provider.transport().send(farewell, end);
        }
    }

    private List<HttpRequest> farewells() {
        return current.map(Job::cancel).orElse(List.of());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
