package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Colours;
import dev.vignette.illustrator.canvas.Shapes;
import java.util.List;

/// High up: a sea of clouds, soft enough to look at and firm enough to stand on.
final class AboveClouds implements Place {

    @Override
    public double horizon() {
        return 0.66;
    }

    @Override
    public void paint(View view) {
        Sky.paint(view);
        bank(view, "far", 0.68, 0.05, 0.62, 9);
        Landmarks.stand(
                view,
                new Landmarks.Spot(view.away(0.26), view.y(0.74), view.size(0.36), 0.35),
                List.of());
        bank(view, "middle", 0.76, 0.075, 0.32, 7);
        bank(view, "near", 0.86, 0.11, 0.06, 6);
    }

    private static void bank(
            View view, String name, double y, double puff, double depth, int number) {
        var chance = view.chance("bank " + name);
        var canvas = view.canvas();
        double top = view.y(y);
        int puffs = view.across(number * 2);
        int white = Colours.mix(view.light().on(0xFFFFFF, depth), view.light().horizon(), 0.16);
        int shade = Colours.mix(white, view.light().skyMiddle(), 0.34);
        for (int i = 0; i <= puffs; i++) {
            double x = view.x(i / (double) puffs) + chance.spread() * view.size(0.03);
            double r = view.size(puff * chance.between(0.7, 1.3));
            canvas.veil(Shapes.oval(x, top, r * 1.5, r), top - r, top + r, white, 1, 1);
        }
        canvas.veil(
                Shapes.rectangle(0, top, view.width(), view.height() - top),
                top,
                view.height(),
                white,
                1,
                1);
        canvas.veil(
                Shapes.rectangle(0, top, view.width(), view.height() - top),
                top,
                view.height(),
                shade,
                0,
                1);
    }

    @Override
    public Floor floor(View view) {
        return new Floor(0.16, 0.84, 0.92, 0.86, 0.40, Floor.Kind.LAND);
    }
}
