package dev.vignette.provider.fal;

import dev.vignette.provider.Failure;
import dev.vignette.provider.Failure.Blocked;
import dev.vignette.provider.Failure.Invalid;
import dev.vignette.provider.Failure.Report;
import dev.vignette.provider.Failure.Stage;
import dev.vignette.provider.Failure.Transient;
import dev.vignette.provider.FailureKind;
import dev.vignette.provider.http.Failures;
import dev.vignette.provider.http.Json;
import dev.vignette.provider.http.Reply.Answered;
import dev.vignette.provider.queued.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// An answer of no success: the type of trouble stands in a header or in the first detail, and a
/// header says whether another try helps.
record FalRefusal(Failures failures, Answered answer, Optional<JsonNode> body) {

    private static final Pattern NO_MONEY =
            Pattern.compile("(?i)exhausted balance|balance|locked|billing");

    Failure failure() {
        var report = failures.report(answer, Words.of(body), type());
        var failure =
                switch (type().orElse("")) {
                    case "content_policy_violation" ->
                            new Blocked(report, stage(), List.of("content_policy_violation"));
                    case "no_media_generated" -> passing(report, FailureKind.BAD_PICTURE);
                    case "generation_timeout", "request_timeout", "startup_timeout" ->
                            passing(report, FailureKind.TIMEOUT);
                    case "internal_server_error",
                            "internal_error",
                            "downstream_service_error",
                            "downstream_service_unavailable",
                            "runner_scheduling_failure",
                            "runner_connection_error",
                            "runner_disconnected" ->
                            passing(report, FailureKind.SERVER_ERROR);
                    default -> byStatus(report);
                };
        return asMarked(failure);
    }

    private Failure byStatus(Report report) {
        return answer.status() == 403 && NO_MONEY.matcher(report.message()).find()
                ? Failures.halting(report, FailureKind.QUOTA)
                : failures.byStatus(answer, report);
    }

    /// What fal says of another try counts more than what a status usually means.
    private Failure asMarked(Failure failure) {
        var mark = answer.header("x-fal-retryable").orElse("");
        return switch (failure) {
            case Invalid(var report) when mark.equals("true") ->
                    passing(report, FailureKind.SERVER_ERROR);
            case Transient(var report, _, _, _) when mark.equals("false") -> new Invalid(report);
            case Failure other -> other;
        };
    }

    private static Transient passing(Report report, FailureKind kind) {
        return new Transient(report, kind, true, Optional.empty());
    }

    private Optional<String> type() {
        return Json.text(detail().path("type"))
                .or(() -> answer.header("x-fal-error-type"))
                .or(() -> body.flatMap(object -> Json.text(object.path("error_type"))));
    }

    /// The prompt, where the detail points at it.
    private Stage stage() {
        return detail().path("loc").toString().contains("prompt") ? Stage.PROMPT : Stage.UNKNOWN;
    }

    private JsonNode detail() {
        return body.map(object -> object.path("detail").path(0))
                .orElseGet(MissingNode::getInstance);
    }
}
