package dev.vignette.server;

import dev.vignette.Trouble;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A request that is not done, with the words that tell its sender why and what to do. Ends the
/// request.
final class Problem extends RuntimeException {

    private final int status;
    private final String title;
    private final transient List<Trouble> troubles;
    private final transient Optional<String> batch;
    private final transient Map<String, String> headers;

    private Problem(
            int status,
            String title,
            String detail,
            List<Trouble> troubles,
            Optional<String> batch,
            Map<String, String> headers) {
        super(detail, null, false, false);
        this.status = status;
        this.title = title;
        this.troubles = troubles;
        this.batch = batch;
        this.headers = headers;
    }

    static Problem of(int status, String title, String detail) {
        return new Problem(status, title, detail, List.of(), Optional.empty(), Map.of());
    }

    /// It cannot be read.
    static Problem unreadable(String detail) {
        return of(400, "Not readable", detail);
    }

    /// Understood, and wrong.
    static Problem invalid(List<Trouble> troubles) {
        var detail = troubles.stream().map(Trouble::message).collect(Collectors.joining(" "));
        return new Problem(
                422, "Some fields are wrong", detail, troubles, Optional.empty(), Map.of());
    }

    static Problem invalid(String field, String message) {
        return invalid(List.of(new Trouble(field, message)));
    }

    static Problem forbidden(String detail) {
        return of(403, "Not allowed", detail);
    }

    static Problem notFound(String detail) {
        return of(404, "Not found", detail);
    }

    static Problem wrongState(String detail) {
        return of(409, "Not in this state", detail);
    }

    static Problem tooLarge(String detail) {
        return of(413, "Too large", detail);
    }

    static Problem busy(String detail) {
        return of(503, "Busy", detail).with("Retry-After", "2");
    }

    Problem with(String header, String value) {
        return new Problem(status, title, detail(), troubles, batch, Map.of(header, value));
    }

    /// @param id the batch that is meant
    Problem about(String id) {
        return new Problem(status, title, detail(), troubles, Optional.of(id), headers);
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    List<Trouble> troubles() {
        return troubles;
    }

    Optional<String> batch() {
        return batch;
    }

    Map<String, String> headers() {
        return headers;
    }
}
