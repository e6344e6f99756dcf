package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Colours;
import java.util.List;

/// High mountains behind a stony meadow.
final class Heights implements Place {

    @Override
    public double horizon() {
        return 0.58;
    }

    @Override
    public void paint(View view) {
        Sky.paint(view);
        Land.mountains(view, "high", 0.60, 0.42, 0x8FA3C4, true, 0.72);
        Land.mist(view, 0.42, 0.16, 0.4);
        Land.mountains(view, "low", 0.63, 0.28, 0x6F84A8, true, 0.45);
        Land.mist(view, 0.52, 0.13, 0.4);
        Trees.line(view, "wood", Trees.Kind.CONIFER, 0.645, 0.12, 30, 0.40);
        Land.hill(view, "slope", 0.66, 0.05, 2.5, view.farGrass(), 0.25);
        Landmarks.stand(
                view,
                new Landmarks.Spot(view.away(0.25), view.y(0.69), view.size(0.32), 0.3),
                List.of());
        Trees.line(view, "edge", Trees.Kind.CONIFER, 0.70, 0.20, 6, 0.2);
        Land.hill(view, "foot", 0.76, 0.05, 2, view.grass(), 0.04);
        Land.path(view, 0.735, 0xCDB48A, 0.55, 0.45, 0.09);
        Land.strokes(view, "strokes", 0.77, 1, Colours.lit(view.grass(), -0.1), 100, 24);
        var chance = view.chance("stones");
        for (int i = 0; i < view.across(9); i++) {
            Plants.rock(
                    view,
                    chance,
                    chance.next() * view.width(),
                    view.y(chance.between(0.79, 0.98)),
                    view.size(chance.between(0.04, 0.08)),
                    0x9A97A2,
                    0);
        }
        Plants.meadowFlowers(view, 14);
    }

    @Override
    public void front(View view) {
        Foreground.corners(view);
    }
}
