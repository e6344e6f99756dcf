package dev.vignette.illustrator.canvas;

/// The light of a scene: what the sky looks like and what it does to every colour below it.
///
/// @param skyTop sky at the top edge, 0xRRGGBB
/// @param skyMiddle sky half way down
/// @param horizon sky at the horizon
/// @param haze what distance fades to
/// @param hazeStrength how much of it is left at the greatest depth, 0 to 1
/// @param red factor of the ambient light on red; green and blue likewise
/// @param night 0 by day, 1 in full night: lifts what is near, or heroes vanish
/// @param glowColour colour of sun, moon or lamps
public record Light(
        int skyTop,
        int skyMiddle,
        int horizon,
        int haze,
        double hazeStrength,
        double red,
        double green,
        double blue,
        double night,
        int glowColour) {

    /// A colour in neutral daylight as it looks under this light.
    ///
    /// @param depth 0 (near) to 1 (far)
    public int on(int colour, double depth) {
        double lift =
                0.46 * Math.max(0, 1 - depth * 5) * night
                        + 0.18 * Math.max(0, 1 - depth * 2) * night;
        int lit =
                Colours.under(
                        colour,
                        red + (1 - red) * lift,
                        green + (1 - green) * lift,
                        blue + (1 - blue) * lift);
        return Colours.mix(lit, haze, hazeStrength * depth);
    }
}
