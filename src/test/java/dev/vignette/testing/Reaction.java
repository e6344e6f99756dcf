package dev.vignette.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/// What the stub does with one request.
public sealed interface Reaction {

    /// A whole answer, after which the connection stays open.
    final class Answer implements Reaction {

        private final int status;
        private final Map<String, String> headers;
        private final byte[] body;

        private Answer(int status, Map<String, String> headers, byte[] body) {
            this.status = status;
            this.headers = new TreeMap<>(headers);
            this.body = body;
        }

        int status() {
            return status;
        }

        Map<String, String> headers() {
            return headers;
        }

        byte[] body() {
            return body;
        }

        /// The same answer with one header more.
        public Answer with(String name, String value) {
            var more = new TreeMap<>(headers);
            more.put(name, value);
            return new Answer(status, more, body);
        }

        @Override
        public String toString() {
            return "answer " + status;
        }
    }

    /// Silence until the client goes.
    record Hang() implements Reaction {}

    /// The headers of a good answer, then silence until the client goes.
    record HangAfterHeaders() implements Reaction {}

    /// Headers at once, then the body byte by byte.
    record Drip(Answer answer, Duration everyByte) implements Reaction {}

    /// The connection is reset before a word.
    record Reset() implements Reaction {}

    /// The connection is reset in the middle of the body.
    record ResetInBody(Answer answer) implements Reaction {}

    /// The connection closes in good order in the middle of the body.
    record Truncate(Answer answer) implements Reaction {}

    /// An answer that goes on for that many bytes; written as it goes, never held.
    record Endless(long bytes) implements Reaction {}

    static Answer json(int status, String body) {
        return new Answer(status, Map.of("Content-Type", "application/json"), body.getBytes(UTF_8));
    }

    static Answer html(int status, String body) {
        return new Answer(status, Map.of("Content-Type", "text/html"), body.getBytes(UTF_8));
    }

    static Answer bytes(int status, String contentType, byte[] body) {
        return new Answer(status, Map.of("Content-Type", contentType), body);
    }
}
