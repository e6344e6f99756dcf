package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Outline;
import java.awt.Shape;
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
                List.of("pyramid"));
        dune(view, 0.64, 0.07, 0xE9BC78, 0.35, 1);
        dune(view, 0.735, 0.075, 0xE6B268, 0.12, -1);
        dune(view, 0.84, 0.05, 0xDDA457, 0, 1);
        Land.strokes(view, "wind", 0.66, 1, 0xC98F48, 90, 60);
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

    /// A dune with a sharp crest: lit on one side of it, in shadow on the other.
    private static void dune(
            View view, double y, double swell, int colour, double depth, int side) {
        Land.hill(view, "dune" + y, y, swell, 1.5, colour, depth);
        double crest = view.away(side > 0 ? 0.62 : 0.34);
        double top = view.y(y) - view.size(swell * 0.9);
        view.canvas()
                .fade(
                        lee(view, crest, top, side * view.inward()),
                        dev.vignette.illustrator.canvas.Colours.lit(colour, -0.08),
                        colour,
                        depth);
    }

    private static Shape lee(View view, double crest, double top, int side) {
        double w = view.size(0.85) * side;
        double tall = view.size(0.13);
        return Outline.from(crest, top)
                .swing(
                        crest + w * 0.3,
                        top + tall * 0.3,
                        crest + w * 0.6,
                        top + tall * 0.9,
                        crest + w,
                        top + tall)
                .line(crest + w * 0.2, top + tall * 1.2)
                .swing(
                        crest - w * 0.02,
                        top + tall * 0.8,
                        crest + w * 0.14,
                        top + tall * 0.4,
                        crest,
                        top)
                .closed();
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
        for (int i = 0; i < view.across(4); i++) {
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
