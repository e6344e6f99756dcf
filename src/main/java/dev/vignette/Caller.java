package dev.vignette;

import java.util.Optional;

/// Whoever asks something of a server.
///
/// @param owner whose batches it sees; empty: everybody's
/// @param mayWrite whether it may change anything
public record Caller(Optional<String> owner, boolean mayWrite) {

    /// The owner of what was not handed in by anybody with a name: on the command line, or at a
    /// server without tokens.
    public static final String LOCAL = "local";

    /// Whoever sits at the machine itself.
    public static Caller atTheMachine() {
        return new Caller(Optional.empty(), true);
    }

    /// Whose batch it is that this caller hands in.
    String name() {
        return owner.orElse(LOCAL);
    }

    boolean maySee(String ownerOfBatch) {
        return owner.isEmpty() || owner.get().equals(ownerOfBatch);
    }
}
