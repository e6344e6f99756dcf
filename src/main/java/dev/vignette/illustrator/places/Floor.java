package dev.vignette.illustrator.places;

/// Where figures can stand in a place, in shares of the picture as the place plans it.
///
/// @param left of the width; nobody's middle is further out
/// @param right of the width
/// @param near height of the front row's feet
/// @param far height of the back row's feet
/// @param person height of a grown-up in the front row when one or two are there
/// @param kind what it is like to be there
public record Floor(double left, double right, double near, double far, double person, Kind kind) {

    /// What it is like to be in a place.
    public enum Kind {
        /// Solid ground under an open sky.
        LAND,
        /// Inside four walls.
        ROOM,
        /// On open water: only boats carry.
        WATER,
        /// Under water: whatever swims floats.
        DEEP,
        /// Among the stars: everybody and everything floats.
        WEIGHTLESS,
        /// Ground without weight of air: everything casts a hard shadow, nothing flies far.
        AIRLESS
    }

    static final Floor LAND = new Floor(0.14, 0.86, 0.925, 0.845, 0.40, Kind.LAND);
    static final Floor ROOM = new Floor(0.16, 0.84, 0.93, 0.88, 0.50, Kind.ROOM);
}
