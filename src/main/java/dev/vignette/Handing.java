package dev.vignette;

import java.util.Optional;

/// What comes with a story that is handed in at a server.
///
/// @param priority -100 to 100
/// @param webhook who is told when the batch ends or pauses
/// @param key under which the same story is handed in once only
public record Handing(int priority, Optional<String> webhook, Optional<Key> key) {

    /// What tells one handing in from another.
    ///
    /// @param name as its sender chose it
    /// @param fingerprint of all that was handed in under it
    public record Key(String name, String fingerprint) {}
}
