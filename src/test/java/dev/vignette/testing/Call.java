package dev.vignette.testing;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// One request as it arrived at the stub.
///
/// @param path with its query
/// @param headers names in lower case
public record Call(
        Instant time, String method, String path, Map<String, String> headers, String body) {

    public Call {
        headers = Map.copyOf(headers);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}
