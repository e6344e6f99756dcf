package dev.vignette.provider.gemini;

import dev.vignette.provider.Failure;
import dev.vignette.provider.Failure.Blocked;
import dev.vignette.provider.Failure.Halting;
import dev.vignette.provider.Failure.Invalid;
import dev.vignette.provider.Failure.Report;
import dev.vignette.provider.Failure.Stage;
import dev.vignette.provider.Failure.Transient;
import dev.vignette.provider.google.GoogleError;
import dev.vignette.provider.google.SupportCodes;
import dev.vignette.provider.http.Failures;
import dev.vignette.provider.http.Reply.Answered;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// An answer without a picture. Google's refusals for safety are answers of success; its errors
/// keep the reason in typed details, and the number alone is too coarse.
record Refusal(Failures failures, Answered answer, Optional<JsonNode> body) {

    private static final Set<String> KEPT_BACK =
            Set.of(
                    "SAFETY",
                    "IMAGE_SAFETY",
                    "PROHIBITED_CONTENT",
                    "IMAGE_PROHIBITED_CONTENT",
                    "BLOCKLIST",
                    "SPII",
                    "RECITATION",
                    "IMAGE_RECITATION",
                    "ESCALATION");

    /// Ends at which the model's own words say what was the matter.
    private static final Set<String> USUAL_END = Set.of("STOP", "FINISH_REASON_UNSPECIFIED");

    /// Whether the end of a candidate means that its picture, even if there is one, is not to be
    /// shown.
    static boolean isKeptBack(Content content) {
        return content.finishReason().filter(KEPT_BACK::contains).isPresent();
    }

    Failure failure() {
        var failure =
                GoogleError.isIn(answer, body)
                        ? new GoogleError(failures, answer, body).failure()
                        : noPicture();
        return content().id().filter(_ -> failure.report().requestId().isEmpty()).isPresent()
                ? withId(failure)
                : failure;
    }

    private Failure noPicture() {
        if (body.isEmpty()) {
            return failures.unreadable(answer);
        }
        var content = content();
        if (content.blockReason().isPresent()) {
            var reason = content.blockReason().get();
            return blocked(
                    content.blockMessage().orElse("the prompt was blocked: " + reason),
                    reason,
                    Stage.PROMPT);
        }
        if (!content.hasCandidates()) {
            return failures.badPicture(
                    answer,
                    "the answer holds no picture and no reason",
                    Optional.of(Transient.EMPTY_ANSWER));
        }
        var reason = content.finishReason().orElse("no finishReason");
        var message = content.finishMessage().or(() -> text(content.words()));
        if (isKeptBack(content)) {
            return blocked(
                    message.orElse("the picture was kept back: " + reason), reason, Stage.PICTURE);
        }
        if (reason.equals("MAX_TOKENS")) {
            return new Invalid(
                    failures.report(
                            answer,
                            "the model used up its tokens before it drew: shorten the prompt",
                            Optional.of(reason)));
        }
        boolean endedAsUsual = content.finishReason().isEmpty() || USUAL_END.contains(reason);
        return endedAsUsual && RefusalWords.in(content.words())
                ? blocked(content.words(), reason, Stage.UNKNOWN)
                : failures.badPicture(
                        answer,
                        "no picture (%s)%s"
                                .formatted(reason, message.map(said -> ": " + said).orElse("")),
                        content.finishReason());
    }

    private Blocked blocked(String message, String reason, Stage stage) {
        var codes =
                Stream.of(List.of(reason), content().harms(), SupportCodes.in(message).codes())
                        .flatMap(List::stream)
                        .distinct()
                        .toList();
        return new Blocked(failures.report(answer, message, Optional.of(reason)), stage, codes);
    }

    private Failure withId(Failure failure) {
        var id = content().id().map(failures::clean);
        var said = failure.report();
        var report = new Report(said.message(), said.code(), said.status(), id);
        return switch (failure) {
            case Failure.Throttled(_, var wait, var quota) ->
                    new Failure.Throttled(report, wait, quota);
            case Transient(_, var kind, var billed, var wait) ->
                    new Transient(report, kind, billed, wait);
            case Blocked(_, var stage, var codes) -> new Blocked(report, stage, codes);
            case Invalid _ -> new Invalid(report);
            case Halting(_, var kind, var until) -> new Halting(report, kind, until);
        };
    }

    private Content content() {
        return new Content(body.orElseGet(MissingNode::getInstance));
    }

    private static Optional<String> text(String words) {
        return Optional.of(words).filter(some -> !some.isBlank());
    }
}
