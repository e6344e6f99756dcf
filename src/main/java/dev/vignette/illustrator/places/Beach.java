package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Colours;
import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Shapes;
import java.awt.Shape;
import java.util.List;
import java.util.OptionalDouble;

/// A beach: palms on one side, the surf, sand to stand on.
final class Beach implements Place {

    @Override
    public double horizon() {
        return 0.50;
    }

    @Override
    public void paint(View view) {
        Sky.paint(view);
        Landmarks.stand(
                view,
                new Landmarks.Spot(view.away(0.78), view.y(0.51), view.size(0.2), 0.5),
                List.of());
        Waters.sea(view, 0.50);
        if (view.stormy()) {
            Waters.wave(view, 0.60, 0.06, 0.18, 0x4A7484, 0.35);
        }
        view.canvas().fill(sand(view, -0.034), 0x9FD8DC, 0.1, 0.45);
        view.canvas().fill(sand(view, -0.022), 0xFFFFFF, 0.1, 0.85);
        view.canvas().fade(sand(view, -0.008), view.y(0.66), view.y(0.8), 0xD9B884, 0xE0BC86, 0.1);
        view.canvas()
                .fade(
                        sand(view, 0.012),
                        view.y(0.66),
                        view.height(),
                        view.snowy() ? 0xF0F4FA : 0xF8E3B6,
                        view.snowy() ? 0xE0E8F2 : 0xE6C083,
                        0.05);
        Land.strokes(view, "sand", 0.78, 1, view.snowy() ? 0xD4DFEC : 0xE0B878, 80, 18);
        shells(view);
        var chance = view.chance("palms");
        Trees.tree(
                view, chance, Trees.Kind.PALM, view.away(0.07), view.y(0.85), view.size(0.58), 0);
        Trees.tree(
                view,
                chance,
                Trees.Kind.PALM,
                view.away(0.16),
                view.y(0.79),
                view.size(0.44),
                0.08);
        for (int i = 0; i < 4; i++) {
            Plants.rock(
                    view,
                    chance,
                    view.away(0.02 + 0.05 * i),
                    view.y(0.86 + 0.03 * i),
                    view.size(0.07),
                    0x9A8F8A,
                    0);
        }
    }

    private static Shape sand(View view, double lower) {
        return Outline.from(-5, view.y(0.745 + lower))
                .swing(
                        view.x(0.25),
                        view.y(0.645 + lower),
                        view.x(0.6),
                        view.y(0.785 + lower),
                        view.width() + 5,
                        view.y(0.685 + lower))
                .line(view.width() + 5, view.height() + 5)
                .line(-5, view.height() + 5)
                .closed();
    }

    private static void shells(View view) {
        var chance = view.chance("shells");
        var canvas = view.canvas();
        for (int i = 0; i < view.across(9); i++) {
            double x = chance.next() * view.width();
            double y = view.y(chance.between(0.84, 0.985));
            double size = view.size(chance.between(0.008, 0.015));
            int colour = chance.pick(0xF6D6C4, 0xF2B8A8, 0xFFF2E0, 0xE8C8D8);
            if (i % 3 == 0) {
                star(view, x, y, size * 1.5);
                continue;
            }
            canvas.fill(Shapes.dome(x, y, size, size * 1.4), colour, 0);
            for (int k = -1; k <= 1; k++) {
                canvas.stroke(
                        Outline.from(x, y).line(x + k * size * 0.5, y - size * 1.1).open(),
                        Colours.lit(colour, -0.2),
                        0,
                        size * 0.12);
            }
        }
    }

    private static void star(View view, double x, double y, double size) {
        for (int i = 0; i < 5; i++) {
            double turn = i * 2 * Math.PI / 5 + 0.3;
            view.canvas()
                    .stroke(
                            Outline.from(x, y)
                                    .line(
                                            x + Math.cos(turn) * size,
                                            y + Math.sin(turn) * size * 0.6)
                                    .open(),
                            0xE8806A,
                            0,
                            size * 0.45);
        }
    }

    @Override
    public OptionalDouble waterline(View view) {
        return OptionalDouble.of(0.60);
    }

    @Override
    public Floor floor(View view) {
        return view.sunOnRight()
                ? new Floor(0.27, 0.84, 0.93, 0.85, 0.38, Floor.Kind.LAND)
                : new Floor(0.16, 0.73, 0.93, 0.85, 0.38, Floor.Kind.LAND);
    }
}
