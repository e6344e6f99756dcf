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
    record Unreachable(String why) implements Availability {}
}
