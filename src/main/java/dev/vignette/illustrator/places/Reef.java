package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Chance;
import dev.vignette.illustrator.canvas.Colours;
import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Shapes;
import java.awt.Color;
import java.awt.LinearGradientPaint;
import java.util.List;

/// Under the sea: shafts of light, corals, weeds, bubbles, sand.
final class Reef implements Place {

    @Override
    public double horizon() {
        return 0.30;
    }

    @Override
    public void paint(View view) {
        water(view);
        shafts(view);
        Land.hill(view, "deep", 0.72, 0.14, 3, 0x4E8FA8, 0.75);
        if (!view.spec().landmarks().isEmpty()) {
            Landmarks.stand(
                    view,
                    new Landmarks.Spot(view.away(0.26), view.y(0.78), view.size(0.34), 0.5),
                    List.of("island", "bridge"));
        }
        Land.hill(view, "rocks", 0.80, 0.10, 2.2, 0x9A8F8C, 0.45);
        var chance = view.chance("corals");
        for (int i = 0; i < view.across(8); i++) {
            coral(
                    view,
                    chance,
                    view.x(chance.next()),
                    view.y(chance.between(0.76, 0.82)),
                    view.size(chance.between(0.10, 0.18)),
                    0.4);
        }
        Land.hill(view, "sand", 0.86, 0.05, 1.6, 0xE3CFA0, 0.08);
        caustics(view);
        nearCorals(view, chance);
        weeds(view);
        bubbles(view);
    }

    private static void water(View view) {
        var light = view.light();
        var graphics = view.canvas().graphics();
        graphics.setPaint(
                new LinearGradientPaint(
                        0,
                        0,
                        0,
                        (float) view.height(),
                        new float[] {0, 0.45f, 1},
                        new Color[] {
                            Colours.opaque(light.skyTop()),
                            Colours.opaque(light.skyMiddle()),
                            Colours.opaque(light.horizon())
                        }));
        graphics.fill(Shapes.rectangle(0, 0, view.width(), view.height()));
    }

    private static void shafts(View view) {
        var chance = view.chance("shafts");
        int shafts = view.across(7);
        for (int i = 0; i < shafts; i++) {
            double x = view.x((i + 0.5 + chance.spread() * 0.4) / shafts);
            double wide = view.size(chance.between(0.06, 0.12));
            double lean = view.size(0.10) * -view.inward();
            view.canvas()
                    .veil(
                            Shapes.polygon(
                                    x,
                                    -5,
                                    x + wide,
                                    -5,
                                    x + wide * 2.4 + lean,
                                    view.y(0.85),
                                    x - wide * 0.8 + lean,
                                    view.y(0.85)),
                            0,
                            view.y(0.82),
                            0xDFFBFF,
                            chance.between(0.16, 0.30),
                            0);
        }
        view.canvas().glow(view.x(view.sunX()), 0, view.size(0.8), 0xCFF6FF, 0.4);
        view.canvas().shedGlows();
    }

    /// The net of light that waves throw on the sand.
    private static void caustics(View view) {
        var chance = view.chance("caustics");
        for (int i = 0; i < view.across(26); i++) {
            double x = chance.next() * view.width();
            double y = view.y(chance.between(0.89, 0.99));
            double l = view.size(chance.between(0.03, 0.08));
            view.canvas()
                    .strokeLit(
                            Shapes.curve(x, y, x + l * 0.4, y - l * 0.12, x + l, y + l * 0.05),
                            0xF6FFF2,
                            1.6 * view.unit(),
                            0.32);
        }
    }

    private static void nearCorals(View view, Chance chance) {
        var canvas = view.canvas();
        int each = view.across(8) / 2;
        double unit = view.unit();
        for (int i = 0; i < each * 2; i++) {
            double in = 0.02 + 0.28 * (i % each) / each;
            double x = view.x(i < each ? in : 1 - in);
            double y = view.y(chance.between(0.87, 0.94));
            coral(view, chance, x, y, view.size(chance.between(0.12, 0.26)), 0.05);
            canvas.fill(Shapes.oval(x, y + 4 * unit, 38 * unit, 11 * unit), 0xDCC696, 0.08);
            canvas.fill(Shapes.oval(x - 12 * unit, y + unit, 14 * unit, 8 * unit), 0xB9A27C, 0.08);
        }
    }

    private static void coral(
            View view, Chance chance, double x, double y, double tall, double depth) {
        int colour = chance.pick(0xF2706A, 0xF29A5A, 0xE86AA8, 0xB06AD8, 0xF6C65A);
        view.canvas()
                .at(
                        x,
                        y,
                        tall,
                        1,
                        () -> {
                            switch (chance.below(3)) {
                                case 0 -> fingers(view, colour, depth);
                                case 1 -> fan(view, colour, depth);
                                default ->
                                        branch(
                                                view,
                                                chance,
                                                0,
                                                0,
                                                -Math.PI / 2,
                                                0.42,
                                                0.15,
                                                4,
                                                colour,
                                                depth);
                            }
                        });
    }

    private static void fingers(View view, int colour, double depth) {
        for (int i = -2; i <= 2; i++) {
            view.canvas()
                    .fade(
                            Shapes.strip(
                                    0.17,
                                    0.13,
                                    i * 0.05,
                                    0,
                                    i * 0.14,
                                    -0.4,
                                    i * 0.2,
                                    -0.9 + 0.1 * Math.abs(i)),
                            Colours.lit(colour, 0.16),
                            Colours.lit(colour, -0.2),
                            depth);
        }
    }

    private static void fan(View view, int colour, double depth) {
        var canvas = view.canvas();
        canvas.fade(
                Shapes.blob(
                        0, 0, -0.5, -0.4, -0.48, -0.85, -0.15, -1, 0.2, -0.98, 0.5, -0.8, 0.46,
                        -0.35),
                Colours.lit(colour, 0.15),
                Colours.lit(colour, -0.2),
                depth);
        for (int i = -3; i <= 3; i++) {
            canvas.stroke(
                    Outline.from(0, 0).bow(i * 0.08, -0.5, i * 0.13, -0.88 + 0.03 * i * i).open(),
                    Colours.lit(colour, 0.4),
                    depth,
                    0.02,
                    0.7);
        }
    }

    private static void branch(
            View view,
            Chance chance,
            double x,
            double y,
            double turn,
            double length,
            double wide,
            int left,
            int colour,
            double depth) {
        double endX = x + Math.cos(turn) * length;
        double endY = y + Math.sin(turn) * length;
        view.canvas()
                .stroke(
                        Outline.from(x, y).line(endX, endY).open(),
                        Colours.lit(colour, 0.04 * left - 0.08),
                        depth,
                        wide);
        if (left == 0) {
            return;
        }
        for (int side = -1; side <= 1; side += 2) {
            branch(
                    view,
                    chance,
                    endX,
                    endY,
                    turn + side * (0.25 + 0.35 * chance.next()),
                    length * 0.72,
                    wide * 0.74,
                    left - 1,
                    colour,
                    depth);
        }
    }

    private static void weeds(View view) {
        var chance = view.chance("weeds");
        for (int i = 0; i < view.across(12); i++) {
            double in = chance.next() * 0.24;
            double x = view.x(i % 2 == 0 ? in : 1 - in);
            double y = view.y(chance.between(0.93, 1.01));
            double tall = view.size(chance.between(0.2, 0.4));
            int green = Colours.mix(0x2E8A5A, 0x6FB04A, chance.next());
            double sway = tall * 0.08 * (chance.happens(0.5) ? 1 : -1);
            view.canvas()
                    .fade(
                            Shapes.strip(
                                    tall * 0.085,
                                    tall * 0.012,
                                    x,
                                    y,
                                    x + sway,
                                    y - tall * 0.25,
                                    x - sway,
                                    y - tall * 0.5,
                                    x + sway,
                                    y - tall * 0.75,
                                    x,
                                    y - tall),
                            Colours.lit(green, 0.2),
                            Colours.lit(green, -0.3),
                            0);
        }
    }

    private static void bubbles(View view) {
        var chance = view.chance("bubbles");
        for (int i = 0; i < view.across(30); i++) {
            double x = chance.next() * view.width();
            double y = chance.next() * view.height() * 0.9;
            double size = (2 + 6 * chance.next()) * view.unit();
            view.canvas()
                    .strokeLit(Shapes.oval(x, y, size, size), 0xE8FDFF, 1.2 * view.unit(), 0.55);
            view.canvas()
                    .fillLit(
                            Shapes.oval(x - size * 0.35, y - size * 0.35, size * 0.25, size * 0.25),
                            0xFFFFFF,
                            0.8);
        }
    }

    @Override
    public Floor floor(View view) {
        return new Floor(0.2, 0.8, 0.94, 0.90, 0.42, Floor.Kind.DEEP);
    }
}
