package dev.vignette.provider.http;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What came of one request.
public sealed interface Reply {

    /// The whole answer, whatever it says.
    final class Answered implements Reply {

        private final int status;
        private final HttpHeaders headers;
        private final byte[] body;

        public Answered(int status, HttpHeaders headers, byte[] body) {
            this.status = status;
            this.headers = headers;
            this.body = body;
        }

        public int status() {
            return status;
        }

        public HttpHeaders headers() {
            return headers;
        }

        /// The value of a header, the first of several.
        public Optional<String> header(String name) {
            return headers.firstValue(name);
        }

        /// The bytes as they came; nobody changes them.
        public byte[] body() {
            return body;
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        public boolean isSuccess() {
            return status / 100 == 2;
        }

        @Override
        public String toString() {
            return "answered " + status + " with " + body.length + " bytes";
        }
    }

    /// No answer, or not all of it.
    sealed interface Unanswered extends Reply {}

    /// The deadline passed; the connection was closed.
    record TimedOut() implements Unanswered {}

    /// The network failed.
    ///
    /// @param message what happened, for a person
    /// @param wasSent whether the service may have had the request
    record NetworkTrouble(String message, boolean wasSent) implements Unanswered {}

    /// The body went over the cap; the rest was not read.
    record TooLarge(long most) implements Unanswered {}
}
