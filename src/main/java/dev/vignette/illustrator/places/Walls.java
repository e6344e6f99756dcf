package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Colours;
import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Shapes;

/// What is on walls and floors.
final class Walls {

    private Walls() {}

    static void stripes(View view, int wall) {
        double step = view.size(0.068);
        for (double x = 0; x < view.width(); x += step) {
            view.canvas()
                    .fill(
                            Shapes.rectangle(x, 0, step / 2, view.y(Room.SKIRTING)),
                            Colours.lit(wall, 0.16),
                            0,
                            0.55);
        }
    }

    static void sprigs(View view, int wall) {
        double step = view.size(0.115);
        int row = 0;
        for (double y = step * 0.5; y < view.y(Room.SKIRTING) - step * 0.3; y += step * 0.8) {
            for (double x = (row % 2) * step / 2; x < view.width(); x += step) {
                double s = step * 0.09;
                for (int side = -1; side <= 1; side++) {
                    view.canvas()
                            .fill(
                                    Shapes.oval(
                                            x + side * s * 1.1,
                                            y - (side == 0 ? s : 0),
                                            s * 0.6,
                                            s),
                                    Colours.lit(wall, -0.10),
                                    0,
                                    0.55);
                }
            }
            row++;
        }
    }

    static void stars(View view, int wall) {
        double step = view.size(0.145);
        int row = 0;
        for (double y = step * 0.45; y < view.y(Room.SKIRTING) - step * 0.3; y += step * 0.85) {
            for (double x = (row % 2) * step / 2; x < view.width(); x += step) {
                double s = step * 0.07;
                view.canvas()
                        .fill(
                                Outline.from(x, y - s)
                                        .bow(x, y, x + s, y)
                                        .bow(x, y, x, y + s)
                                        .bow(x, y, x - s, y)
                                        .bow(x, y, x, y - s)
                                        .closed(),
                                Colours.lit(wall, 0.5),
                                0);
            }
            row++;
        }
    }

    static void panels(View view, int wall) {
        double step = view.size(0.11);
        double floor = view.y(Room.SKIRTING);
        for (double x = step * 0.4; x < view.width(); x += step) {
            view.canvas()
                    .stroke(
                            Outline.from(x, 0).line(x, floor).open(),
                            Colours.lit(wall, -0.22),
                            0,
                            2 * view.unit(),
                            0.6);
        }
    }

    static void beams(View view) {
        view.canvas()
                .fade(
                        Shapes.rectangle(0, 0, view.width(), view.size(0.045)),
                        0x6A4428,
                        0x4E301C,
                        0);
        for (double x = view.size(0.2); x < view.width(); x += view.size(0.42)) {
            view.canvas()
                    .fade(
                            Shapes.rectangle(x, 0, view.size(0.035), view.size(0.10)),
                            0x6A4428,
                            0x52331E,
                            0);
        }
    }

    /// Boards that run towards the eye.
    static void boards(View view, int floor) {
        double top = view.y(Room.SKIRTING);
        double middle = view.width() / 2;
        double step = view.size(0.13);
        int half = (int) (view.width() / step / 2) + 3;
        for (int i = -half; i <= half; i++) {
            view.canvas()
                    .stroke(
                            Outline.from(middle + i * step, top)
                                    .line(middle + i * step * 2.1, view.height())
                                    .open(),
                            Colours.lit(floor, -0.28),
                            0,
                            1.5 * view.unit(),
                            0.5);
        }
    }

    /// Tiles in two colours, wider the nearer they are.
    static void tiles(View view, int light) {
        double top = view.y(Room.SKIRTING);
        double down = view.height() - top;
        double middle = view.width() / 2;
        int rows = 5;
        int half = (int) (view.width() / view.size(0.14)) + 2;
        for (int row = 0; row < rows; row++) {
            double from = row / (double) rows;
            double to = (row + 1.0) / rows;
            double near = view.size(0.25) * (0.55 + 0.75 * from);
            double nearer = view.size(0.25) * (0.55 + 0.75 * to);
            for (int i = -half; i <= half; i++) {
                if (Math.floorMod(row + i, 2) == 0) {
                    continue;
                }
                view.canvas()
                        .fill(
                                Shapes.polygon(
                                        middle + i * near, top + down * ease(from),
                                        middle + (i + 1) * near, top + down * ease(from),
                                        middle + (i + 1) * nearer, top + down * ease(to),
                                        middle + i * nearer, top + down * ease(to)),
                                light,
                                0,
                                0.5);
            }
        }
    }

    private static double ease(double t) {
        return t * t * 0.6 + t * 0.4;
    }

    /// A board with a curve that rises: what offices look at.
    static void chart(View view) {
        var canvas = view.canvas();
        double w = Math.min(view.size(0.6), view.width() * 0.46);
        double h = view.size(0.34);
        double x = view.away(0.05) + (view.sunOnRight() ? 0 : -w);
        double y = view.y(0.12);
        double rim = view.size(0.012);
        canvas.fill(Shapes.box(x, y, w, h, rim), 0x8A96A2, 0);
        canvas.fade(
                Shapes.rectangle(x + rim, y + rim, w - 2 * rim, h - 2 * rim),
                0xFDFDFB,
                0xEEF1F2,
                0);
        double foot = y + h * 0.86;
        var chance = view.chance("chart");
        var line = Outline.from(x + w * 0.12, foot - h * 0.16);
        for (int i = 0; i < 6; i++) {
            double bar = h * (0.12 + 0.085 * i + 0.06 * chance.next());
            double at = x + w * (0.12 + 0.13 * i);
            canvas.fade(
                    Shapes.box(at, foot - bar, w * 0.08, bar, rim * 0.4), 0x6FA0D0, 0x4A7CB0, 0);
            line = line.line(at + w * 0.04, foot - bar - h * 0.09);
        }
        canvas.stroke(line.open(), 0xD9604A, 0, view.size(0.009));
        canvas.stroke(
                Outline.from(x + w * 0.09, y + h * 0.12)
                        .line(x + w * 0.09, foot)
                        .line(x + w * 0.92, foot)
                        .open(),
                0x5A6470,
                0,
                view.size(0.005));
    }

    static void blackboard(View view) {
        var canvas = view.canvas();
        double w = Math.min(view.size(0.74), view.width() * 0.52);
        double h = view.size(0.34);
        double x = view.away(0.03) + (view.sunOnRight() ? 0 : -w);
        double y = view.y(0.12);
        double rim = view.size(0.016);
        canvas.fill(Shapes.box(x, y, w, h, rim), 0x9A6A42, 0);
        canvas.fade(
                Shapes.rectangle(x + rim, y + rim, w - 2 * rim, h - 2 * rim),
                0x3F6B58,
                0x34594A,
                0);
        var chance = view.chance("chalk");
        for (int row = 0; row < 4; row++) {
            double at = y + h * (0.22 + 0.18 * row);
            double to = x + w * chance.between(0.35, 0.6);
            canvas.stroke(
                    Shapes.curve(
                            x + w * 0.08,
                            at,
                            x + w * 0.2,
                            at - h * 0.03,
                            x + w * 0.3,
                            at + h * 0.02,
                            to,
                            at),
                    0xF2F4EA,
                    0,
                    view.size(0.004),
                    0.8);
        }
        canvas.stroke(
                Shapes.oval(x + w * 0.8, y + h * 0.42, h * 0.16, h * 0.16),
                0xF6D98A,
                0,
                view.size(0.005));
        for (int i = 0; i < 8; i++) {
            double turn = i * Math.PI / 4;
            canvas.stroke(
                    Outline.from(
                                    x + w * 0.8 + Math.cos(turn) * h * 0.2,
                                    y + h * 0.42 + Math.sin(turn) * h * 0.2)
                            .line(
                                    x + w * 0.8 + Math.cos(turn) * h * 0.26,
                                    y + h * 0.42 + Math.sin(turn) * h * 0.26)
                            .open(),
                    0xF6D98A,
                    0,
                    view.size(0.004));
        }
        canvas.fill(Shapes.rectangle(x + w * 0.1, y + h, w * 0.8, view.size(0.012)), 0xB07C50, 0);
    }

    /// A board with tools on the wall.
    static void tools(View view) {
        var canvas = view.canvas();
        double w = Math.min(view.size(0.62), view.width() * 0.48);
        double h = view.size(0.26);
        double x = view.away(0.08) + (view.sunOnRight() ? 0 : -w);
        double y = view.y(0.16);
        canvas.fade(Shapes.box(x, y, w, h, 6), 0xD9B98C, 0xC8A474, 0);
        String[] tools = {"hammer", "carpentry-saw", "wrench", "axe", "gear"};
        for (int i = 0; i < tools.length; i++) {
            double at = x + w * (0.12 + 0.19 * i);
            canvas.fill(Shapes.oval(at, y + h * 0.18, h * 0.03, h * 0.03), 0x6A4A30, 0);
            Pantry.put(view, tools[i], at, y + h * 0.82, h * 0.6);
        }
    }
}
