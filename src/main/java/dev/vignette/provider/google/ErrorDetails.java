package dev.vignette.provider.google;

import static dev.vignette.provider.http.Json.field;

import dev.vignette.provider.http.Json;
import dev.vignette.provider.http.WaitHint;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What stands in `error` of a Google answer, and in the typed objects of its `details`.
///
/// @param error the object; missing where there is none
record ErrorDetails(JsonNode error) {

    String message() {
        return Json.text(error).or(() -> Json.text(error.path("message"))).orElse("");
    }

    /// The status in words: `RESOURCE_EXHAUSTED`.
    Optional<String> status() {
        return Json.text(error.path("status"));
    }

    /// The status as a number, as proxies send it along with a 200.
    int code() {
        return error.path("code").asInt(0);
    }

    /// Why exactly: `API_KEY_INVALID`.
    Optional<String> reason() {
        return details("ErrorInfo")
                .map(info -> Json.text(info.path("reason")))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// What Google's own people read; support codes may stand there and nowhere else.
    String debugInfo() {
        return details("DebugInfo")
                .map(info -> Json.text(info.path("detail")))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    /// How long to stay away.
    Optional<Duration> retryDelay() {
        return details("RetryInfo")
                .map(info -> Json.text(field(info, "retryDelay")))
                .flatMap(Optional::stream)
                .map(WaitHint::ofDuration)
                .flatMap(Optional::stream)
                .max(Duration::compareTo);
    }

    /// The quotas that were used up, in their newer and in their older form.
    List<SpentQuota> spentQuotas() {
        var named =
                details("QuotaFailure")
                        .flatMap(failure -> failure.path("violations").valueStream())
                        .map(violation ->
                                SpentQuota.of(
                                        field(violation, "quotaId"),
                                        field(violation, "quotaMetric"),
                                        field(violation, "quotaValue")));
        var older =
                details("ErrorInfo")
                        .map(info -> info.path("metadata"))
                        .filter(metadata -> metadata.has("quota_limit"))
                        .map(metadata ->
                                SpentQuota.of(
                                        metadata.path("quota_limit"),
                                        metadata.path("quota_metric"),
                                        metadata.path("quota_limit_value")));
        return Stream.concat(named, older).toList();
    }

    private Stream<JsonNode> details(String type) {
        return error.path("details")
                .valueStream()
                .filter(detail ->
                        Json.text(detail.path("@type"))
                                .filter(name -> name.endsWith("." + type))
                                .isPresent());
    }
}
