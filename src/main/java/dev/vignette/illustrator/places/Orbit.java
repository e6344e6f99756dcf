package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Colours;
import dev.vignette.illustrator.canvas.Shapes;

/// Between the stars: nebulae, a ringed planet, and a blue one below whose rim shines.
final class Orbit implements Place {

    @Override
    public double horizon() {
        return 0.80;
    }

    @Override
    public void paint(View view) {
        Moonscape.deep(view);
        var chance = view.chance("planets");
        Moonscape.planet(view, chance, view.away(0.2), view.y(0.26), view.size(0.13), true);
        Moonscape.planet(view, chance, view.away(0.86), view.y(0.2), view.size(0.045), false);
        view.canvas().shedGlows();
        earth(view);
        view.canvas().shedGlows();
    }

    private static void earth(View view) {
        var canvas = view.canvas();
        double radius = view.size(1.1) + view.width() * 0.25;
        double x = view.x(0.5);
        double y = view.y(0.86) + radius;
        canvas.glow(x, view.y(0.9), view.size(0.7), 0x5AA8F0, 0.35);
        canvas.fillLit(Shapes.oval(x, y, radius * 1.012, radius * 1.012), 0x9AD0FF, 0.4);
        var disc = Shapes.oval(x, y, radius, radius);
        canvas.fillLit(disc, 0x2A6AB8, 1);
        var chance = view.chance("continents");
        canvas.inside(
                disc,
                () -> {
                    for (int i = 0; i < 9; i++) {
                        double at = view.x((i + 0.5) / 9 + chance.spread() * 0.04);
                        double down = view.y(0.9) + chance.next() * view.size(0.12);
                        canvas.fillLit(
                                Shapes.oval(
                                        at,
                                        down,
                                        view.size(chance.between(0.05, 0.13)),
                                        view.size(chance.between(0.015, 0.035))),
                                Colours.lit(0x4E9A5A, chance.spread() * 0.2),
                                0.85);
                        canvas.fillLit(
                                Shapes.oval(
                                        at + view.size(0.06),
                                        down - view.size(0.01),
                                        view.size(0.11),
                                        view.size(0.012)),
                                0xFFFFFF,
                                0.55);
                    }
                });
    }

    @Override
    public Floor floor(View view) {
        return new Floor(0.2, 0.8, 0.88, 0.84, 0.40, Floor.Kind.WEIGHTLESS);
    }
}
