package dev.vignette.illustrator.actors;

/// The measures of one person, in shares of the stature: feet at 0, the crown of the head at -1,
/// looking right.
///
/// @param half half the width of the shoulders
record Body(double headRadius, double head, double neck, double shoulder, double half, double hip) {

    static Body of(Look look) {
        double radius = look.age().headRadius;
        double head = -1 + radius;
        double neck = head + radius * 0.86;
        boolean small = look.age() == Look.Age.CHILD || look.age() == Look.Age.BABY;
        double half = look.figure().shoulder * (small ? 0.92 : 1);
        return new Body(radius, head, neck, neck + 0.055, half, look.age().hip);
    }

    /// Where an elbow hangs.
    double elbow() {
        return (shoulder + hip) / 2;
    }
}
