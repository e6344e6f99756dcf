package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Canvas;
import dev.vignette.illustrator.canvas.Colours;
import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Shapes;
import java.util.List;

/// Market stalls with striped awnings and baskets of goods. Each in a frame of its own: the middle
/// of its foot at the origin, one unit tall.
final class Stalls {

    private static final double WIDE = 1.15;
    private static final int[] AWNINGS = {0xD9483F, 0x2F7FB0, 0x3E8E5A, 0xE09A30, 0x8A5AA8};
    private static final List<List<String>> GOODS =
            List.of(
                    List.of("red-apple", "pear", "tangerine", "grapes", "lemon"),
                    List.of("bread", "baguette-bread", "pretzel", "croissant", "bagel"),
                    List.of("carrot", "broccoli", "tomato", "eggplant", "ear-of-corn"),
                    List.of("bouquet", "tulip", "sunflower", "hibiscus", "rose"),
                    List.of("fish", "cheese-wedge", "egg", "honey-pot", "fish"));

    private Stalls() {}

    static void paint(View view) {
        int stalls = view.across(3);
        int first = view.chance("stalls").below(AWNINGS.length);
        for (int i = 0; i < stalls; i++) {
            double x = view.x((i + 0.5) / stalls);
            int number = i;
            double y = view.y(0.80);
            double tall = Math.min(view.size(0.36), view.width() / stalls / WIDE * 0.92);
            view.canvas()
                    .at(
                            x,
                            y,
                            tall,
                            1,
                            () -> stall(view, AWNINGS[(first + number) % AWNINGS.length]));
            goods(view, GOODS.get(number % GOODS.size()), x, y, tall);
            view.canvas()
                    .at(
                            x,
                            y,
                            tall,
                            1,
                            () -> awning(view, AWNINGS[(first + number) % AWNINGS.length]));
            if (view.light().night() > 0.3 || view.shows("lamp") || view.shows("lantern")) {
                view.canvas().at(x, y, tall, 1, () -> lanterns(view));
            }
        }
    }

    /// Two below each awning; when it is dark they light the goods.
    private static void lanterns(View view) {
        var canvas = view.canvas();
        boolean lit = view.light().night() > 0.15;
        for (int side = -1; side <= 1; side += 2) {
            double x = side * WIDE * 0.3;
            canvas.stroke(Outline.from(x, -0.78).line(x, -0.68).open(), 0x4A3A30, 0, 0.012);
            canvas.fill(Shapes.box(x - 0.035, -0.69, 0.07, 0.025, 0.01), 0x4A3A30, 0);
            canvas.fillLit(Shapes.oval(x, -0.62, 0.05, 0.055), lit ? 0xFFD27A : 0xE8A94C, 1);
            canvas.fillLit(Shapes.oval(x, -0.615, 0.024, 0.032), lit ? 0xFFF6D8 : 0xF6D48A, 1);
            canvas.fill(Shapes.box(x - 0.03, -0.57, 0.06, 0.02, 0.01), 0x4A3A30, 0);
            if (lit) {
                canvas.glow(x, -0.6, 0.62, 0xFFB04A, 0.5);
            }
        }
    }

    private static void stall(View view, int cloth) {
        var canvas = view.canvas();
        canvas.fillLit(Shapes.oval(0.05, 0.01, WIDE * 0.55, 0.05), 0x2A2438, 0.2);
        for (int side = -1; side <= 1; side += 2) {
            canvas.fill(
                    Shapes.rectangle(side * WIDE * 0.46 - 0.018, -0.86, 0.036, 0.86),
                    0x7A5434,
                    0.04);
        }
        canvas.fill(
                Shapes.rectangle(-WIDE * 0.46, -0.80, WIDE * 0.92, 0.46),
                Colours.mix(0x3A2A30, cloth, 0.15),
                0.04,
                0.35);
        canvas.fade(Shapes.rectangle(-WIDE / 2, -0.34, WIDE, 0.34), 0xB98452, 0x8E6038, 0.04);
        for (int i = 1; i < 7; i++) {
            double x = -WIDE / 2 + i * WIDE / 7;
            canvas.stroke(Outline.from(x, -0.33).line(x, 0).open(), 0x7A5030, 0.04, 0.008);
        }
        canvas.fill(Shapes.rectangle(-WIDE * 0.53, -0.38, WIDE * 1.06, 0.055), 0xD2A069, 0.04);
        for (int i = 0; i < 5; i++) {
            basket(canvas, -WIDE * 0.4 + i * WIDE * 0.2);
        }
    }

    private static void basket(Canvas canvas, double x) {
        double half = WIDE * 0.09;
        canvas.fade(
                Outline.from(x - half, -0.44)
                        .line(x + half, -0.44)
                        .line(x + half * 0.83, -0.365)
                        .line(x - half * 0.83, -0.365)
                        .closed(),
                0xC8935A,
                0x9A6A38,
                0.04);
    }

    private static void goods(View view, List<String> goods, double x, double y, double tall) {
        for (int i = 0; i < goods.size(); i++) {
            double at = x + (-WIDE * 0.4 + i * WIDE * 0.2) * tall;
            for (int k = 0; k < 3; k++) {
                double lift = k == 1 ? 0.035 : 0;
                Pantry.put(
                        view,
                        goods.get(i),
                        at + (k - 1) * WIDE * 0.048 * tall,
                        y - (0.415 + lift) * tall,
                        tall * 0.115);
            }
        }
    }

    private static void awning(View view, int cloth) {
        var canvas = view.canvas();
        int stripes = 8;
        double step = WIDE * 1.16 / stripes;
        for (int i = 0; i < stripes; i++) {
            double x = -WIDE * 0.58 + i * step;
            double pull = -(x + step / 2) * 0.16;
            int stripe = view.snowy() && i % 2 == 1 ? 0xF4F9FF : i % 2 == 0 ? cloth : 0xFFF6E6;
            canvas.fade(
                    Outline.from(x + pull, -1.02)
                            .line(x + step + pull, -1.02)
                            .line(x + step, -0.80)
                            .bow(x + step / 2, -0.70, x, -0.80)
                            .closed(),
                    Colours.lit(stripe, 0.08),
                    Colours.lit(stripe, -0.14),
                    0.04);
        }
    }
}
