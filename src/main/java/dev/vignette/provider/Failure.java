package dev.vignette.provider;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Why there is no picture, cut by what can be done about it.
public sealed interface Failure {

    /// The service's own words, kept with every failure.
    ///
    /// @param message what it said, at most 2,000 characters, without keys and without base64
    /// @param code its own name for the trouble: `moderation_blocked`
    /// @param status the HTTP status, where there was one
    /// @param requestId what its support asks for
    record Report(
            String message, Optional<String> code, OptionalInt status, Optional<String> requestId) {

        /// Longer messages are cut.
        public static final int LONGEST = 2_000;

        public Report {
            message = message.isBlank() ? "no reason given" : message.strip();
            if (message.length() > LONGEST) {
                message = message.substring(0, LONGEST - 1) + "…";
            }
        }

        /// A report of trouble on our side of the wire.
        public static Report of(String message) {
            return new Report(message, Optional.empty(), OptionalInt.empty(), Optional.empty());
        }
    }

    Report report();

    FailureKind kind();

    /// Come back later. No attempt is used.
    ///
    /// @param retryAfter how long the service asked us to stay away
    /// @param perMinute the quota it named, in calls a minute
    record Throttled(Report report, Optional<Duration> retryAfter, OptionalInt perMinute)
            implements Failure {

        /// A refusal that names no quota.
        public Throttled(Report report, Optional<Duration> retryAfter) {
            this(report, retryAfter, OptionalInt.empty());
        }

        @Override
        public FailureKind kind() {
            return FailureKind.RATE_LIMIT;
        }
    }

    /// May work next time: a time-out, the network, a server error, an empty or a broken picture.
    ///
    /// @param maybeBilled whether the service may have charged for it
    /// @param retryAfter how long the service asked us to stay away
    record Transient(
            Report report, FailureKind kind, boolean maybeBilled, Optional<Duration> retryAfter)
            implements Failure {

        /// The code of a sound answer that holds no picture and gives no reason.
        public static final String EMPTY_ANSWER = "empty_answer";

        /// Whether the service answered, and with nothing.
        public boolean isEmptyAnswer() {
            return report.code().filter(EMPTY_ANSWER::equals).isPresent();
        }
    }

    /// Refused for safety: the same words will not pass.
    ///
    /// @param stage whether the words or the picture were refused
    /// @param codes the service's categories: `violence`
    record Blocked(Report report, Stage stage, List<String> codes) implements Failure {
        public Blocked {
            codes = List.copyOf(codes);
        }

        @Override
        public FailureKind kind() {
            return FailureKind.SAFETY;
        }
    }

    /// What a safety refusal was about.
    enum Stage {
        PROMPT,
        PICTURE,
        UNKNOWN
    }

    /// This scene's request is wrong; others may be right.
    record Invalid(Report report) implements Failure {
        @Override
        public FailureKind kind() {
            return FailureKind.INVALID_REQUEST;
        }
    }

    /// Every scene would fail: a dead key, an empty quota, a model that is gone.
    ///
    /// @param kind `KEY`, `QUOTA` or `MODEL_GONE`
    /// @param until when it ends, where the service says so
    record Halting(Report report, FailureKind kind, Optional<Instant> until) implements Failure {}
}
