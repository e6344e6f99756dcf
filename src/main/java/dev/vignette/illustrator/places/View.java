package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Canvas;
import dev.vignette.illustrator.canvas.Cast;
import dev.vignette.illustrator.canvas.Chance;
import dev.vignette.illustrator.canvas.Light;
import dev.vignette.illustrator.scene.SceneSpec;
import dev.vignette.illustrator.scene.Season;
import dev.vignette.illustrator.scene.Setting;
import dev.vignette.illustrator.scene.Weather;

/// One scene as its painters look at it: the canvas, what the scene asks for, and where things are.
/// Positions are given as shares of the picture as each place plans it; the view moves them a
/// little up or down with the horizon, so that no two pictures of a place are cut alike.
///
/// @param cast paints what a place borrows: the goods on a stall, the pots on a shelf
/// @param sunX where sun or moon stand, as a share of the width
/// @param planned the horizon as the place plans it, as a share of the height
/// @param horizon where it is in this picture
public record View(
        Canvas canvas, Cast cast, SceneSpec spec, double sunX, double planned, double horizon) {

    public double width() {
        return canvas.width();
    }

    public double height() {
        return canvas.height();
    }

    public double x(double share) {
        return share * width();
    }

    public double y(double share) {
        if (share < planned) {
            return share / planned * horizon * height();
        }
        double below = (share - planned) / (1 - planned);
        return (horizon + below * (1 - horizon)) * height();
    }

    /// A size as a share of the picture's height; less in narrow pictures, so that nothing is cut
    /// off.
    public double size(double share) {
        return share * Math.min(height(), width() * 0.9);
    }

    /// A size in hundredths of a usual picture's height, for lines and small things.
    public double unit() {
        return size(1 / 576.0);
    }

    /// A share of the width measured from the side away from the sun, where landmarks stand.
    public double away(double share) {
        return x(sunOnRight() ? share : 1 - share);
    }

    public boolean sunOnRight() {
        return sunX > 0.5;
    }

    /// 1 if what stands away from the sun is on the left, -1 if on the right.
    public int inward() {
        return sunOnRight() ? 1 : -1;
    }

    /// How many of something fill the width, when `usual` fill that of a usual picture.
    public int across(int usual) {
        double wide = width() / Math.min(height(), width() * 0.9) / (16 / 9.0);
        return Math.max(2, (int) Math.round(usual * Math.clamp(wide, 0.5, 2.0)));
    }

    /// Whether there is room at the sides for what is pleasant and not needed.
    boolean roomy() {
        return width() > size(1.5);
    }

    public Light light() {
        return canvas.light();
    }

    public Chance chance(String purpose) {
        return canvas.chance(purpose);
    }

    public boolean has(Weather weather) {
        return spec.weather().contains(weather);
    }

    public boolean hasLandmark(String concept) {
        return spec.landmarks().contains(concept);
    }

    /// Whether somebody or something of that concept is named.
    public boolean shows(String concept) {
        return spec.entities().stream().anyMatch(entity -> entity.concept().equals(concept));
    }

    /// Whether snow lies.
    public boolean snowy() {
        return (has(Weather.SNOW) || spec.season() == Season.WINTER)
                && spec.setting() != Setting.DESERT
                && spec.setting() != Setting.JUNGLE;
    }

    public boolean autumn() {
        return spec.season() == Season.AUTUMN && !snowy();
    }

    /// Whether windows and lamps are lit.
    public boolean lampsLit() {
        return light().night() > 0.2;
    }

    public boolean stormy() {
        return has(Weather.STORM) || has(Weather.LIGHTNING);
    }

    public boolean rainy() {
        return has(Weather.RAIN) || stormy();
    }

    /// Whether nothing hides sun, moon and stars.
    public boolean skyOpen() {
        return !rainy() && !has(Weather.FOG) && !has(Weather.CLOUDY);
    }

    public boolean moonlit() {
        return light().night() > 0.4;
    }

    /// Grass, or what lies on it, near the eye.
    public int grass() {
        return snowy() ? 0xE9F1FA : autumn() ? 0xB7A552 : spring() ? 0x8CC25C : 0x7BB356;
    }

    /// Grass, or what lies on it, far off.
    public int farGrass() {
        return snowy() ? 0xDDE8F4 : autumn() ? 0xC9B468 : spring() ? 0xABD178 : 0x9CC66E;
    }

    boolean spring() {
        return spec.season() == Season.SPRING;
    }
}
