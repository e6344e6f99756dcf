package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Colours;
import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Shapes;

/// Inside a circus tent: striped canvas that meets high up, rows of people, the ring.
final class Circus implements Place {

    private static final int RED = 0xC8402F;
    private static final int CREAM = 0xF6E6C4;
    private static final double RING = 0.74;

    @Override
    public double horizon() {
        return RING;
    }

    @Override
    public void paint(View view) {
        var canvas = view.canvas();
        canvas.fill(Shapes.rectangle(0, 0, view.width(), view.height()), 0x7A3430, 0);
        roof(view);
        stands(view);
        ring(view);
        lights(view);
        canvas.shedGlows();
    }

    /// Stripes that run together at the mast.
    private static void roof(View view) {
        var canvas = view.canvas();
        double x = view.x(0.5);
        double top = -view.size(0.12);
        double foot = view.y(0.5);
        int stripes = 16;
        double span = view.width() * 1.5;
        for (int i = 0; i < stripes; i++) {
            double from = x + span * (i / (double) stripes - 0.5);
            double to = x + span * ((i + 1.0) / stripes - 0.5);
            int colour = i % 2 == 0 ? RED : CREAM;
            canvas.fade(
                    Outline.from(x, top)
                            .line(from, foot)
                            .bow((from + to) / 2, foot + view.size(0.07), to, foot)
                            .closed(),
                    Colours.lit(colour, -0.3),
                    Colours.lit(colour, 0.02),
                    0);
        }
    }

    private static void stands(View view) {
        var canvas = view.canvas();
        var chance = view.chance("crowd");
        for (int row = 0; row < 3; row++) {
            double y = view.y(0.57 + 0.06 * row);
            int seats = view.across(26);
            for (int i = 0; i < seats; i++) {
                double x = view.x((i + 0.5 + (row % 2) * 0.5) / seats);
                double size = view.size(0.021);
                int coat =
                        Colours.mix(
                                chance.pick(0x4A5A8A, 0x7A4A6A, 0x3E6A5A, 0x8A6A3E, 0x6A3E4A),
                                0x3A2430,
                                0.45 - 0.15 * row);
                canvas.fill(Shapes.dome(x, y + size * 2.6, size * 1.5, size * 2.4), coat, 0.25);
                canvas.fill(
                        Shapes.oval(x, y, size, size * 1.1),
                        Colours.mix(
                                chance.pick(0xF0C9A8, 0xD9A078, 0x9A6A4A),
                                0x5A3434,
                                0.4 - 0.15 * row),
                        0.2);
            }
            canvas.fill(
                    Shapes.rectangle(0, y + view.size(0.05), view.width(), view.size(0.018)),
                    0x5A2A2A,
                    0.1);
        }
    }

    private static void ring(View view) {
        var canvas = view.canvas();
        double y = view.y(RING);
        canvas.fade(Shapes.rectangle(0, y, view.width(), view.height() - y), 0xC08A50, 0xDDB070, 0);
        double half = Math.max(view.size(0.72), view.width() * 0.46);
        var rim = Shapes.oval(view.x(0.5), view.y(0.92), half, view.size(0.2));
        canvas.fill(rim, 0xE8C48A, 0);
        canvas.stroke(rim, RED, 0, view.size(0.03));
        int marks = 28;
        for (int i = 0; i < marks; i++) {
            double turn = i * 2 * Math.PI / marks;
            canvas.fill(
                    Shapes.oval(
                            view.x(0.5) + Math.cos(turn) * half,
                            view.y(0.92) + Math.sin(turn) * view.size(0.2),
                            view.size(0.017),
                            view.size(0.013)),
                    CREAM,
                    0);
        }
    }

    private static void lights(View view) {
        var canvas = view.canvas();
        for (int side = -1; side <= 1; side += 2) {
            double x = view.x(0.5 + side * 0.36);
            canvas.veil(
                    Shapes.polygon(
                            x - view.size(0.02),
                            view.y(0.08),
                            x + view.size(0.02),
                            view.y(0.08),
                            view.x(0.5) + view.size(0.36),
                            view.y(0.94),
                            view.x(0.5) - view.size(0.36),
                            view.y(0.94)),
                    view.y(0.08),
                    view.y(0.94),
                    0xFFF2C8,
                    0.22,
                    0.08);
        }
        canvas.glow(view.x(0.5), view.y(0.86), view.size(0.55), 0xFFE2A0, 0.3);
        int bulbs = view.across(17);
        for (int i = 0; i < bulbs; i++) {
            double along = (i + 0.5) / bulbs;
            double x = along * view.width();
            double y = view.y(0.1) + view.size(0.3) * along * (1 - along);
            canvas.fillLit(
                    Shapes.oval(x, y, view.size(0.011), view.size(0.013)),
                    i % 3 == 0 ? 0xFFE08A : i % 3 == 1 ? 0xFF9A8A : 0xA8E0FF,
                    1);
            canvas.glow(x, y, view.size(0.05), 0xFFE0A0, 0.3);
        }
    }

    @Override
    public Floor floor(View view) {
        return new Floor(0.22, 0.78, 0.945, 0.885, 0.42, Floor.Kind.ROOM);
    }
}
