package dev.vignette.illustrator.scene;

/// What the trees wear.
public enum Season {
    SPRING,
    SUMMER,
    AUTUMN,
    WINTER
}
