package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Colours;
import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Shapes;
import java.util.List;

/// Open green country: a meadow, a road through it, a garden, a farm.
record Countryside(Kind kind) implements Place {

    enum Kind {
        MEADOW,
        ROAD,
        GARDEN,
        FARM
    }

    private static final int SAND = 0xD9C193;

    @Override
    public double horizon() {
        return 0.585;
    }

    @Override
    public void paint(View view) {
        Sky.paint(view);
        Mountains.range(view, "peaks", 0.60, 0.16, 0x93A8C6, view.snowy(), 0.86);
        Land.hill(view, "far", 0.585, 0.10, 2.2, view.farGrass(), 0.68);
        Trees.line(view, "row", distantTrees(view), 0.595, 0.075, 26, 0.62);
        Land.mist(view, 0.55, 0.10, 0.35);
        Land.hill(view, "middle", 0.66, 0.10, 1.8, view.farGrass(), 0.40);
        Trees.line(view, "copse", distantTrees(view), 0.655, 0.10, 9, 0.42);
        castleHill(view);
        Land.hill(view, "near", 0.75, 0.06, 1.6, view.grass(), 0.14);
        whatIsKept(view);
        Landmarks.stand(
                view,
                new Landmarks.Spot(view.away(0.24), view.y(0.755), view.size(0.36), 0.2),
                List.of("castle"));
        Land.hill(view, "foot", 0.85, 0.05, 1.3, Colours.lit(view.grass(), -0.04), 0);
        Land.strokes(view, "strokes", 0.70, 1, Colours.lit(view.grass(), -0.06), 150, 24);
        if (kind == Kind.ROAD || view.hasLandmark("castle")) {
            Land.path(view, 0.715, SAND, view.sunOnRight() ? 0.38 : 0.62, 0.5, 0.10);
        }
        Plants.meadowFlowers(view, kind == Kind.GARDEN ? 72 : 34);
        nearTree(view);
    }

    private static Trees.Kind distantTrees(View view) {
        return view.snowy() ? Trees.Kind.CONIFER : Trees.Kind.OAK;
    }

    private static void nearTree(View view) {
        if (!view.spec().landmarks().isEmpty()) {
            return;
        }
        Trees.tree(
                view,
                view.chance("tree"),
                view.snowy() ? Trees.Kind.CONIFER : Trees.Kind.OAK,
                view.away(0.09),
                view.y(0.80),
                view.size(0.46),
                0.05);
    }

    /// A castle gets a hill of its own, with trees on its slopes.
    private static void castleHill(View view) {
        if (!view.hasLandmark("castle")) {
            return;
        }
        double x = view.away(0.32);
        double half = view.size(0.64);
        double foot = view.y(0.80);
        double top = view.y(0.55);
        var hill =
                Outline.from(x - half, foot)
                        .swing(
                                x - half * 0.55,
                                top + (foot - top) * 0.25,
                                x - half * 0.4,
                                top,
                                x,
                                top)
                        .swing(
                                x + half * 0.4,
                                top,
                                x + half * 0.55,
                                top + (foot - top) * 0.25,
                                x + half,
                                foot)
                        .closed();
        view.canvas()
                .fade(
                        hill,
                        Colours.lit(view.farGrass(), 0.06),
                        Colours.lit(view.grass(), -0.04),
                        0.28);
        Landmarks.paint(
                view, "castle", new Landmarks.Spot(x, top + view.size(0.02), view.size(0.34), 0.2));
        var chance = view.chance("slopes");
        for (int i = 0; i < 11; i++) {
            double out =
                    (i < 6 ? -0.92 + 0.11 * i : 0.34 + 0.12 * (i - 6)) + chance.spread() * 0.03;
            Trees.tree(
                    view,
                    chance,
                    distantTrees(view),
                    x + out * half,
                    top + (foot - top) * (0.10 + 0.75 * out * out),
                    view.size(0.095),
                    0.26);
        }
    }

    private void whatIsKept(View view) {
        switch (kind) {
            case MEADOW, ROAD -> {}
            case GARDEN -> {
                fence(view);
                roseBushes(view);
            }
            case FARM -> {
                furrows(view);
                Landmarks.paint(
                        view,
                        "barn",
                        new Landmarks.Spot(view.away(0.20), view.y(0.735), view.size(0.30), 0.2));
                Trees.tree(
                        view,
                        view.chance("farm"),
                        distantTrees(view),
                        view.away(0.04),
                        view.y(0.73),
                        view.size(0.26),
                        0.2);
            }
        }
    }

    private static void furrows(View view) {
        double side = view.sunOnRight() ? 1 : -1;
        double top = view.y(0.70);
        for (int i = 0; i < 10; i++) {
            double x = view.away(0.55) + side * i * view.size(0.045);
            double end = view.away(0.55) + side * (i - 1) * view.size(0.22);
            view.canvas()
                    .stroke(
                            Outline.from(x, top)
                                    .bow(x + (end - x) * 0.3, view.y(0.8), end, view.height() + 10)
                                    .open(),
                            view.snowy() ? 0xC8D4E4 : 0x9A7A48,
                            0.1,
                            (3 + i * 0.4) * view.unit(),
                            0.55);
        }
    }

    private static void fence(View view) {
        var canvas = view.canvas();
        double tall = view.size(0.075);
        double step = tall * 0.62;
        double y = view.y(0.715);
        for (int rail = 0; rail < 2; rail++) {
            canvas.fill(
                    Shapes.rectangle(
                            -5, y - tall * (0.70 - 0.4 * rail), view.width() + 10, tall * 0.1),
                    0xEDE6D8,
                    0.15);
        }
        for (double x = step / 2; x < view.width(); x += step) {
            canvas.fade(
                    Shapes.polygon(
                            x - tall * 0.14,
                            y,
                            x - tall * 0.14,
                            y - tall * 0.85,
                            x,
                            y - tall,
                            x + tall * 0.14,
                            y - tall * 0.85,
                            x + tall * 0.14,
                            y),
                    0xFFFCF4,
                    0xE6DCCB,
                    0.15);
        }
    }

    private static void roseBushes(View view) {
        var chance = view.chance("roses");
        for (int i = 0; i < view.across(9); i++) {
            double x = view.x((i + 0.5 + chance.spread() * 0.4) / view.across(9));
            double y = view.y(chance.between(0.735, 0.77));
            double size = view.size(chance.between(0.05, 0.075));
            Plants.bush(view, chance, x, y, size, 0x4E8E48, 0.1);
            int bloom = chance.pick(0xE8617A, 0xF6B03A, 0xF4E6F2, 0xB77BE0, 0xE0485A);
            for (int k = 0; k < 8 && !view.snowy(); k++) {
                double dot = size * 0.11;
                view.canvas()
                        .fill(
                                Shapes.oval(
                                        x + chance.spread() * size * 0.75,
                                        y - size * (0.2 + 0.7 * chance.next()),
                                        dot,
                                        dot),
                                Colours.lit(bloom, chance.spread() * 0.15),
                                0.08);
            }
        }
    }

    @Override
    public Floor floor(View view) {
        return view.hasLandmark("castle")
                ? new Floor(0.2, 0.82, 0.94, 0.87, 0.38, Floor.Kind.LAND)
                : Floor.LAND;
    }

    @Override
    public void front(View view) {
        Foreground.corners(view);
    }
}
