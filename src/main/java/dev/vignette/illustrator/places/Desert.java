package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Colours;
import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Shapes;
import java.util.List;

/// Dunes under a wide sky: pyramids where the scene has them, a palm or cactuses.
final class Desert implements Place {

    @Override
    public double horizon() {
        return 0.56;
    }

    @Override
    public void paint(View view) {
        Sky.paint(view);
        Land.hill(view, "far", 0.58, 0.06, 3, 0xE8C088, 0.7);
        pyramids(view);
        Landmarks.stand(
                view,
                new Landmarks.Spot(view.away(0.26), view.y(0.63), view.size(0.30), 0.4),
                List.of("pyramid", "oasis"));
        dunes(view, 0.645, 0.085, 0xE9BC78, 0.35);
        dunes(view, 0.745, 0.115, 0xE6B268, 0.12);
        Land.hill(view, "foot", 0.85, 0.05, 1.2, 0xDDA457, 0);
        Land.strokes(view, "wind", 0.66, 1, 0xC98F48, 90, 60);
        if (view.hasLandmark("oasis")) {
            oasis(view);
        }
        growth(view);
        var chance = view.chance("stones");
        for (int i = 0; i < 5; i++) {
            Plants.rock(
                    view,
                    chance,
                    chance.next() * view.width(),
                    view.y(chance.between(0.80, 0.97)),
                    view.size(chance.between(0.025, 0.055)),
                    0xC09A72,
                    0);
        }
    }

    private static void pyramids(View view) {
        if (!view.hasLandmark("pyramid")) {
            return;
        }
        Landmarks.paint(
                view,
                "pyramid",
                new Landmarks.Spot(view.away(0.44), view.y(0.615), view.size(0.19), 0.46));
        Landmarks.paint(
                view,
                "pyramid",
                new Landmarks.Spot(view.away(0.24), view.y(0.625), view.size(0.32), 0.32));
        Landmarks.paint(
                view,
                "pyramid",
                new Landmarks.Spot(view.away(0.07), view.y(0.62), view.size(0.13), 0.52));
    }

    /// Dunes with sharp crests, lit on one side and in shadow on the other, and the sand they stand
    /// in.
    private static void dunes(View view, double y, double tall, int colour, double depth) {
        var chance = view.chance("dunes" + y);
        int number = view.across(3);
        for (int i = 0; i < number; i++) {
            view.canvas()
                    .at(
                            view.x((i + 0.5 + chance.spread() * 0.35) / number),
                            view.y(y) + view.size(0.02),
                            view.size(tall) * chance.between(0.8, 1.3),
                            -view.inward(),
                            () -> dune(view, colour, depth));
        }
        Land.hill(view, "sand" + y, y, 0.03, 1.5, colour, depth);
    }

    private static void dune(View view, int colour, double depth) {
        var canvas = view.canvas();
        var body =
                Outline.from(-3.6, 0.2)
                        .swing(-2.2, -0.05, -0.9, -0.85, 0, -1)
                        .swing(0.5, -0.8, 1.1, -0.2, 2.6, 0.2)
                        .closed();
        canvas.fade(body, Colours.lit(colour, 0.20), Colours.lit(colour, 0.02), depth);
        var lee =
                Outline.from(0, -1)
                        .swing(0.5, -0.8, 1.1, -0.2, 2.6, 0.2)
                        .line(0.1, 0.2)
                        .swing(-0.3, -0.2, 0.6, -0.5, 0, -1)
                        .closed();
        canvas.fade(lee, Colours.lit(colour, -0.20), Colours.lit(colour, -0.06), depth);
    }

    /// A pool among palms.
    private static void oasis(View view) {
        var canvas = view.canvas();
        var chance = view.chance("oasis");
        double x = view.away(0.27);
        double y = view.y(0.735);
        for (int i = 0; i < 4; i++) {
            Trees.tree(
                    view,
                    chance,
                    Trees.Kind.PALM,
                    x + view.size(-0.3 + 0.2 * i),
                    y - view.size(0.015 * (i % 2)),
                    view.size(chance.between(0.36, 0.48)),
                    0.16);
        }
        canvas.fade(
                Shapes.oval(x, y + view.size(0.045), view.size(0.4), view.size(0.06)),
                0x7FA84E,
                0x8FA84E,
                0.1);
        canvas.fade(
                Shapes.oval(x, y + view.size(0.05), view.size(0.34), view.size(0.045)),
                0x9AD8E8,
                0x3E9CC0,
                0.08);
        canvas.stroke(
                Outline.from(x - view.size(0.2), y + view.size(0.045))
                        .line(x + view.size(0.05), y + view.size(0.045))
                        .open(),
                0xEAF8FC,
                0.08,
                2 * view.unit());
        for (int i = 0; i < 9; i++) {
            Plants.bush(
                    view,
                    chance,
                    x + view.size(-0.4 + 0.1 * i),
                    y + view.size(i % 2 == 0 ? 0.005 : 0.01),
                    view.size(0.035),
                    0x5F9A48,
                    0.14);
        }
    }

    private static void growth(View view) {
        var chance = view.chance("growth");
        if (view.hasLandmark("pyramid")) {
            Trees.tree(
                    view,
                    chance,
                    Trees.Kind.PALM,
                    view.away(0.94),
                    view.y(0.80),
                    view.size(0.38),
                    0.08);
            Trees.tree(
                    view,
                    chance,
                    Trees.Kind.PALM,
                    view.away(0.985),
                    view.y(0.83),
                    view.size(0.29),
                    0.05);
            return;
        }
        for (int i = view.hasLandmark("oasis") ? view.across(4) : 0; i < view.across(4); i++) {
            Trees.tree(
                    view,
                    chance,
                    Trees.Kind.CACTUS,
                    view.x(0.08 + 0.27 * i + chance.spread() * 0.05),
                    view.y(chance.between(0.70, 0.79)),
                    view.size(chance.between(0.13, 0.24)),
                    0.15);
        }
    }
}
