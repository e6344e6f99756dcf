package dev.vignette.illustrator.canvas;

/// How one figure stands: the point of the ground under its middle, its size, which way it looks.
///
/// @param scale pixels per unit; a grown-up person is 1.0 unit tall
/// @param facing 1 looks right, -1 looks left
/// @param depth 0 near to 1 far
public record Pose(double x, double baseline, double scale, int facing, double depth) {}
