package dev.vignette.provider.imagen;

import dev.vignette.provider.Failure;
import dev.vignette.provider.Failure.Blocked;
import dev.vignette.provider.google.GoogleError;
import dev.vignette.provider.google.SupportCodes;
import dev.vignette.provider.http.Failures;
import dev.vignette.provider.http.Json;
import dev.vignette.provider.http.Reply.Answered;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What an answer of `predict` holds. A refusal for safety is an answer of success: with a reason
/// in place of the picture, or with nothing at all.
record Predictions(Failures failures, Answered answer) {

    /// The picture in base64.
    Optional<String> picture() {
        return answer.isSuccess() ? texts("bytesBase64Encoded").findFirst() : Optional.empty();
    }

    Failure failure() {
        var body = Json.object(answer.body());
        if (GoogleError.isIn(answer, body)) {
            return new GoogleError(failures, answer, body).failure();
        }
        return body.isEmpty() ? failures.unreadable(answer) : keptBack();
    }

    private Blocked keptBack() {
        var reasons = texts("raiFilteredReason").collect(Collectors.joining(" "));
        var codes = SupportCodes.in(reasons);
        var report =
                failures.report(
                        answer,
                        reasons.isBlank() ? "the picture was kept back, without a reason" : reasons,
                        Optional.of("raiFiltered"));
        return new Blocked(report, codes.stage(), codes.codes());
    }

    private Stream<String> texts(String field) {
        return Json.object(answer.body()).stream()
                .flatMap(body -> body.path("predictions").valueStream())
                .map(prediction -> Json.text(prediction.path(field)))
                .flatMap(Optional::stream);
    }

    /// The models that draw so, in a list of all.
    List<String> models() {
        return Json.object(answer.body()).stream()
                .flatMap(body -> body.path("models").valueStream())
                .filter(Predictions::predicts)
                .map(model -> Json.text(model.path("name")))
                .flatMap(Optional::stream)
                .map(name -> name.substring(name.lastIndexOf('/') + 1))
                .filter(name -> name.contains("imagen"))
                .toList();
    }

    private static boolean predicts(JsonNode model) {
        var methods = Json.field(model, "supportedGenerationMethods");
        return methods.isMissingNode()
                || methods.valueStream()
                        .anyMatch(
                                method -> Json.text(method).filter("predict"::equals).isPresent());
    }
}
