package dev.vignette.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// One request as it arrived at the stub.
///
/// @param path with its query
/// @param headers names in lower case
/// @param raw the body, its bytes as letters
public record Call(
        Instant time, String method, String path, Map<String, String> headers, String raw) {

    public Call {
        headers = Map.copyOf(headers);
    }

    /// The body as text.
    public String body() {
        return new String(raw.getBytes(ISO_8859_1), UTF_8);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}
