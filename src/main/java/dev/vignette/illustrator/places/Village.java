package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Colours;
import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Shapes;
import java.util.List;

/// Small houses around a green, a street, or a market square.
record Village(Kind kind) implements Place {

    enum Kind {
        GREEN,
        STREET,
        MARKET
    }

    private static final int PAVING = 0xD8C4A4;
    private static final int[] FLAGS = {0xE2574C, 0xF2B84B, 0x4BA3A0, 0x6F8FD0, 0xD977A8};

    @Override
    public double horizon() {
        return 0.56;
    }

    @Override
    public void paint(View view) {
        Sky.paint(view);
        Land.hill(view, "far", 0.52, 0.10, 2, view.farGrass(), 0.7);
        Trees.line(
                view,
                "wood",
                view.snowy() ? Trees.Kind.CONIFER : Trees.Kind.OAK,
                0.575,
                0.10,
                18,
                0.55);
        steeple(view);
        Land.flat(
                view,
                0.58,
                kind == Kind.GREEN ? view.farGrass() : paving(view),
                kind == Kind.GREEN ? view.grass() : paving(view),
                0.4);
        rowOfHouses(view);
        Land.hill(
                view,
                "near",
                0.72,
                0.02,
                2,
                kind == Kind.GREEN ? view.grass() : paving(view),
                0.08);
        switch (kind) {
            case GREEN -> green(view);
            case STREET -> paved(view);
            case MARKET -> {
                paved(view);
                Stalls.paint(view);
                bunting(view);
            }
        }
    }

    private static int paving(View view) {
        return view.snowy() ? 0xE4EAF4 : PAVING;
    }

    private void steeple(View view) {
        var spot =
                kind == Kind.MARKET
                        ? new Landmarks.Spot(view.away(0.30), view.y(0.60), view.size(0.48), 0.45)
                        : new Landmarks.Spot(view.away(0.24), view.y(0.59), view.size(0.32), 0.5);
        Landmarks.paint(view, "church", spot);
        Landmarks.stand(
                view,
                new Landmarks.Spot(view.away(0.42), view.y(0.58), view.size(0.30), 0.5),
                List.of("church", "house"));
    }

    private void rowOfHouses(View view) {
        var chance = view.chance("houses");
        int houses = view.across(kind == Kind.GREEN ? 6 : 8);
        for (int i = 0; i < houses; i++) {
            double x = view.x((i + 0.5 + chance.spread() * 0.2) / houses);
            double tall = view.size(chance.between(0.22, 0.30));
            view.canvas()
                    .at(
                            x,
                            view.y(0.63 + 0.02 * (i % 2)),
                            tall,
                            1,
                            () -> Houses.house(view, chance, 0.32));
        }
    }

    private static void green(View view) {
        Land.path(view, 0.69, 0xD4B98C, 0.5, 0.5, 0.13);
        var chance = view.chance("cottages");
        double[][] cottages = {{0.10, 0.775, 0.42}, {0.92, 0.77, 0.40}};
        for (double[] cottage : cottages) {
            Plants.bush(
                    view,
                    chance,
                    view.x(cottage[0]) - view.size(0.2),
                    view.y(cottage[1]) + 2,
                    view.size(0.06),
                    0x4E8A48,
                    0.06);
            view.canvas()
                    .at(
                            view.x(cottage[0]),
                            view.y(cottage[1]),
                            view.size(cottage[2]),
                            1,
                            () -> Houses.house(view, chance, 0.08));
            Plants.bush(
                    view,
                    chance,
                    view.x(cottage[0]) + view.size(0.19),
                    view.y(cottage[1]) + 3,
                    view.size(0.05),
                    0x5E9648,
                    0.05);
        }
        Land.strokes(view, "strokes", 0.75, 1, view.snowy() ? 0xD0DEEF : view.grass(), 90, 24);
        Plants.meadowFlowers(view, 12);
    }

    private void paved(View view) {
        Land.cobbles(
                view, 0.71, view.snowy() ? 0xD8E0EC : 0xCDBEA8, view.snowy() ? 0xC6D0E0 : 0xB09E88);
        if (kind == Kind.STREET) {
            var chance = view.chance("corner");
            for (double at : new double[] {0.05, 0.95}) {
                view.canvas()
                        .at(
                                view.x(at),
                                view.y(0.79),
                                view.size(0.56),
                                1,
                                () -> Houses.house(view, chance, 0.06));
            }
            City.lamp(view, view.x(0.22));
            City.lamp(view, view.x(0.78));
        }
    }

    private static void bunting(View view) {
        var canvas = view.canvas();
        for (int line = 0; line < 2; line++) {
            double y = view.y(0.20) - line * view.size(0.06);
            double sag = view.size(0.10 + 0.03 * line);
            canvas.stroke(
                    Outline.from(-5, y)
                            .bow(view.width() / 2, y + sag * 2, view.width() + 5, y)
                            .open(),
                    0x6A5A52,
                    0.1,
                    1.5 * view.unit());
            int flags = view.across(22);
            for (int i = 1; i < flags; i++) {
                double t = i / (double) flags;
                double x = t * view.width();
                double top = y + sag * 4 * t * (1 - t);
                double size = view.size(0.018);
                canvas.fade(
                        Shapes.polygon(x - size, top, x + size, top, x, top + size * 2.1),
                        Colours.lit(FLAGS[(i + line) % FLAGS.length], 0.08),
                        Colours.lit(FLAGS[(i + line) % FLAGS.length], -0.06),
                        0.06);
            }
        }
    }

    @Override
    public Floor floor(View view) {
        return switch (kind) {
            case GREEN -> new Floor(0.18, 0.82, 0.92, 0.845, 0.36, Floor.Kind.LAND);
            case STREET -> new Floor(0.20, 0.80, 0.93, 0.85, 0.37, Floor.Kind.LAND);
            case MARKET -> new Floor(0.16, 0.84, 0.955, 0.91, 0.36, Floor.Kind.LAND);
        };
    }

    @Override
    public void front(View view) {
        if (kind == Kind.GREEN) {
            Foreground.corners(view);
        }
    }
}
