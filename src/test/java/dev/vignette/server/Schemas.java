package dev.vignette.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.model.Request.Method;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import java.util.Map;

/// JSON that comes on other ways than as a whole answer, checked against openapi.yaml all the same:
/// as if it were the answer of a route that gives such a thing.
final class Schemas {

    private static final Map<String, String> ROUTES =
            Map.of(
                    "Batch", "/api/batches/4kx7qzr0m5n8v2w3t6y9abcdef",
                    "Scene", "/api/batches/4kx7qzr0m5n8v2w3t6y9abcdef/scenes/1");

    private Schemas() {}

    static void check(String schema, String json) {
        assertThat(problems(schema, json)).as(json).isEmpty();
    }

    static String problems(String schema, String json) {
        var response =
                SimpleResponse.Builder.ok()
                        .withContentType("application/json")
                        .withBody(json)
                        .build();
        var report =
                CheckedClient.SPECIFICATION.validateResponse(
                        ROUTES.getOrDefault(schema, ""), Method.GET, response);
        var problems = new StringBuilder();
        for (var message : report.getMessages()) {
            if (message.getLevel() == ValidationReport.Level.ERROR) {
                problems.append(message).append('\n');
            }
        }
        return problems.toString();
    }
}
