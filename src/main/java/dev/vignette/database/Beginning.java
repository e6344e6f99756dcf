package dev.vignette.database;

import dev.vignette.database.Leases.Lease;

/// A scene that is about to be called for.
///
/// @param token names the call's picture in the storage
public record Beginning(Lease lease, String token) {}
