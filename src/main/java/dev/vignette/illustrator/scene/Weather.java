package dev.vignette.illustrator.scene;

/// What the sky does.
public enum Weather {
    CLEAR,
    CLOUDY,
    FOG,
    RAIN,
    STORM,
    LIGHTNING,
    SNOW,
    RAINBOW,
    AURORA,
    FULL_MOON,
    CRESCENT,
    STARS
}
