package dev.vignette.illustrator.places;

/// A bed somebody can lie in.
///
/// @param x its middle, in pixels
/// @param y the top of its mattress
/// @param length from pillow to foot
/// @param quilt its colour, 0xRRGGBB
/// @param facing 1 if the pillow is at its left end, -1 if at its right
public record Bed(double x, double y, double length, int quilt, int facing) {}
