package dev.vignette.provider.google;

import dev.vignette.provider.http.Json;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/// A quota that a call ran into.
///
/// @param id `GenerateRequestsPerDayPerProjectPerModel-FreeTier`
/// @param metric what is counted: `generativelanguage.googleapis.com/generate_content_requests`
/// @param value how many there are; empty where that is not said
record SpentQuota(String id, String metric, Optional<Long> value) {

    static SpentQuota of(JsonNode id, JsonNode metric, JsonNode value) {
        return new SpentQuota(
                Json.text(id).orElse(""),
                Json.text(metric).orElse(""),
                Json.text(value).flatMap(SpentQuota::number));
    }

    /// Whether there was nothing to use up: the model is not part of what this key pays for.
    boolean isNone() {
        return value.filter(number -> number == 0).isPresent();
    }

    boolean isPerDay() {
        return id.contains("PerDay") || id.contains("Daily");
    }

    boolean isPerMinute() {
        return id.contains("PerMinute");
    }

    /// Calls a minute, where it is calls that are counted, and not tokens.
    OptionalInt callsPerMinute() {
        boolean countsTokens = id.contains("Token") || metric.contains("token");
        return isPerMinute() && !countsTokens && value.isPresent() && value.get() > 0
                ? OptionalInt.of((int) Math.min(1_000_000, value.get()))
                : OptionalInt.empty();
    }

    private static Optional<Long> number(String written) {
        try {
            return Optional.of(Long.parseLong(written));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
