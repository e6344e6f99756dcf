package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Chance;
import dev.vignette.illustrator.canvas.Colours;
import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Shapes;

/// Corals: fingers, fans and branches.
final class Coral {

    private Coral() {}

    static void grow(View view, Chance chance, double x, double y, double tall, double depth) {
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
}
