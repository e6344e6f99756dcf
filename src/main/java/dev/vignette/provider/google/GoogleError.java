package dev.vignette.provider.google;

import dev.vignette.provider.Failure;
import dev.vignette.provider.Failure.Blocked;
import dev.vignette.provider.Failure.Report;
import dev.vignette.provider.Failure.Stage;
import dev.vignette.provider.Failure.Transient;
import dev.vignette.provider.FailureKind;
import dev.vignette.provider.http.Failures;
import dev.vignette.provider.http.Reply.Answered;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// An answer that says `error`, or one of no success. The reason stands in typed details; the
/// number alone is too coarse.
///
/// @param body the answer's object, where it is one
public record GoogleError(Failures failures, Answered answer, Optional<JsonNode> body) {

    private static final Pattern RESPONSIBLE_AI =
            Pattern.compile("(?i)responsible ai|sensitive words");
    private static final Pattern KEY =
            Pattern.compile("(?i)api[ _]key (?:is )?(?:not valid|not found|expired|invalid)");
    private static final Pattern NO_PICTURES =
            Pattern.compile(
                    "(?i)response modalit|multi-?modal output|only supports text output"
                            + "|image generation is not (?:available|supported|enabled)");

    /// Whether the answer is one: proxies send errors along with a 200, too.
    public static boolean isIn(Answered answer, Optional<JsonNode> body) {
        return !answer.isSuccess() || !error(body).error().isMissingNode();
    }

    public Failure failure() {
        var error = error(body);
        var report = failures.report(answer, error.message(), name(error));
        int status = answer.isSuccess() && error.code() >= 400 ? error.code() : answer.status();
        if (status == 400 && RESPONSIBLE_AI.matcher(report.message()).find()) {
            return new Blocked(
                    report,
                    Stage.PROMPT,
                    SupportCodes.in(report.message() + " " + error.debugInfo()).codes());
        }
        if (isAboutTheKey(error, status, report)) {
            return Failures.halting(report, FailureKind.KEY);
        }
        if (status == 400 && NO_PICTURES.matcher(report.message()).find()) {
            return Failures.halting(report, FailureKind.MODEL_GONE);
        }
        if (status == 429) {
            return new Exhaustion(failures, answer, error).failure(report);
        }
        var failure =
                failures.byStatus(new Answered(status, answer.headers(), answer.body()), report);
        return failure instanceof Transient(var said, var kind, var billed, var wait)
                ? new Transient(said, kind, billed, longer(wait, error.retryDelay()))
                : failure;
    }

    private static boolean isAboutTheKey(ErrorDetails error, int status, Report report) {
        return error.reason().filter(reason -> reason.startsWith("API_KEY_")).isPresent()
                || (status == 400 && KEY.matcher(report.message()).find())
                || (status == 400
                        && error.status().filter("FAILED_PRECONDITION"::equals).isPresent());
    }

    private static Optional<String> name(ErrorDetails error) {
        return error.reason()
                .or(error::status)
                .or(() -> error.code() == 0 ? Optional.empty() : Optional.of("" + error.code()));
    }

    private static ErrorDetails error(Optional<JsonNode> body) {
        return new ErrorDetails(
                body.map(object -> object.path("error"))
                        .filter(error -> !error.isNull())
                        .orElseGet(MissingNode::getInstance));
    }

    static <T extends Comparable<T>> Optional<T> longer(Optional<T> one, Optional<T> other) {
        return Stream.of(one, other).flatMap(Optional::stream).max(Comparator.naturalOrder());
    }
}
