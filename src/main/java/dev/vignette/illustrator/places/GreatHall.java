package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Colours;
import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Shapes;

/// The hall of a castle: columns, tall windows, banners, a great fire, a chandelier.
final class GreatHall implements Place {

    private static final int STONE = 0xD9CDBE;
    private static final double FLOOR = 0.72;

    @Override
    public double horizon() {
        return FLOOR;
    }

    @Override
    public void paint(View view) {
        var canvas = view.canvas();
        double floor = view.y(FLOOR);
        canvas.fade(
                Shapes.rectangle(0, 0, view.width(), floor),
                Colours.lit(STONE, -0.18),
                Colours.lit(STONE, 0.04),
                0);
        int bays = view.across(4);
        for (int i = 0; i < bays; i++) {
            double x = view.x((i + 0.5) / bays);
            if (i == bays / 2) {
                canvas.at(
                        x,
                        floor + view.size(0.02),
                        view.size(0.4),
                        1,
                        () -> Furniture.fireplace(view));
            } else {
                window(view, x);
            }
        }
        for (int i = 0; i <= bays; i++) {
            column(view, view.x(i / (double) bays));
        }
        tiles(view, floor);
        carpet(view, floor);
        chandelier(view);
        canvas.shedGlows();
    }

    private static void window(View view, double x) {
        var canvas = view.canvas();
        double wide = view.size(0.15);
        double tall = view.size(0.34);
        double y = view.y(0.56);
        canvas.fill(
                Shapes.archway(x, y + view.size(0.012), wide * 1.2, tall * 1.06),
                Colours.lit(STONE, 0.3),
                0);
        var light = view.light();
        canvas.veil(Shapes.archway(x, y, wide, tall), y - tall, y, light.skyTop(), 1, 1);
        canvas.veil(Shapes.archway(x, y, wide, tall), y - tall, y, light.horizon(), 0.1, 1);
        canvas.stroke(Shapes.archway(x, y, wide, tall), 0x6A5A50, 0, 3 * view.unit());
        canvas.stroke(
                Outline.from(x, y).line(x, y - tall * 0.95).open(), 0x6A5A50, 0, 2.4 * view.unit());
        for (int i = 1; i < 4; i++) {
            double at = y - tall * i / 4.4;
            canvas.stroke(
                    Outline.from(x - wide / 2, at).line(x + wide / 2, at).open(),
                    0x6A5A50,
                    0,
                    1.6 * view.unit());
        }
    }

    private static void column(View view, double x) {
        var canvas = view.canvas();
        double half = view.size(0.035);
        double foot = view.y(FLOOR);
        canvas.fade(
                Shapes.rectangle(x - half, 0, half * 2, foot),
                Colours.lit(STONE, 0.14),
                Colours.lit(STONE, -0.06),
                0);
        canvas.fill(Shapes.rectangle(x + half * 0.35, 0, half * 0.65, foot), 0x5A4A48, 0, 0.16);
        canvas.fill(
                Shapes.box(x - half * 1.4, foot - half * 0.8, half * 2.8, half * 1.1, half * 0.3),
                Colours.lit(STONE, -0.1),
                0);
        canvas.fill(
                Shapes.box(x - half * 1.4, view.y(0.08), half * 2.8, half * 0.9, half * 0.3),
                Colours.lit(STONE, 0.22),
                0);
        banner(view, x);
    }

    private static void banner(View view, double x) {
        var canvas = view.canvas();
        double half = view.size(0.05);
        double top = view.y(0.14);
        double foot = view.y(0.42);
        int cloth = view.chance("banner").pick(0x9A2F3A, 0x2F4F8E, 0x3E6B4A);
        canvas.fade(
                Shapes.polygon(
                        x - half,
                        top,
                        x + half,
                        top,
                        x + half,
                        foot,
                        x,
                        foot + half * 0.9,
                        x - half,
                        foot),
                Colours.lit(cloth, 0.1),
                Colours.lit(cloth, -0.15),
                0);
        canvas.fill(
                Shapes.polygon(
                        x - half * 0.6,
                        (top + foot) / 2 + half * 0.4,
                        x - half * 0.7,
                        (top + foot) / 2 - half * 0.5,
                        x - half * 0.3,
                        (top + foot) / 2,
                        x,
                        (top + foot) / 2 - half * 0.7,
                        x + half * 0.3,
                        (top + foot) / 2,
                        x + half * 0.7,
                        (top + foot) / 2 - half * 0.5,
                        x + half * 0.6,
                        (top + foot) / 2 + half * 0.4),
                0xE8C260,
                0);
        canvas.stroke(
                Outline.from(x - half * 1.2, top).line(x + half * 1.2, top).open(),
                0xC9A24A,
                0,
                3 * view.unit());
    }

    private static void tiles(View view, double floor) {
        var canvas = view.canvas();
        canvas.fade(
                Shapes.rectangle(0, floor, view.width(), view.height() - floor),
                0xA89078,
                0xCDB698,
                0);
        Walls.tiles(view, 0xE2D2B8);
    }

    private static void carpet(View view, double floor) {
        var canvas = view.canvas();
        double x = view.x(0.5);
        for (int i = 0; i < 2; i++) {
            double narrow = i == 0 ? 1 : 0.86;
            canvas.fade(
                    Shapes.polygon(
                            x - view.size(0.2) * narrow,
                            floor,
                            x + view.size(0.2) * narrow,
                            floor,
                            x + view.size(0.5) * narrow,
                            view.height() + 4,
                            x - view.size(0.5) * narrow,
                            view.height() + 4),
                    i == 0 ? 0xC9A24A : 0x9A2F3A,
                    i == 0 ? 0xE0BC60 : 0xB5404A,
                    0);
        }
    }

    private static void chandelier(View view) {
        var canvas = view.canvas();
        double x = view.x(0.5);
        double y = view.y(0.14);
        double half = view.size(0.15);
        canvas.stroke(Outline.from(x, -4).line(x, y).open(), 0x6A5030, 0, 2.5 * view.unit());
        canvas.stroke(Shapes.oval(x, y, half, half * 0.22), 0xC9A24A, 0, 5 * view.unit());
        for (int i = 0; i < 7; i++) {
            double at = x + half * (i / 3.0 - 1);
            double rise = half * 0.22 * Math.sqrt(Math.max(0, 1 - Math.pow(i / 3.0 - 1, 2)));
            canvas.fill(
                    Shapes.rectangle(
                            at - 2 * view.unit(),
                            y + rise - 16 * view.unit(),
                            4 * view.unit(),
                            16 * view.unit()),
                    0xFBF3DC,
                    0);
            Furniture.flame(canvas, at, y + rise - 15 * view.unit(), 14 * view.unit());
        }
        canvas.glow(x, y, view.size(0.6), 0xFFC870, view.lampsLit() ? 0.45 : 0.2);
    }

    @Override
    public Floor floor(View view) {
        return new Floor(0.22, 0.78, 0.93, 0.88, 0.46, Floor.Kind.ROOM);
    }
}
