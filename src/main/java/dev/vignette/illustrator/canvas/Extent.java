package dev.vignette.illustrator.canvas;

/// How much room something takes in its natural size, in units, and where it belongs.
///
/// @param width in units; a grown-up person is 1.0 unit tall
/// @param height in units, above its baseline
public record Extent(double width, double height, Zone zone) {}
