package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Canvas;
import dev.vignette.illustrator.canvas.Shapes;
import java.util.List;

/// Things that stand in the distance and tell where one is. Each is painted in a frame of its own:
/// its foot at the origin, one unit tall.
final class Landmarks {

    /// Where a landmark stands.
    ///
    /// @param x of its foot, in pixels
    /// @param tall its height, in pixels
    record Spot(double x, double y, double tall, double depth) {}

    private Landmarks() {}

    /// All landmarks of the scene but those the place has painted itself, the first at the given
    /// spot, the others beside it, ever further off.
    static void stand(View view, Spot spot, List<String> painted) {
        var at = spot;
        for (String concept : view.spec().landmarks()) {
            if (painted.contains(concept)) {
                continue;
            }
            paint(view, concept, at);
            double step = view.size(0.34) * view.inward();
            at =
                    new Spot(
                            at.x() + step,
                            at.y() - view.size(0.02),
                            at.tall() * 0.8,
                            Math.min(0.7, at.depth() + 0.15));
        }
    }

    static void paint(View view, String concept, Spot spot) {
        var canvas = view.canvas();
        double natural =
                switch (concept) {
                    case "castle", "volcano" -> 1.15;
                    case "house", "tent", "gingerbread house", "burning house", "school" -> 0.72;
                    case "burning castle" -> 1.15;
                    case "igloo" -> 0.45;
                    case "cave" -> 0.62;
                    case "beanstalk" -> 2.2;
                    case "bridge" -> 0.5;
                    case "island" -> 0.4;
                    default -> 1;
                };
        canvas.at(
                spot.x(),
                spot.y(),
                spot.tall() * natural,
                1,
                () -> inFrame(view, canvas, concept, spot.depth()));
    }

    /// Flames out of roofs and windows, and black smoke over them.
    private static void burning(View view, double wide) {
        var canvas = view.canvas();
        var chance = view.chance("fire");
        for (int i = 0; i < 9; i++) {
            double t = i / 8.0;
            canvas.fillLit(
                    Shapes.oval(
                            wide * (0.1 + 0.5 * t + 0.1 * chance.spread()),
                            -0.9 - 0.55 * t,
                            0.1 + 0.14 * t,
                            0.08 + 0.1 * t),
                    view.light().on(0x4A4450, 0.2),
                    0.5 - 0.35 * t);
        }
        double[][] places = {
            {-0.42, -0.3, 0.34},
            {0.4, -0.32, 0.36},
            {-0.2, -0.6, 0.36},
            {0.2, -0.58, 0.42},
            {0, -0.2, 0.3},
            {0.02, -0.76, 0.34}
        };
        for (var place : places) {
            Furniture.flame(
                    canvas, place[0] * wide, place[1], place[2] * chance.between(0.85, 1.15));
        }
        canvas.glow(0, -0.5, 1.1, 0xFF7A28, 0.6);
    }

    private static void inFrame(View view, Canvas canvas, String concept, double depth) {
        var chance = view.chance("landmark" + concept);
        switch (concept) {
            case "lighthouse" -> Towers.lighthouse(view, depth, true);
            case "dark lighthouse" -> Towers.lighthouse(view, depth, false);
            case "castle" -> Towers.castle(view, chance, depth);
            case "ruin" -> Towers.ruin(view, chance, depth);
            case "tower" -> Towers.tower(view, chance, 0, 0.26, 0.72, 0xB9ABB4, true, depth);
            case "house" -> Houses.house(view, chance, depth);
            case "gingerbread house" -> OddHouses.house(view, depth);
            case "school" -> OddHouses.school(view, chance, depth);
            case "beanstalk" -> OddHouses.beanstalk(canvas, depth);
            case "volcano" -> Volcano.paint(view, chance, depth);
            case "igloo" -> OddHouses.igloo(view, depth);
            case "burning castle" -> {
                Towers.castle(view, chance, depth);
                burning(view, 0.8);
            }
            case "burning house" -> {
                Houses.house(view, chance, depth);
                burning(view, 0.8);
            }
            case "burning tower" -> {
                Towers.tower(view, chance, 0, 0.26, 0.72, 0xB9ABB4, true, depth);
                burning(view, 0.3);
            }
            case "church" -> Houses.church(view, depth);
            case "windmill" -> Farmstead.windmill(view, depth);
            case "barn" -> Farmstead.barn(view, depth);
            case "pyramid" -> Wayside.pyramid(canvas, depth);
            case "tent" -> Wayside.tent(view, depth);
            case "bridge" -> Wayside.bridge(canvas, depth);
            case "cave" -> Wayside.cave(canvas, depth);
            case "island" -> Wayside.island(view, chance, depth);
            default -> {
                // Not every word for a landmark has a picture; its scene is still the scene.
            }
        }
    }
}
