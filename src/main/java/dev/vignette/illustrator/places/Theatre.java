package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Colours;
import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Shapes;
import java.awt.Shape;

/// The stage of a theatre: curtains drawn aside, boards, the light from above.
final class Theatre implements Place {

    private static final int VELVET = 0xA8323E;
    private static final double BOARDS = 0.72;

    @Override
    public double horizon() {
        return BOARDS;
    }

    @Override
    public void paint(View view) {
        var canvas = view.canvas();
        double floor = view.y(BOARDS);
        canvas.fade(Shapes.rectangle(0, 0, view.width(), floor), 0x4A3A6E, 0x8A5A86, 0);
        backdrop(view);
        canvas.fade(
                Shapes.rectangle(0, floor, view.width(), view.height() - floor),
                0x8A5A3A,
                0xC08A58,
                0);
        double middle = view.width() / 2;
        for (int i = -9; i <= 9; i++) {
            double at = i * view.width() / 14;
            canvas.stroke(
                    Outline.from(middle + at * 0.8, floor)
                            .line(middle + at * 1.5, view.height() + 4)
                            .open(),
                    0x6E4630,
                    0,
                    1.6 * view.unit(),
                    0.6);
        }
        spotlight(view);
        curtain(view, 1);
        curtain(view, -1);
        valance(view);
        footlights(view);
        canvas.shedGlows();
    }

    /// Painted hills and a paper moon.
    private static void backdrop(View view) {
        var canvas = view.canvas();
        canvas.fill(
                Shapes.oval(view.away(0.7), view.y(0.26), view.size(0.07), view.size(0.07)),
                0xF6E6B0,
                0.1);
        for (int i = 0; i < 3; i++) {
            double x = view.x(0.2 + 0.3 * i);
            canvas.fill(
                    Shapes.oval(
                            x, view.y(BOARDS), view.size(0.34), view.size(0.2 - 0.03 * (i % 2))),
                    Colours.lit(0x4E6E7A, 0.08 * i),
                    0.15);
        }
    }

    private static void spotlight(View view) {
        double x = view.x(0.5);
        view.canvas()
                .veil(
                        Shapes.polygon(
                                x - view.size(0.05),
                                0,
                                x + view.size(0.05),
                                0,
                                x + view.size(0.42),
                                view.y(0.93),
                                x - view.size(0.42),
                                view.y(0.93)),
                        0,
                        view.y(0.93),
                        0xFFF0C0,
                        0.30,
                        0.10);
        view.canvas().glow(x, view.y(0.86), view.size(0.6), 0xFFE0A0, 0.35);
    }

    private static void curtain(View view, int side) {
        double edge = side > 0 ? 0 : view.width();
        double wide = Math.min(view.size(0.30), view.width() * 0.2);
        int folds = 5;
        for (int i = folds - 1; i >= 0; i--) {
            double from = edge + side * wide * i / folds;
            double to = edge + side * wide * (i + 1.25) / folds;
            var fold = fold(view, from, to, edge);
            view.canvas()
                    .fade(
                            fold,
                            Colours.lit(VELVET, i % 2 == 0 ? 0.05 : -0.12),
                            Colours.lit(VELVET, i % 2 == 0 ? -0.2 : -0.34),
                            0);
        }
    }

    /// Gathered at three quarters of the height, as curtains are.
    private static Shape fold(View view, double from, double to, double edge) {
        double tie = view.y(0.55);
        double inFrom = edge + (from - edge) * 0.62;
        double inTo = edge + (to - edge) * 0.62;
        double foot = view.y(0.80);
        return Outline.from(from, -5)
                .swing(from, tie * 0.6, inFrom, tie * 0.8, inFrom, tie)
                .swing(inFrom, tie * 1.15, from, foot * 0.9, from, foot)
                .line(to, foot)
                .swing(to, foot * 0.9, inTo, tie * 1.15, inTo, tie)
                .swing(inTo, tie * 0.8, to, tie * 0.6, to, -5)
                .closed();
    }

    private static void valance(View view) {
        var canvas = view.canvas();
        int arcs = view.across(7);
        double step = view.width() / arcs;
        double deep = view.size(0.085);
        for (int i = 0; i < arcs; i++) {
            canvas.fade(
                    Outline.from(i * step, -5)
                            .line((i + 1) * step, -5)
                            .line((i + 1) * step, deep * 0.6)
                            .bow((i + 0.5) * step, deep * 1.9, i * step, deep * 0.6)
                            .closed(),
                    Colours.lit(VELVET, 0.08),
                    Colours.lit(VELVET, -0.2),
                    0);
            canvas.stroke(
                    Outline.from((i + 1) * step, deep * 0.6)
                            .bow((i + 0.5) * step, deep * 1.9, i * step, deep * 0.6)
                            .open(),
                    0xE8B84A,
                    0,
                    4 * view.unit());
        }
    }

    private static void footlights(View view) {
        int lights = view.across(9);
        for (int i = 0; i < lights; i++) {
            double x = view.x((i + 0.5) / lights);
            double y = view.height() - view.size(0.008);
            view.canvas()
                    .fillLit(Shapes.dome(x, y, view.size(0.02), view.size(0.022)), 0xFFE9A8, 1);
            view.canvas().glow(x, y, view.size(0.09), 0xFFD880, 0.5);
        }
    }

    @Override
    public Floor floor(View view) {
        return new Floor(0.22, 0.78, 0.91, 0.85, 0.44, Floor.Kind.ROOM);
    }
}
