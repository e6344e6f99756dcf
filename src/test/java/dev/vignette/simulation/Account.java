package dev.vignette.simulation;

import java.time.Instant;

/// What happened to one scene, from what the service said and in the service's time: the rules' own
/// books may be wrong.
final class Account {

    /// Real errors, outside of outages the gate knew of.
    int failures;

    /// Whether the service said that these words will never pass.
    boolean refusedForGood;

    /// Whether its picture has come.
    boolean pictureCame;

    /// Not tried again before.
    Instant backoffUntil = History.START;
}
