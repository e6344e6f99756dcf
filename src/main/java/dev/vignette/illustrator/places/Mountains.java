package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Colours;
import dev.vignette.illustrator.canvas.Shapes;

/// Mountains far off.
final class Mountains {

    private Mountains() {}

    /// Peaks with a sunny and a shaded side, capped with snow if `capped`.
    static void range(
            View view,
            String name,
            double y,
            double tall,
            int colour,
            boolean capped,
            double depth) {
        var chance = view.chance(name);
        int peaks = view.across(5);
        for (int i = 0; i < peaks; i++) {
            double x = ((i + 0.5 + chance.spread() * 0.35) / peaks * 1.1 - 0.05) * view.width();
            double height = view.size(tall) * chance.between(0.6, 1.15);
            double half = height * chance.between(0.8, 1.25);
            double lean = chance.spread() * 0.06;
            view.canvas()
                    .at(
                            x,
                            view.y(y) + 4,
                            1,
                            view.inward(),
                            () -> peak(view, height, half, lean * half, colour, capped, depth));
        }
    }

    private static void peak(
            View view, double h, double w, double top, int colour, boolean capped, double depth) {
        var canvas = view.canvas();
        var body =
                Shapes.polygon(
                        -w * 1.1,
                        0,
                        top - w * 0.52,
                        -h * 0.52,
                        top - w * 0.42,
                        -h * 0.5,
                        top,
                        -h,
                        top + w * 0.4,
                        -h * 0.58,
                        top + w * 0.56,
                        -h * 0.56,
                        w * 1.15,
                        0);
        canvas.fade(
                body,
                Colours.lit(colour, -0.04),
                Colours.mix(colour, view.light().haze(), 0.5),
                depth);
        var sunny =
                Shapes.polygon(
                        top,
                        -h,
                        top + w * 0.4,
                        -h * 0.58,
                        top + w * 0.56,
                        -h * 0.56,
                        w * 1.15,
                        0,
                        top + w * 0.2,
                        0,
                        top + w * 0.3,
                        -h * 0.33,
                        top + w * 0.05,
                        -h * 0.52);
        canvas.fill(sunny, Colours.lit(colour, 0.28), depth, 0.5);
        if (!capped) {
            return;
        }
        canvas.fill(
                Shapes.polygon(
                        top,
                        -h,
                        top + w * 0.3,
                        -h * 0.69,
                        top + w * 0.17,
                        -h * 0.73,
                        top + w * 0.05,
                        -h * 0.6,
                        top - w * 0.1,
                        -h * 0.72,
                        top - w * 0.3,
                        -h * 0.65),
                0xC8D6EC,
                depth * 0.8);
        canvas.fill(
                Shapes.polygon(
                        top,
                        -h,
                        top + w * 0.3,
                        -h * 0.69,
                        top + w * 0.17,
                        -h * 0.73,
                        top + w * 0.05,
                        -h * 0.6,
                        top + w * 0.01,
                        -h * 0.78),
                0xFCFDFF,
                depth * 0.8);
    }
}
