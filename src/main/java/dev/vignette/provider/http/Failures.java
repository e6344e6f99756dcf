package dev.vignette.provider.http;

import dev.vignette.config.Secret;
import dev.vignette.provider.Failure;
import dev.vignette.provider.Failure.Halting;
import dev.vignette.provider.Failure.Invalid;
import dev.vignette.provider.Failure.Report;
import dev.vignette.provider.Failure.Throttled;
import dev.vignette.provider.Failure.Transient;
import dev.vignette.provider.FailureKind;
import dev.vignette.provider.http.Reply.Answered;
import dev.vignette.provider.http.Reply.NetworkTrouble;
import dev.vignette.provider.http.Reply.TimedOut;
import dev.vignette.provider.http.Reply.TooLarge;
import dev.vignette.provider.http.Reply.Unanswered;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;

/// What the signals mean that all services share. A provider reads its service's own codes first
/// and asks here about the rest. Every text passes through one place that strikes the key out.
///
/// @param key what no report may hold
public record Failures(Optional<Secret> key, InstantSource clock) {

    /// What an answer is reported as.
    ///
    /// @param message the service's own words; where it had none, those of its body
    public Report report(Answered answer, String message, Optional<String> code) {
        var words = message.isBlank() ? described(answer) : message;
        return new Report(
                Excerpt.of(words, key),
                code.map(value -> Excerpt.of(value, key)).filter(value -> !value.isBlank()),
                OptionalInt.of(answer.status()),
                requestId(answer));
    }

    /// The number under which the service's support finds the call.
    public Optional<String> requestId(Answered answer) {
        return answer.header("x-request-id")
                .or(() -> answer.header("request-id"))
                .or(() -> answer.header("apim-request-id"))
                .or(() -> answer.header("cf-ray"))
                .map(value -> Excerpt.of(value, key));
    }

    /// A text of the service's as it may be shown: without the key, and not long.
    public String clean(String text) {
        return Excerpt.of(text, key);
    }

    /// What it means that there is no whole answer.
    public Transient of(Unanswered trouble, Duration deadline) {
        return switch (trouble) {
            case TimedOut() ->
                    transientFailure(
                            "no whole answer within %d s".formatted(deadline.toSeconds()),
                            FailureKind.TIMEOUT,
                            true);
            case NetworkTrouble(var message, var wasSent) ->
                    transientFailure(message, FailureKind.NETWORK, wasSent);
            case TooLarge(var most) ->
                    transientFailure(
                            "the answer is larger than %d MB".formatted(most >> 20),
                            FailureKind.BAD_PICTURE,
                            true);
        };
    }

    /// What it means that a picture which was made, and perhaps charged, could not be fetched.
    public Failure lostPicture(Unanswered trouble, Duration deadline) {
        var failure = of(trouble, deadline);
        return new Transient(failure.report(), failure.kind(), true, failure.retryAfter());
    }

    /// What a status means when no code says more.
    public Failure byStatus(Answered answer, Report report) {
        return switch (answer.status()) {
            case 408, 504 -> transientFailure(answer, report, FailureKind.TIMEOUT, true);
            case 499 -> transientFailure(answer, report, FailureKind.NETWORK, true);
            case 409, 425 -> transientFailure(answer, report, FailureKind.SERVER_ERROR, false);
            case 401, 403, 407 -> halting(report, FailureKind.KEY);
            case 402 -> halting(report, FailureKind.QUOTA);
            case 429 -> throttled(answer, report);
            // for good: every scene would meet the same
            case 301, 308, 404, 405, 410 -> halting(report, FailureKind.MODEL_GONE);
            default -> byHundred(answer, report);
        };
    }

    private Failure byHundred(Answered answer, Report report) {
        return switch (answer.status() / 100) {
            case 2 -> new Transient(report, FailureKind.BAD_PICTURE, true, Optional.empty());
            case 4 -> new Invalid(report);
            default -> transientFailure(answer, report, FailureKind.SERVER_ERROR, false);
        };
    }

    /// Come back later, after the time that the answer names.
    public Throttled throttled(Answered answer, Report report) {
        return new Throttled(
                report,
                WaitHint.in(answer, report.message(), clock.instant()),
                QuotaHint.in(report.message()));
    }

    /// Every scene would fail like this one; nobody knows until when.
    public static Halting halting(Report report, FailureKind kind) {
        return new Halting(report, kind, Optional.empty());
    }

    /// An answer of success without a sound picture, which may have been charged.
    public Transient badPicture(Answered answer, String why, Optional<String> code) {
        return new Transient(
                report(answer, why, code), FailureKind.BAD_PICTURE, true, Optional.empty());
    }

    /// An answer of success that is no JSON.
    public Transient unreadable(Answered answer) {
        return badPicture(
                answer,
                answer.body().length == 0
                        ? "the answer is empty"
                        : "the answer is not JSON: " + answer.text(),
                Optional.empty());
    }

    /// A model that cannot be used: what to do, and what there is instead.
    ///
    /// @param offered the service's other models by name; empty where it names none
    public Halting modelGone(
            Report report, String provider, String model, Account account, String offered) {
        return halting(
                new Report(
                        "the model %s cannot be used at %s: %s. Choose another with --model%s%s"
                                .formatted(
                                        model,
                                        account.host(),
                                        withoutStop(report.message()),
                                        offered.isEmpty() ? "" : "; it offers " + clean(offered),
                                        account.isServiceItself()
                                                ? DefaultModels.successorOf(provider, model)
                                                : ""),
                        report.code(),
                        report.status(),
                        report.requestId()),
                FailureKind.MODEL_GONE);
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private Transient transientFailure(
            Answered answer, Report report, FailureKind kind, boolean maybeBilled) {
        return new Transient(
                report, kind, maybeBilled, WaitHint.in(answer, report.message(), clock.instant()));
    }

    private Transient transientFailure(String message, FailureKind kind, boolean maybeBilled) {
        return new Transient(
                Report.of(Excerpt.of(message, key)), kind, maybeBilled, Optional.empty());
    }

    private static String described(Answered answer) {
        var where =
                answer.status() / 100 == 3
                        ? answer.header("location").map(to -> ", pointing to " + to).orElse("")
                        : "";
        return answer.body().length == 0
                ? "status %d without a word%s".formatted(answer.status(), where)
                : "status %d%s: %s".formatted(answer.status(), where, answer.text());
    }
}
