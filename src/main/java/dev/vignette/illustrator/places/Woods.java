package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Colours;
import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Shapes;
import java.util.List;

/// A forest: row behind row of trees, mist between them, a glade in the middle.
final class Woods implements Place {

    @Override
    public double horizon() {
        return 0.60;
    }

    @Override
    public void paint(View view) {
        Sky.paint(view);
        var kind = trees(view);
        Land.hill(view, "back", 0.56, 0.06, 3, view.snowy() ? 0x9FB4CC : 0x4E7A66, 0.85);
        Trees.line(view, "far", kind, 0.585, 0.24, 26, 0.80);
        Land.mist(view, 0.48, 0.16, 0.5);
        Trees.line(view, "middle", kind, 0.615, 0.36, 15, 0.55);
        Land.mist(view, 0.54, 0.13, 0.42);
        sunbeams(view);
        Land.flat(view, 0.61, view.farGrass(), view.grass(), 0.45);
        Land.hill(view, "rise", 0.66, 0.035, 2, view.farGrass(), 0.3);
        Trees.line(
                view, "near", kind, 0.675, 0.50, view.spec().landmarks().isEmpty() ? 7 : 5, 0.28);
        Landmarks.stand(
                view,
                new Landmarks.Spot(view.away(0.27), view.y(0.70), view.size(0.42), 0.32),
                List.of());
        Land.hill(view, "foot", 0.74, 0.04, 2, view.grass(), 0.08);
        flank(view, kind);
        if (!view.snowy()) {
            Land.path(view, 0.725, 0xC9A878, 0.5, 0.5, 0.11);
        }
        Land.strokes(
                view,
                "strokes",
                0.74,
                1,
                view.snowy() ? 0xCBDCEF : Colours.lit(view.grass(), -0.1),
                130,
                26);
        undergrowth(view);
    }

    private static Trees.Kind trees(View view) {
        return view.autumn()
                ? Trees.Kind.OAK
                : view.snowy() ? Trees.Kind.CONIFER : Trees.Kind.MIXED;
    }

    /// Two tall trees at the sides, so that the glade lies between them.
    private static void flank(View view, Trees.Kind kind) {
        var chance = view.chance("flank");
        for (int side = 0; side < 2; side++) {
            double in = chance.between(0.01, 0.07);
            Trees.tree(
                    view,
                    chance,
                    kind == Trees.Kind.MIXED && side == 0 ? Trees.Kind.BIRCH : kind,
                    view.x(side == 0 ? in : 1 - in),
                    view.y(chance.between(0.77, 0.82)),
                    view.size(chance.between(0.66, 0.78)),
                    0.1);
        }
    }

    private static void sunbeams(View view) {
        if (view.moonlit() || !view.skyOpen()) {
            return;
        }
        var chance = view.chance("beams");
        double from = view.x(view.sunX());
        for (int i = 0; i < 6; i++) {
            double top = from + (i - 2.5) * view.size(0.16) + chance.spread() * view.size(0.05);
            double foot = top + -view.size(0.42) * view.inward();
            double wide = view.size(chance.between(0.02, 0.07));
            view.canvas()
                    .veil(
                            Shapes.polygon(
                                    top - wide,
                                    -5,
                                    top + wide,
                                    -5,
                                    foot + wide * 2.2,
                                    view.y(0.74),
                                    foot - wide * 1.4,
                                    view.y(0.74)),
                            0,
                            view.y(0.72),
                            view.light().glowColour(),
                            chance.between(0.10, 0.22),
                            0);
        }
    }

    private static void undergrowth(View view) {
        var chance = view.chance("undergrowth");
        var canvas = view.canvas();
        for (int i = 0; i < view.across(18); i++) {
            double across = chance.next();
            double down = chance.between(0.77, 0.99);
            double x = view.x(across);
            double y = view.y(down);
            double size = view.size(0.045) * down;
            boolean inGlade = Math.abs(across - 0.5) < (view.snowy() ? 0.30 : 0.14);
            if (inGlade) {
                continue;
            }
            if (view.snowy()) {
                if (i % 2 == 0) {
                    Plants.bush(view, chance, x, y, size, 0x5F7F70, 0.05);
                }
            } else if (i % 4 == 0) {
                Plants.mushroom(canvas, x, y, size, 0xD9483F);
            } else if (i % 4 == 1) {
                Plants.bush(view, chance, x, y, size * 1.1, view.autumn() ? 0xB5762E : 0x4E8A48, 0);
            } else {
                fern(view, x, y, size * 1.5);
            }
        }
        if (view.autumn()) {
            fallenLeaves(view);
        }
    }

    private static void fern(View view, double x, double y, double size) {
        int green = view.autumn() ? 0xA8823A : 0x4E8A48;
        for (int i = -3; i <= 3; i++) {
            double tip = x + i * size * 0.24;
            view.canvas()
                    .stroke(
                            Outline.from(x, y)
                                    .bow(
                                            x + i * size * 0.06,
                                            y - size * 0.7,
                                            tip,
                                            y - size * (0.75 - 0.12 * Math.abs(i)))
                                    .open(),
                            Colours.lit(green, 0.06 * i),
                            0,
                            size * 0.08);
        }
    }

    private static void fallenLeaves(View view) {
        var chance = view.chance("fallen");
        for (int i = 0; i < view.across(90); i++) {
            double down = chance.between(0.74, 0.99);
            double size = view.size(0.007) * (down * 2 - 0.9);
            view.canvas()
                    .fill(
                            Shapes.oval(
                                    chance.next() * view.width(),
                                    view.y(down),
                                    size * 1.6,
                                    size * 0.8),
                            chance.pick(0xE08A2E, 0xD2542E, 0xE8B53A, 0xB8432E),
                            0.05,
                            0.8);
        }
    }

    @Override
    public Floor floor(View view) {
        return new Floor(0.18, 0.82, 0.92, 0.845, 0.38, Floor.Kind.LAND);
    }

    @Override
    public void front(View view) {
        Foreground.corners(view);
        if (!view.snowy()) {
            Foreground.bough(view, view.autumn() ? 0xC9772B : 0x3F7A3E);
        }
    }
}
