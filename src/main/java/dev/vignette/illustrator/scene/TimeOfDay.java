package dev.vignette.illustrator.scene;

/// Which light a scene has.
public enum TimeOfDay {
    DAWN,
    MORNING,
    DAY,
    GOLDEN,
    SUNSET,
    DUSK,
    NIGHT
}
