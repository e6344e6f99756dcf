package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Colours;
import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Shapes;
import java.awt.Shape;
import java.util.List;
import java.util.OptionalDouble;

/// Sweet water among mountains: a lake, or a river that winds towards the eye.
record Shores(boolean lake) implements Place {

    @Override
    public double horizon() {
        return 0.52;
    }

    @Override
    public void paint(View view) {
        Sky.paint(view);
        Mountains.range(view, "peaks", 0.53, 0.26, 0x7E93B5, true, 0.75);
        Land.mist(view, 0.44, 0.12, 0.4);
        Trees.line(view, "wood", Trees.Kind.CONIFER, 0.55, 0.10, 34, 0.6);
        Land.flat(view, 0.53, view.farGrass(), view.grass(), 0.5);
        Landmarks.stand(
                view,
                new Landmarks.Spot(view.away(0.22), view.y(0.595), view.size(0.26), 0.4),
                List.of("bridge"));
        if (lake) {
            Waters.pool(view, lakeshore(view), view.y(0.595));
            Land.hill(view, "bank", 0.86, 0.035, 2, view.grass(), 0.03);
            reeds(view);
        } else {
            Land.hill(view, "rise", 0.62, 0.04, 2, view.farGrass(), 0.3);
            riverbed(view);
        }
        if (view.hasLandmark("bridge")) {
            Landmarks.paint(
                    view,
                    "bridge",
                    new Landmarks.Spot(
                            view.x(lake ? 0.5 : 0.46), view.y(0.77), view.size(0.26), 0.15));
        }
        Land.strokes(view, "grass", 0.88, 1, view.grass(), 60, 24);
        Plants.meadowFlowers(view, lake ? 0.895 : 0.80, 14);
        if (!lake) {
            bankTree(view);
        }
    }

    /// One old tree on the bank where people stand.
    private static void bankTree(View view) {
        Trees.tree(
                view,
                view.chance("bank tree"),
                view.snowy() ? Trees.Kind.CONIFER : Trees.Kind.OAK,
                view.x(0.93),
                view.y(0.80),
                view.size(0.5),
                0.06);
    }

    private static Shape lakeshore(View view) {
        return Shapes.blob(
                view.x(-0.1),
                view.y(0.64),
                view.x(0.2),
                view.y(0.585),
                view.x(0.6),
                view.y(0.575),
                view.x(1.1),
                view.y(0.61),
                view.x(1.05),
                view.y(0.82),
                view.x(0.5),
                view.y(0.87),
                view.x(0),
                view.y(0.82));
    }

    private static void riverbed(View view) {
        var bank = river(view, 0.012);
        view.canvas()
                .fade(
                        bank,
                        view.y(0.58),
                        view.height(),
                        view.snowy() ? 0xC4D2E4 : 0xB9A878,
                        view.snowy() ? 0xB4C4DA : 0x9A8A62,
                        0.1);
        Waters.pool(view, river(view, 0), view.y(0.60));
        var chance = view.chance("stones");
        for (int i = 0; i < 7; i++) {
            Plants.rock(
                    view,
                    chance,
                    view.x(i < 4 ? 0.18 + 0.04 * i : 0.60 + 0.03 * i - 0.06),
                    view.y(0.84 + 0.035 * (i % 4)),
                    view.size(chance.between(0.04, 0.075)),
                    0x8F8A94,
                    0);
        }
    }

    private static Shape river(View view, double wider) {
        return Outline.from(view.x(0.56 - wider), view.y(0.59))
                .swing(
                        view.x(0.62 - wider), view.y(0.66),
                        view.x(0.30 - wider), view.y(0.72),
                        view.x(0.34 - wider), view.y(0.80))
                .swing(
                        view.x(0.36 - wider), view.y(0.9),
                        view.x(0.2 - wider), view.y(0.95),
                        view.x(0.12 - wider), view.y(1.01))
                .line(view.x(0.60 + wider), view.y(1.01))
                .swing(
                        view.x(0.64 + wider), view.y(0.9),
                        view.x(0.55 + wider), view.y(0.84),
                        view.x(0.52 + wider), view.y(0.78))
                .swing(
                        view.x(0.50 + wider), view.y(0.70),
                        view.x(0.66 + wider), view.y(0.66),
                        view.x(0.58 + wider), view.y(0.59))
                .closed();
    }

    private static void reeds(View view) {
        var chance = view.chance("reeds");
        for (int i = 0; i < view.across(22); i++) {
            double side = chance.next() * chance.next() * 0.3;
            double x = view.x(chance.happens(0.5) ? side : 1 - side);
            double y = view.y(chance.between(0.85, 0.89));
            double tall = view.size(chance.between(0.07, 0.13));
            double lean = tall * 0.15 * chance.spread();
            view.canvas()
                    .stroke(
                            Outline.from(x, y).bow(x, y - tall * 0.5, x + lean, y - tall).open(),
                            0x6A8A44,
                            0.04,
                            2.2 * view.unit());
            if (i % 2 == 0) {
                view.canvas()
                        .fill(
                                Shapes.oval(x + lean, y - tall, 2.6 * view.unit(), tall * 0.12),
                                Colours.lit(0x7A5030, chance.spread() * 0.1),
                                0.04);
            }
        }
    }

    @Override
    public OptionalDouble waterline(View view) {
        return OptionalDouble.of(lake ? 0.76 : 0.82);
    }

    @Override
    public Floor floor(View view) {
        return lake
                ? new Floor(0.16, 0.84, 0.94, 0.90, 0.36, Floor.Kind.LAND)
                : new Floor(0.62, 0.88, 0.93, 0.85, 0.42, Floor.Kind.LAND);
    }

    @Override
    public void front(View view) {
        Foreground.corners(view);
    }
}
