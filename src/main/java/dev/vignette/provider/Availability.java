package dev.vignette.provider;

import java.util.List;

/// Whether a service answers, and which models it offers.
public sealed interface Availability {

    /// It answers.
    ///
    /// @param models their ids, where the service lists them
    record Reachable(List<String> models) implements Availability {
        public Reachable {
            models = List.copyOf(models);
        }
    }

    /// It does not, or not to us.
    ///
    /// @param keyRefused whether it answers, and does not accept the key
    record Unreachable(String why, boolean keyRefused) implements Availability {

        /// One that does not answer.
        public Unreachable(String why) {
            this(why, false);
        }

        /// One that answers, and says no.
        public static Unreachable of(Failure failure) {
            var report = failure.report();
            return new Unreachable(
                    "status %d: %s".formatted(report.status().orElse(0), report.message()),
                    failure.kind() == FailureKind.KEY);
        }
    }
}
