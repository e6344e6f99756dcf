package dev.vignette.provider.openai;

import dev.vignette.provider.Failure;
import dev.vignette.provider.Failure.Blocked;
import dev.vignette.provider.Failure.Report;
import dev.vignette.provider.Failure.Stage;
import dev.vignette.provider.Failure.Transient;
import dev.vignette.provider.FailureKind;
import dev.vignette.provider.http.Failures;
import dev.vignette.provider.http.Json;
import dev.vignette.provider.http.Reply.Answered;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// An answer without a picture. Its code is read before its status: an empty purse comes as 400 and
/// as 429, a refusal for safety as 400 and as 403, and compatible servers have habits of their own.
record Refusal(Failures failures, Answered answer, Optional<JsonNode> body) {

    private static final Set<String> SAFETY =
            Set.of(
                    "moderation_blocked",
                    "content_policy_violation",
                    "image_content_policy_violation",
                    "content_filter",
                    "contentfilter",
                    "responsibleaipolicyviolation");
    private static final Set<String> QUOTA =
            Set.of(
                    "insufficient_quota",
                    "credit_balance_exhausted",
                    "billing_hard_limit_reached",
                    "billing_not_active");
    private static final Set<String> KEY = Set.of("invalid_api_key", "account_deactivated");
    private static final Set<String> RATE =
            Set.of("rate_limit_exceeded", "slow_down", "rate_limit_error");

    private static final Pattern LIMITS = Pattern.compile("\\w+_(spend|usage)_limit_exceeded");
    private static final Pattern CATEGORIES =
            Pattern.compile("safety_violations=\\[([^\\]]{0,500})]");

    Failure failure() {
        return answer.isSuccess() && error().isMissingNode() ? noPicture() : byCode();
    }

    private Failure noPicture() {
        if (body.isEmpty()) {
            return failures.unreadable(answer);
        }
        var filtered = filtered(top("data").path(0).path("content_filter_results"));
        return filtered.isEmpty()
                ? failures.badPicture(
                        answer,
                        "the answer holds no picture and no reason",
                        Optional.of(Transient.EMPTY_ANSWER))
                : new Blocked(
                        failures.report(
                                answer,
                                "the content filter kept the picture back",
                                Optional.of("content_filter")),
                        Stage.PICTURE,
                        filtered);
    }

    private Failure byCode() {
        var report = failures.report(answer, message(), code());
        if (isSafety(report)) {
            return new Blocked(report, stage(), categories(report));
        }
        if (anyName(QUOTA) || names().anyMatch(name -> LIMITS.matcher(name).matches())) {
            return Failures.halting(report, FailureKind.QUOTA);
        }
        if (anyName(KEY)) {
            return Failures.halting(report, FailureKind.KEY);
        }
        if (anyName(Set.of("model_not_found")) || isAboutTheModel()) {
            return Failures.halting(report, FailureKind.MODEL_GONE);
        }
        if (anyName(RATE)) {
            return failures.throttled(answer, report);
        }
        return failures.byStatus(answer, report);
    }

    /// Words alone count only where a refusal would stand: a server that is down may speak of
    /// systems, too.
    private boolean isSafety(Report report) {
        boolean refused = answer.status() == 400 || answer.status() == 403;
        return anyName(SAFETY)
                || !flagged().isEmpty()
                || (refused && report.message().toLowerCase(Locale.ROOT).contains("safety system"));
    }

    private boolean isAboutTheModel() {
        return answer.status() == 400
                && Json.text(error().path("param")).filter("model"::equals).isPresent();
    }

    private Stage stage() {
        var stage = Json.text(details().path("moderation_stage")).orElse("");
        return switch (stage) {
            case "input" -> Stage.PROMPT;
            case "output" -> Stage.PICTURE;
            default -> flagged().isEmpty() ? Stage.UNKNOWN : Stage.PROMPT;
        };
    }

    private List<String> categories(Report report) {
        var categories = new ArrayList<String>();
        details().path("categories").forEach(one -> Json.text(one).ifPresent(categories::add));
        var said = CATEGORIES.matcher(report.message());
        if (categories.isEmpty() && said.find()) {
            categories.addAll(List.of(said.group(1).strip().split("\\s*,\\s*")));
        }
        categories.addAll(filtered(error().path("innererror").path("content_filter_result")));
        categories.addAll(flagged());
        return categories.stream().filter(one -> !one.isBlank()).distinct().toList();
    }

    private JsonNode details() {
        var within = error().path("moderation_details");
        return within.isObject() ? within : top("moderation_details");
    }

    /// OpenRouter's way to say what its moderation found.
    private List<String> flagged() {
        var reasons = new ArrayList<String>();
        error().path("metadata")
                .path("reasons")
                .forEach(reason -> Json.text(reason).ifPresent(reasons::add));
        return reasons;
    }

    /// Azure's way: `{"violence": {"filtered": true, …}, …}`.
    private static List<String> filtered(JsonNode results) {
        return results.properties().stream()
                .filter(category -> category.getValue().path("filtered").asBoolean(false))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// `error` is an object at OpenAI, a plain text elsewhere.
    private JsonNode error() {
        return top("error");
    }

    private JsonNode top(String field) {
        return body.map(object -> object.path(field))
                .filter(value -> !value.isNull())
                .orElseGet(MissingNode::getInstance);
    }

    private String message() {
        return Json.text(error())
                .or(() -> Json.text(error().path("message")))
                .or(() -> Json.text(top("message")))
                .or(() -> Json.text(top("detail")))
                .orElse("");
    }

    private Optional<String> code() {
        return Json.text(error().path("code")).or(() -> Json.text(error().path("type")));
    }

    private boolean anyName(Set<String> known) {
        return names().anyMatch(known::contains);
    }

    /// Code and type in lower case: which of the two names the trouble has changed more than once.
    private Stream<String> names() {
        return Stream.of("code", "type")
                .map(field -> Json.text(error().path(field)))
                .flatMap(Optional::stream)
                .map(name -> name.toLowerCase(Locale.ROOT));
    }
}
