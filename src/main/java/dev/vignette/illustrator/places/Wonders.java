package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Shapes;
import java.awt.geom.Path2D;

/// What makes one look up: rainbow, northern lights, lightning.
final class Wonders {

    private static final int[] RAINBOW = {
        0xE8574E, 0xF29A4A, 0xF7DC5A, 0x6FC06A, 0x58A6E0, 0x7B6CC8
    };
    private static final int[] AURORA = {0x46E6A0, 0x5ADFD0, 0xA070E8};

    private Wonders() {}

    static void rainbow(View view) {
        double unit = view.unit();
        double x = view.away(0.14);
        double y = view.y(view.planned()) + view.size(0.10);
        double radius = Math.min(view.size(0.84), view.width() * 0.7);
        for (int i = 0; i < RAINBOW.length; i++) {
            double inner = radius - i * 10 * unit;
            view.canvas()
                    .strokeLit(
                            Shapes.hoop(x, y, inner * 1.12, inner), RAINBOW[i], 10.5 * unit, 0.56);
        }
    }

    /// Curtains of light, hung column by column.
    static void aurora(View view) {
        for (int fold = 0; fold < AURORA.length; fold++) {
            curtain(view, fold);
        }
    }

    private static void curtain(View view, int fold) {
        var canvas = view.canvas();
        var noise = view.canvas().noise("aurora" + fold);
        double phase = view.chance("aurora" + fold).between(0, 6);
        double horizon = view.y(view.planned());
        double step = Math.max(2, view.unit() * 3);
        double ratio = view.width() / view.size(1);
        for (double x = 0; x < view.width(); x += step) {
            double t = x / view.width() * ratio / 1.78;
            double foot =
                    horizon * (0.60 - 0.13 * fold)
                            + view.size(0.07) * Math.sin(t * 5 + phase)
                            + view.size(0.025) * Math.sin(t * 11 + phase * 2);
            double tall =
                    view.size(0.28 + 0.08 * Math.sin(t * 7 + phase) + 0.07 * noise.at(t * 50, 0));
            double bright = 0.10 + 0.24 * noise.at(t * 9, 1) + 0.15 * noise.at(t * 60, 2);
            var ray = Shapes.rectangle(Math.floor(x), foot - tall, Math.ceil(step), tall);
            canvas.veil(ray, foot - tall, foot, AURORA[fold], 0, bright);
            double below = tall * 0.14;
            canvas.veil(
                    Shapes.rectangle(Math.floor(x), foot, Math.ceil(step), below),
                    foot,
                    foot + below,
                    AURORA[fold],
                    bright,
                    0);
        }
        canvas.glow(view.x(0.3 + 0.2 * fold), horizon * 0.45, view.size(0.5), AURORA[fold], 0.16);
    }

    /// One great bolt with a branch, on the side where the landmark is not.
    static void lightning(View view) {
        var chance = view.chance("bolt");
        double unit = view.unit();
        double top = view.y(view.planned()) * 0.10;
        double bottom = view.y(view.planned());
        double x = view.away(0.30) + chance.spread() * 40 * unit;
        var bolt = Outline.from(x, top);
        double atX = x;
        double forkX = x;
        double forkY = top;
        int steps = 9;
        for (int i = 1; i <= steps; i++) {
            atX += (chance.spread() * 30 + (i % 2 == 0 ? 17 : -19)) * unit;
            double atY = top + (bottom - top) * i / steps;
            bolt.line(atX, atY);
            if (i == 4) {
                forkX = atX;
                forkY = atY;
            }
        }
        shine(view, bolt.open(), 1);
        var fork = Outline.from(forkX, forkY);
        for (int i = 1; i <= 4; i++) {
            fork.line(forkX + i * 26 * unit + chance.spread() * 14 * unit, forkY + i * 21 * unit);
        }
        shine(view, fork.open(), 0.55);
        view.canvas().glow(x, top + (bottom - top) * 0.25, view.size(0.75), 0x9FB8E8, 0.55);
        view.canvas().glow(atX, bottom, view.size(0.30), 0xC8DAFF, 0.5);
    }

    private static void shine(View view, Path2D bolt, double strength) {
        double unit = view.unit();
        view.canvas().strokeLit(bolt, 0xBFD4FF, 10 * unit * strength, 0.32);
        view.canvas().strokeLit(bolt, 0xE4EEFF, 5.5 * unit * strength, 0.6);
        view.canvas().strokeLit(bolt, 0xFFFDF0, 3 * unit * strength, 1);
    }
}
