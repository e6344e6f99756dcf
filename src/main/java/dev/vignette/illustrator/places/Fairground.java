package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Canvas;
import dev.vignette.illustrator.canvas.Colours;
import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Shapes;
import java.util.List;

/// A fair on a meadow: a great wheel, striped tents, strings of lamps.
final class Fairground implements Place {

    private static final int[] GONDOLAS = {0xE2574C, 0xF2B84B, 0x4BA3A0, 0x6F8FD0, 0xD977A8};

    @Override
    public double horizon() {
        return 0.58;
    }

    @Override
    public void paint(View view) {
        Sky.paint(view);
        Land.hill(view, "far", 0.56, 0.08, 2, view.farGrass(), 0.6);
        Trees.line(view, "trees", Trees.Kind.OAK, 0.62, 0.12, 16, 0.5);
        Land.flat(view, 0.62, view.farGrass(), view.grass(), 0.3);
        Landmarks.stand(
                view,
                new Landmarks.Spot(view.away(0.5), view.y(0.64), view.size(0.25), 0.45),
                List.of());
        double tall = view.size(0.6);
        view.canvas().at(view.away(0.25), view.y(0.72), tall, 1, () -> wheel(view));
        tent(view, view.away(0.62), view.y(0.71), view.size(0.27), 0xC8402F);
        tent(view, view.away(0.86), view.y(0.73), view.size(0.33), 0x3E6FB8);
        Land.hill(view, "near", 0.76, 0.02, 2, view.grass(), 0.05);
        Land.path(view, 0.74, 0xD4B98C, 0.55, 0.5, 0.2);
        lamps(view);
        view.canvas().shedGlows();
    }

    private static void wheel(View view) {
        var canvas = view.canvas();
        double y = -0.55;
        for (int side = -1; side <= 1; side += 2) {
            canvas.stroke(Outline.from(0, y).line(side * 0.26, 0).open(), 0x8A8F9C, 0.25, 0.022);
        }
        canvas.stroke(Shapes.oval(0, y, 0.42, 0.42), 0xF2F0F4, 0.25, 0.016);
        canvas.stroke(Shapes.oval(0, y, 0.36, 0.36), 0xD8D4E0, 0.25, 0.01);
        for (int i = 0; i < 12; i++) {
            double turn = i * Math.PI / 6;
            double x = Math.cos(turn) * 0.42;
            double at = y + Math.sin(turn) * 0.42;
            canvas.stroke(Outline.from(0, y).line(x, at).open(), 0xD8D4E0, 0.25, 0.007);
            gondola(view, canvas, x, at, GONDOLAS[i % GONDOLAS.length]);
        }
        canvas.fill(Shapes.oval(0, y, 0.04, 0.04), 0xE8C260, 0.25);
    }

    private static void gondola(View view, Canvas canvas, double x, double y, int colour) {
        canvas.fade(
                Outline.from(x - 0.05, y + 0.02)
                        .line(x + 0.05, y + 0.02)
                        .bow(x + 0.045, y + 0.09, x, y + 0.09)
                        .bow(x - 0.045, y + 0.09, x - 0.05, y + 0.02)
                        .closed(),
                Colours.lit(colour, 0.1),
                Colours.lit(colour, -0.15),
                0.22);
        canvas.fill(Shapes.dome(x, y, 0.055, 0.04), Colours.lit(colour, 0.25), 0.22);
        if (view.lampsLit()) {
            canvas.glow(x, y, 0.09, colour, 0.5);
        }
    }

    private static void tent(View view, double x, double y, double tall, int colour) {
        view.canvas()
                .at(
                        x,
                        y,
                        tall,
                        1,
                        () -> {
                            var canvas = view.canvas();
                            for (int i = 0; i < 8; i++) {
                                double from = -0.6 + i * 0.15;
                                int stripe = i % 2 == 0 ? colour : 0xF6EBD2;
                                canvas.fade(
                                        Shapes.polygon(
                                                from,
                                                -0.5,
                                                from + 0.15,
                                                -0.5,
                                                from + 0.15,
                                                0,
                                                from,
                                                0),
                                        stripe,
                                        Colours.lit(stripe, -0.12),
                                        0.15);
                                canvas.fade(
                                        Shapes.polygon(
                                                from * 1.12,
                                                -0.48,
                                                (from + 0.15) * 1.12,
                                                -0.48,
                                                0,
                                                -0.98),
                                        Colours.lit(stripe, 0.1),
                                        stripe,
                                        0.15);
                            }
                            canvas.fill(
                                    Shapes.archway(0, 0, 0.26, 0.36),
                                    view.lampsLit() ? 0xF6C070 : 0x5A3430,
                                    0.15);
                            canvas.stroke(
                                    Outline.from(0, -0.97).line(0, -1.1).open(),
                                    0x8A6A4A,
                                    0.15,
                                    0.014);
                            canvas.fill(
                                    Shapes.polygon(0, -1.1, 0.16, -1.05, 0, -1), 0xF2C63A, 0.15);
                        });
    }

    private static void lamps(View view) {
        var canvas = view.canvas();
        double y = view.y(0.16);
        double sag = view.size(0.12);
        canvas.stroke(
                Outline.from(-5, y).bow(view.width() / 2, y + sag * 2, view.width() + 5, y).open(),
                0x5A4A48,
                0.1,
                1.5 * view.unit());
        int bulbs = view.across(16);
        for (int i = 1; i < bulbs; i++) {
            double t = i / (double) bulbs;
            double x = t * view.width();
            double at = y + sag * 4 * t * (1 - t) + view.size(0.012);
            canvas.fillLit(
                    Shapes.oval(x, at, view.size(0.011), view.size(0.014)),
                    i % 2 == 0 ? 0xFFE08A : 0xFFB0A0,
                    1);
            if (view.lampsLit()) {
                canvas.glow(x, at, view.size(0.07), 0xFFD880, 0.45);
            }
        }
    }

    @Override
    public Floor floor(View view) {
        return new Floor(0.16, 0.84, 0.925, 0.85, 0.37, Floor.Kind.LAND);
    }
}
