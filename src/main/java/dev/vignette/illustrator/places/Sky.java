package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Chance;
import dev.vignette.illustrator.canvas.Colours;
import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Shapes;
import dev.vignette.illustrator.scene.Weather;
import java.awt.Color;
import java.awt.LinearGradientPaint;
import java.awt.geom.Area;

/// The sky with all that is in it. Its light is shed before anything else is painted, so that the
/// sun never burns through a hero.
final class Sky {

    private static final double[][] SEAS_OF_THE_MOON = {
        {-0.3, -0.2, 0.24},
        {0.3, 0.25, 0.2},
        {0.15, -0.42, 0.13},
        {-0.35, 0.4, 0.14},
        {0.5, -0.1, 0.1}
    };

    private final View view;
    private final double horizon;

    private Sky(View view) {
        this.view = view;
        this.horizon = view.y(view.planned());
    }

    static void paint(View view) {
        var sky = new Sky(view);
        sky.air();
        if (view.moonlit() && !view.rainy() && !view.has(Weather.FOG)) {
            stars(view, view.light().night() > 0.8 ? 210 : 70, sky.horizon);
        }
        if (view.has(Weather.AURORA)) {
            Wonders.aurora(view);
        }
        sky.disc();
        if (view.has(Weather.RAINBOW)) {
            Wonders.rainbow(view);
        }
        Clouds.paint(view, view.x(view.sunX()), sky.discY());
        birds(view);
        if (view.stormy()) {
            Wonders.lightning(view);
        }
        view.canvas().shedGlows();
    }

    private void air() {
        var light = view.light();
        var graphics = view.canvas().graphics();
        graphics.setPaint(
                new LinearGradientPaint(
                        0,
                        0,
                        0,
                        (float) (horizon * 1.04),
                        new float[] {0, 0.55f, 1},
                        new Color[] {
                            Colours.opaque(light.skyTop()),
                            Colours.opaque(light.skyMiddle()),
                            Colours.opaque(light.horizon())
                        }));
        graphics.fill(Shapes.rectangle(0, 0, view.width(), view.height()));
    }

    private void disc() {
        if (view.has(Weather.FULL_MOON) || view.has(Weather.CRESCENT)) {
            moon();
        } else if (view.skyOpen()) {
            if (view.moonlit()) {
                moon();
            } else {
                sun();
            }
        }
    }

    /// Height of the sun's or the moon's middle.
    private double discY() {
        double height =
                switch (view.spec().time()) {
                    case DAWN -> 0.82;
                    case MORNING -> 0.42;
                    case DAY -> 0.28;
                    case GOLDEN -> 0.58;
                    case SUNSET -> 0.86;
                    case DUSK -> 0.36;
                    case NIGHT -> 0.30;
                };
        return height * horizon;
    }

    private void sun() {
        var canvas = view.canvas();
        var light = view.light();
        double x = view.x(view.sunX());
        double y = discY();
        boolean low = discY() > horizon * 0.5;
        double radius = view.size(low ? 0.075 : 0.058);
        canvas.glow(
                x,
                y,
                view.size(low ? 0.95 : 0.66),
                Colours.mix(light.glowColour(), light.horizon(), 0.4),
                0.46);
        canvas.glow(x, y, radius * 3.6, light.glowColour(), 0.5);
        canvas.fillLit(Shapes.oval(x, y, radius * 1.55, radius * 1.55), light.glowColour(), 0.18);
        canvas.fillLit(Shapes.oval(x, y, radius * 1.25, radius * 1.25), light.glowColour(), 0.26);
        canvas.fillLit(
                Shapes.oval(x, y, radius, radius),
                Colours.mix(light.glowColour(), 0xFFFFFF, 0.5),
                1);
    }

    private void moon() {
        var canvas = view.canvas();
        double x = view.x(view.sunX());
        double y = Math.min(discY(), horizon * 0.38);
        double radius = view.size(view.has(Weather.FULL_MOON) ? 0.088 : 0.062);
        canvas.glow(x, y, radius * 6.5, 0x9FB8FF, 0.30);
        canvas.glow(x, y, radius * 2.3, 0xDDE6FF, 0.36);
        if (view.has(Weather.CRESCENT)) {
            var crescent = new Area(Shapes.oval(x, y, radius, radius));
            crescent.subtract(
                    new Area(
                            Shapes.oval(
                                    x + radius * 0.42 * view.inward(),
                                    y - radius * 0.18,
                                    radius * 0.92,
                                    radius * 0.92)));
            canvas.fillLit(crescent, 0xFDF6DC, 1);
            return;
        }
        canvas.fillLit(Shapes.oval(x, y, radius, radius), 0xFBF6E2, 1);
        canvas.inside(
                Shapes.oval(x, y, radius, radius),
                () -> {
                    canvas.fillLit(
                            Shapes.oval(x - radius * 0.2, y - radius * 0.2, radius, radius),
                            0xFFFDF4,
                            0.55);
                    for (double[] sea : SEAS_OF_THE_MOON) {
                        double size = sea[2] * radius;
                        canvas.fillLit(
                                Shapes.oval(x + sea[0] * radius, y + sea[1] * radius, size, size),
                                0xE6DCC0,
                                0.75);
                    }
                });
    }

    /// A few birds, too far to be anything but strokes.
    private static void birds(View view) {
        var chance = view.chance("birds");
        if (view.moonlit() || !view.skyOpen() || view.snowy() || chance.happens(0.35)) {
            return;
        }
        double x = view.away(chance.between(0.15, 0.6));
        double y = view.y(chance.between(0.16, 0.38));
        for (int i = 0; i < 3 + chance.below(3); i++) {
            double size = view.size(chance.between(0.009, 0.016));
            double atX = x + chance.spread() * view.size(0.13);
            double atY = y + chance.spread() * view.size(0.05);
            view.canvas()
                    .stroke(
                            Outline.from(atX - size, atY - size * 0.3)
                                    .bow(atX - size * 0.5, atY - size * 0.7, atX, atY)
                                    .bow(
                                            atX + size * 0.5,
                                            atY - size * 0.7,
                                            atX + size,
                                            atY - size * 0.3)
                                    .open(),
                            0x4A5670,
                            0.5,
                            1.6 * view.unit());
        }
    }

    /// Small stars down to a height, a few of them sparkling.
    static void stars(View view, int number, double downTo) {
        var canvas = view.canvas();
        var chance = view.chance("stars");
        int many = view.has(Weather.STARS) ? number * 2 : number;
        double unit = view.unit();
        for (int i = 0; i < view.across(many); i++) {
            double x = chance.next() * view.width();
            double y = Math.pow(chance.next(), 1.15) * downTo * 0.95;
            double size = (0.5 + 1.4 * Math.pow(chance.next(), 4)) * unit;
            int colour = chance.pick(0xF2F6FF, 0xF2F6FF, 0xF2F6FF, 0xFFE9C0, 0xCFE0FF);
            canvas.fillLit(Shapes.oval(x, y, size, size), colour, 0.35 + 0.6 * chance.next());
        }
        for (int i = 0; i < 7; i++) {
            sparkle(view, chance, downTo * 0.6);
        }
    }

    private static void sparkle(View view, Chance chance, double downTo) {
        double x = chance.next() * view.width();
        double y = chance.next() * downTo;
        double size = (4 + 4 * chance.next()) * view.unit();
        var star =
                Outline.from(x, y - size)
                        .bow(x, y, x + size, y)
                        .bow(x, y, x, y + size)
                        .bow(x, y, x - size, y)
                        .bow(x, y, x, y - size)
                        .closed();
        view.canvas().fillLit(star, 0xFFFFFF, 0.95);
        view.canvas().glow(x, y, size * 2.2, 0xBFD0FF, 0.4);
    }
}
