package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Colours;
import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Shapes;
import dev.vignette.illustrator.scene.Setting;
import dev.vignette.illustrator.scene.Weather;
import java.util.EnumSet;
import java.util.Set;

/// Weather in front of everything: rain, snowflakes, falling leaves, fireflies, and fog between the
/// land and the figures.
public final class Elements {

    private static final Set<Setting> SHELTERED =
            EnumSet.of(Setting.UNDERWATER, Setting.SPACE, Setting.ORBIT, Setting.CAVE);
    private static final Set<Setting> GREEN =
            EnumSet.of(
                    Setting.FOREST,
                    Setting.MEADOW,
                    Setting.GARDEN,
                    Setting.LAKE,
                    Setting.RIVER,
                    Setting.JUNGLE,
                    Setting.ROAD,
                    Setting.FARM);

    private static final Set<Setting> FLOWERY =
            EnumSet.of(Setting.MEADOW, Setting.GARDEN, Setting.FARM, Setting.ROAD);

    private Elements() {}

    /// What lies between the land and the figures.
    public static void behind(View view) {
        if (view.has(Weather.FOG)
                && !(view.spec().setting().isRoom() || SHELTERED.contains(view.spec().setting()))) {
            for (int i = 0; i < 5; i++) {
                Land.mist(view, 0.40 + 0.09 * i, 0.22, 0.42 - 0.05 * i);
            }
        }
    }

    /// What falls before the figures.
    public static void before(View view) {
        if ((view.spec().setting().isRoom() || SHELTERED.contains(view.spec().setting()))) {
            return;
        }
        if (view.has(Weather.FOG)) {
            for (int i = 0; i < 3; i++) {
                Land.mist(view, 0.58 + 0.12 * i, 0.26, 0.22);
            }
        }
        if (view.rainy()) {
            rain(view, view.stormy() ? 400 : 280);
        }
        if (view.has(Weather.SNOW)) {
            snow(view);
        }
        if (FLOWERY.contains(view.spec().setting())) {
            butterflies(view);
        }
        boolean green = GREEN.contains(view.spec().setting());
        if (green && view.autumn()) {
            leaves(view);
        }
        if (green && view.light().night() > 0.8 && !view.snowy() && !view.rainy()) {
            fireflies(view);
        }
    }

    private static void rain(View view, int number) {
        var chance = view.chance("rain");
        double unit = view.unit();
        for (int i = 0; i < view.across(number); i++) {
            double near = chance.next();
            double length = (10 + 26 * near) * unit;
            double x = (chance.next() * 1.15 - 0.05) * view.width();
            double y = chance.next() * view.height() * 1.05;
            view.canvas()
                    .strokeLit(
                            Outline.from(x, y).line(x - length * 0.28, y + length).open(),
                            0xDCE8F4,
                            (0.6 + 1.2 * near) * unit,
                            0.16 + 0.30 * near);
        }
        int rings = view.spec().setting() == Setting.SEA ? 0 : view.across(60);
        for (int i = 0; i < rings; i++) {
            double size = (5 + 7 * chance.next()) * unit;
            double x = chance.next() * view.width();
            double y = view.y(chance.between(0.80, 1));
            view.canvas().strokeLit(Shapes.oval(x, y, size, size * 0.26), 0xE4EEF8, unit, 0.3);
        }
    }

    private static void snow(View view) {
        var chance = view.chance("snow");
        for (int i = 0; i < view.across(270); i++) {
            double size = (1 + 4.6 * Math.pow(chance.next(), 2.2)) * view.unit();
            view.canvas()
                    .fillLit(
                            Shapes.oval(
                                    chance.next() * view.width(),
                                    chance.next() * view.height(),
                                    size,
                                    size),
                            0xFFFFFF,
                            0.45 + 0.45 * chance.next());
        }
    }

    private static void leaves(View view) {
        var chance = view.chance("leaves");
        for (int i = 0; i < view.across(36); i++) {
            double x = chance.next() * view.width();
            double y = chance.next() * view.height();
            double size = (5 + 6 * chance.next()) * view.unit();
            int colour = chance.pick(0xE08A2E, 0xD2542E, 0xE8B53A);
            view.canvas()
                    .turned(
                            chance.between(0, 6),
                            x,
                            y,
                            () ->
                                    view.canvas()
                                            .fill(
                                                    Shapes.blob(
                                                            x - size,
                                                            y,
                                                            x - size * 0.2,
                                                            y - size * 0.5,
                                                            x + size,
                                                            y,
                                                            x - size * 0.2,
                                                            y + size * 0.5),
                                                    colour,
                                                    0,
                                                    0.9));
        }
    }

    private static void butterflies(View view) {
        if (view.moonlit() || view.snowy() || view.autumn() || !view.skyOpen()) {
            return;
        }
        var chance = view.chance("butterflies");
        for (int i = 0; i < 3; i++) {
            double x = chance.next() * view.width();
            double y = view.y(chance.between(0.66, 0.86));
            double size = view.size(chance.between(0.009, 0.014));
            int wing = chance.pick(0xF6C84A, 0xF2F2FF, 0xE88AB0, 0x8AB8F0);
            view.canvas()
                    .turned(
                            chance.between(-0.5, 0.5),
                            x,
                            y,
                            () -> butterfly(view, x, y, size, wing));
        }
    }

    private static void butterfly(View view, double x, double y, double size, int wing) {
        var canvas = view.canvas();
        for (int side = -1; side <= 1; side += 2) {
            canvas.fill(
                    Shapes.oval(x + side * size * 0.55, y - size * 0.3, size * 0.55, size * 0.65),
                    wing,
                    0);
            canvas.fill(
                    Shapes.oval(x + side * size * 0.42, y + size * 0.42, size * 0.4, size * 0.42),
                    Colours.lit(wing, -0.15),
                    0);
        }
        canvas.fill(Shapes.oval(x, y, size * 0.12, size * 0.62), 0x4A3A36, 0);
    }

    private static void fireflies(View view) {
        var chance = view.chance("fireflies");
        for (int i = 0; i < view.across(24); i++) {
            double x = chance.next() * view.width();
            double y = view.y(chance.between(0.5, 0.95));
            double size = 2 * view.unit();
            view.canvas().fillLit(Shapes.oval(x, y, size, size), 0xFFF6A8, 0.95);
            view.canvas().glow(x, y, 14 * view.unit(), 0xE8F060, 0.5);
        }
    }
}
