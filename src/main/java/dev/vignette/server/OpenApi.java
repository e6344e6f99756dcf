package dev.vignette.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The description of this API, as it is written and as JSON.
final class OpenApi {

    private final String yaml;
    private final byte[] json;

    OpenApi() {
        try (var in = Objects.requireNonNull(OpenApi.class.getResourceAsStream("openapi.yaml"))) {
            yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("openapi.yaml is missing", e);
        }
        var loaded = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        json = Answers.JSON.writeValueAsBytes(loaded);
    }

    void yaml(Context ctx) {
        ctx.contentType("application/yaml").result(yaml);
    }

    void json(Context ctx) {
        ctx.contentType("application/json").result(json);
    }
}
