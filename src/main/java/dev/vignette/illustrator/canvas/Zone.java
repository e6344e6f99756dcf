package dev.vignette.illustrator.canvas;

/// Where in a picture something belongs.
public enum Zone {
    /// On its feet or its base.
    GROUND,
    /// In the sky band.
    AIR,
    /// Below the surface.
    WATER,
    /// On the surface, its lower part in the water.
    WATER_SURFACE,
    /// On a table, or on the ground where there is none.
    TABLE,
    /// In somebody's hand.
    HELD
}
