package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Canvas;
import dev.vignette.illustrator.canvas.Chance;
import dev.vignette.illustrator.canvas.Colours;
import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Shapes;
import java.util.OptionalDouble;

/// A city: blocks behind blocks, a row of shops, a street that shines when it rains.
final class City implements Place {

    /// Where the street begins: what is below mirrors what is above when it is wet.
    private static final double STREET = 0.765;

    @Override
    public double horizon() {
        return 0.64;
    }

    @Override
    public void paint(View view) {
        Sky.paint(view);
        blocks(view, "haze", 0.67, 0.46, 17, 0x7E88A8, 0.78);
        Land.mist(view, 0.50, 0.18, 0.3);
        blocks(view, "middle", 0.69, 0.52, 11, 0x6A7498, 0.45);
        Land.mist(view, 0.56, 0.14, 0.22);
        blocks(view, "near", 0.73, 0.58, 7, 0x5E6488, 0.12);
        if (view.hasLandmark("castle") || view.hasLandmark("church")) {
            Landmarks.paint(
                    view,
                    view.hasLandmark("castle") ? "castle" : "church",
                    new Landmarks.Spot(view.away(0.24), view.y(0.73), view.size(0.42), 0.2));
        }
        Shops.row(view, view.y(0.73), view.size(0.125));
        street(view);
        Houses.smoke(
                view.canvas(),
                view.chance("steam"),
                view.away(0.86),
                view.y(0.74),
                view.size(0.06),
                0.2);
        if (!view.moonlit()) {
            var chance = view.chance("trees");
            Trees.tree(
                    view,
                    chance,
                    Trees.Kind.OAK,
                    view.x(0.22),
                    view.y(0.765),
                    view.size(0.26),
                    0.04);
            Trees.tree(
                    view,
                    chance,
                    Trees.Kind.OAK,
                    view.x(0.78),
                    view.y(0.765),
                    view.size(0.26),
                    0.04);
        }
        lamp(view, view.x(0.10));
        lamp(view, view.x(0.90));
    }

    private static void street(View view) {
        var canvas = view.canvas();
        canvas.fade(
                Shapes.rectangle(0, view.y(0.728), view.width(), view.height()),
                view.y(0.73),
                view.height(),
                view.snowy() ? 0xC4CCDC : 0x6E7080,
                view.snowy() ? 0xAEB8CC : 0x565866,
                0);
        canvas.fill(
                Shapes.rectangle(0, view.y(0.728), view.width(), view.size(0.034)), 0xB8B4BC, 0.05);
        canvas.fill(
                Shapes.rectangle(
                        0, view.y(0.728) + view.size(0.034), view.width(), view.size(0.007)),
                0x6A6874,
                0.05);
        double dash = view.size(0.15);
        for (double x = -dash * 0.4; x < view.width(); x += dash * 2) {
            canvas.fill(
                    Shapes.polygon(
                            x,
                            view.y(0.90),
                            x + dash,
                            view.y(0.90),
                            x + dash * 0.92,
                            view.y(0.925),
                            x - dash * 0.1,
                            view.y(0.925)),
                    0xEDE6CC,
                    0,
                    0.7);
        }
    }

    static void lamp(View view, double x) {
        var canvas = view.canvas();
        canvas.at(
                x,
                view.y(0.775),
                view.size(0.36),
                1,
                () -> {
                    int iron = 0x2E3440;
                    canvas.fill(Shapes.rectangle(-0.012, -0.86, 0.024, 0.86), iron, 0);
                    canvas.fill(Shapes.box(-0.035, -0.05, 0.07, 0.05, 0.02), iron, 0);
                    canvas.fillLit(
                            Shapes.polygon(-0.045, -0.97, 0.045, -0.97, 0.03, -0.86, -0.03, -0.86),
                            view.lampsLit() ? 0xFFE8A0 : 0xD8E4E8,
                            1);
                    canvas.fill(Shapes.polygon(-0.06, -0.965, 0.06, -0.965, 0, -1.02), iron, 0);
                    if (view.lampsLit()) {
                        canvas.glow(0, -0.91, 0.6, 0xFFC060, 0.5);
                        canvas.glow(0, -0.91, 0.13, 0xFFFFFF, 0.5);
                    }
                });
    }

    private static void blocks(
            View view, String name, double y, double tall, int number, int colour, double depth) {
        var chance = view.chance(name);
        double foot = view.y(y);
        double usual = view.width() / view.across(number);
        double x = -10;
        while (x < view.width() + 10) {
            double wide = usual * chance.between(0.6, 1.3);
            double height = view.size(tall) * chance.between(0.45, 1);
            int wall =
                    Colours.mix(colour, chance.pick(0x8A6A7A, 0x5E7390, 0xA08468, 0x6A6F9A), 0.35);
            block(view, chance, x, foot, wide, height, wall, depth);
            x += wide + chance.between(-2, 3) * view.unit();
        }
    }

    private static void block(
            View view,
            Chance chance,
            double x,
            double foot,
            double wide,
            double tall,
            int wall,
            double depth) {
        var canvas = view.canvas();
        canvas.fade(
                Shapes.rectangle(x, foot - tall, wide, tall + 2),
                Colours.lit(wall, 0.1),
                Colours.lit(wall, -0.08),
                depth);
        double shade = view.sunOnRight() ? x : x + wide * 0.72;
        canvas.fill(
                Shapes.rectangle(shade, foot - tall, wide * 0.28, tall + 2),
                Colours.lit(wall, -0.4),
                depth,
                0.16);
        roof(view, canvas, chance, x, foot - tall, wide, tall, wall, depth);
        panes(view, chance, x, foot, wide, tall, wall, depth);
    }

    private static void roof(
            View view,
            Canvas canvas,
            Chance chance,
            double x,
            double top,
            double wide,
            double tall,
            int wall,
            double depth) {
        if (chance.happens(0.4)) {
            canvas.fill(
                    Shapes.rectangle(x + wide * 0.3, top - tall * 0.06, wide * 0.4, tall * 0.07),
                    wall,
                    depth);
        }
        if (chance.happens(0.35)) {
            canvas.stroke(
                    Outline.from(x + wide / 2, top).line(x + wide / 2, top - tall * 0.16).open(),
                    wall,
                    depth,
                    1.6 * view.unit());
        }
        if (view.snowy()) {
            canvas.fill(
                    Shapes.box(x, top - view.size(0.006), wide, view.size(0.014), view.size(0.014)),
                    0xF4F9FF,
                    depth);
        }
    }

    private static void panes(
            View view,
            Chance chance,
            double x,
            double foot,
            double wide,
            double tall,
            int wall,
            double depth) {
        var canvas = view.canvas();
        double size = Math.max(4 * view.unit(), wide * 0.11);
        int columns = (int) ((wide - size) / (size * 1.8));
        double left = x + (wide - columns * size * 1.8 + size * 0.8) / 2;
        for (double y = foot - tall + size * 1.2; y < foot - size * 1.5; y += size * 1.9) {
            for (int i = 0; i < columns; i++) {
                var pane = Shapes.rectangle(left + i * size * 1.8, y, size, size * 1.2);
                if (!view.lampsLit()) {
                    canvas.fill(pane, i % 3 == 0 ? 0xE2F0F6 : 0xC6DFEA, depth, 0.8);
                } else if (chance.happens(0.48)) {
                    int light = chance.pick(0xFFD98A, 0xFFC466, 0xFFE9B8, 0xBFE6FF);
                    canvas.fillLit(
                            pane, Colours.mix(light, view.light().haze(), depth * 0.75), 0.95);
                } else {
                    canvas.fill(pane, Colours.lit(wall, -0.35), depth, 0.6);
                }
            }
        }
    }

    @Override
    public OptionalDouble mirror(View view) {
        return OptionalDouble.of(STREET);
    }

    @Override
    public Floor floor(View view) {
        return new Floor(0.18, 0.82, 0.93, 0.88, 0.37, Floor.Kind.LAND);
    }
}
