package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Canvas;
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
                    case "castle" -> 1.15;
                    case "house", "tent" -> 0.72;
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

    private static void inFrame(View view, Canvas canvas, String concept, double depth) {
        var chance = view.chance("landmark" + concept);
        switch (concept) {
            case "lighthouse" -> Towers.lighthouse(view, depth, true);
            case "dark lighthouse" -> Towers.lighthouse(view, depth, false);
            case "castle" -> Towers.castle(view, chance, depth);
            case "ruin" -> Towers.ruin(view, chance, depth);
            case "tower" -> Towers.tower(view, chance, 0, 0.26, 0.72, 0xB9ABB4, true, depth);
            case "house" -> Houses.house(view, chance, depth);
            case "church" -> Houses.church(view, depth);
            case "windmill" -> Farmstead.windmill(view, depth);
            case "barn" -> Farmstead.barn(view, depth);
            case "pyramid" -> Wayside.pyramid(canvas, depth);
            case "tent" -> Wayside.tent(view, depth);
            case "bridge" -> Wayside.bridge(canvas, depth);
            case "island" -> Wayside.island(view, chance, depth);
            default -> {
                // Not every word for a landmark has a picture; its scene is still the scene.
            }
        }
    }
}
