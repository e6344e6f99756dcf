package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Canvas;
import dev.vignette.illustrator.canvas.Colours;
import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Shapes;
import dev.vignette.illustrator.scene.Weather;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;

/// The window of a room: the weather in it, curtains, the light it throws.
final class Window {

    private static final int FRAME = 0xFBF3E4;

    private Window() {}

    /// The left edge of the window, on the side of the sun.
    private static double windowX(View view, double wide) {
        return view.sunOnRight() ? view.x(0.90) - wide : view.x(0.10);
    }

    /// Its panes, without frame and curtains.
    static Rectangle2D glass(View view) {
        double w = Math.min(view.size(0.39), view.width() * 0.32);
        return new Rectangle2D.Double(windowX(view, w), view.y(0.14), w, view.size(0.34));
    }

    static void paint(View view, int curtain) {
        var canvas = view.canvas();
        double u = view.unit();
        var glass = glass(view);
        double w = glass.getWidth();
        double h = glass.getHeight();
        double x = glass.getX();
        double y = glass.getY();
        canvas.inside(glass, () -> outside(view, x, y, w, h));
        canvas.stroke(glass, FRAME, 0, 10 * u);
        canvas.stroke(Outline.from(x + w / 2, y).line(x + w / 2, y + h).open(), FRAME, 0, 6 * u);
        canvas.stroke(Outline.from(x, y + h / 2).line(x + w, y + h / 2).open(), FRAME, 0, 6 * u);
        canvas.fade(
                Shapes.box(x - 14 * u, y + h + 2 * u, w + 28 * u, 12 * u, 5 * u),
                0xFBF0DE,
                0xE2D2BA,
                0);
        for (int side = -1; side <= 1; side += 2) {
            double at = side < 0 ? x - 6 * u : x + w + 6 * u;
            canvas.at(at, y, h, -side, () -> curtain(canvas, curtain));
        }
        canvas.fill(Shapes.box(x - 42 * u, y - 21 * u, w + 84 * u, 9 * u, 8 * u), 0x7A5434, 0);
        if (!view.moonlit() && !view.rainy()) {
            lightOnFloor(view, x, w);
        }
    }

    private static void curtain(Canvas canvas, int colour) {
        canvas.fade(
                Outline.from(-0.16, -0.07)
                        .line(0.14, -0.07)
                        .bow(0.10, 0.55, -0.02, 0.62)
                        .bow(-0.06, 0.8, 0.02, 1.08)
                        .line(-0.17, 1.08)
                        .closed(),
                Colours.lit(colour, 0.14),
                Colours.lit(colour, -0.14),
                0);
        for (int fold = 0; fold < 3; fold++) {
            canvas.stroke(
                    Outline.from(-0.1 + fold * 0.08, -0.06)
                            .bow(-0.09 + fold * 0.06, 0.4, -0.13 + fold * 0.04, 0.98)
                            .open(),
                    Colours.lit(colour, -0.22),
                    0,
                    0.012,
                    0.5);
        }
        canvas.fill(Shapes.box(-0.17, 0.58, 0.17, 0.05, 0.03), Colours.lit(colour, -0.3), 0);
    }

    private static void outside(View view, double x, double y, double w, double h) {
        var canvas = view.canvas();
        var light = view.light();
        canvas.veil(Shapes.rectangle(x, y, w, h), y, y + h, light.skyTop(), 1, 1);
        canvas.veil(Shapes.rectangle(x, y, w, h), y, y + h * 0.8, light.horizon(), 0, 1);
        var chance = view.chance("window");
        boolean dark = view.moonlit();
        if (dark && view.skyOpen()) {
            for (int i = 0; i < 40; i++) {
                double size = (0.7 + chance.next()) * view.unit();
                canvas.fillLit(
                        Shapes.oval(x + chance.next() * w, y + chance.next() * h * 0.8, size, size),
                        0xF4F6FF,
                        0.9);
            }
        }
        if (view.skyOpen()) {
            canvas.fillLit(
                    Shapes.oval(x + w * 0.7, y + h * 0.28, h * 0.16, h * 0.16),
                    dark ? 0xDDE6FF : light.glowColour(),
                    0.3);
            canvas.fillLit(
                    Shapes.oval(x + w * 0.7, y + h * 0.28, h * 0.11, h * 0.11),
                    dark ? 0xFBF6E2 : 0xFFF8DC,
                    1);
        }
        if (!dark || !view.skyOpen()) {
            Clouds.heap(
                    view,
                    chance,
                    x + w * 0.28,
                    y + h * 0.36,
                    w * 0.12,
                    view.rainy() ? 0x8A96A4 : 0xFFFFFF,
                    0.9);
        }
        garden(view, x, y, w, h, dark);
        Passers.paint(view, new Rectangle2D.Double(x, y, w, h));
        weather(view, x, y, w, h);
    }

    private static void garden(View view, double x, double y, double w, double h, boolean dark) {
        int green =
                view.snowy()
                        ? (dark ? 0x6A7EA8 : 0xE4EEF8)
                        : dark ? 0x24406A : view.autumn() ? 0xB99A52 : 0x86B46A;
        view.canvas().fillLit(hill(x, y, w, h, 0.6, 0.42), Colours.lit(green, 0.16), 1);
        if (Passers.areAfloat(view)) {
            view.canvas()
                    .fillLit(
                            Shapes.rectangle(x, y + h * 0.72, w, h * 0.28),
                            dark ? 0x27487E : 0x4E9CC4,
                            1);
        } else {
            view.canvas().fillLit(hill(x, y, w, h, 0.74, 0.2), green, 1);
        }
    }

    private static Shape hill(double x, double y, double w, double h, double crest, double at) {
        return Outline.from(x - 2, y + h * (crest + 0.1))
                .bow(x + w * at, y + h * (crest - 0.1), x + w * 0.65, y + h * (crest + 0.05))
                .bow(x + w * 0.85, y + h * (crest + 0.1), x + w + 2, y + h * (crest - 0.02))
                .line(x + w + 2, y + h + 2)
                .line(x - 2, y + h + 2)
                .closed();
    }

    private static void weather(View view, double x, double y, double w, double h) {
        var chance = view.chance("panes");
        double u = view.unit();
        int drops = view.rainy() || view.has(Weather.SNOW) ? 60 : 0;
        for (int i = 0; i < drops; i++) {
            double atX = x + chance.next() * w;
            double atY = y + chance.next() * h;
            if (view.rainy()) {
                view.canvas()
                        .strokeLit(
                                Outline.from(atX, atY).line(atX - 4 * u, atY + 14 * u).open(),
                                0xE0ECF6,
                                1.2 * u,
                                0.6);
            } else {
                view.canvas().fillLit(Shapes.oval(atX, atY, 2 * u, 2 * u), 0xFFFFFF, 0.9);
            }
        }
        if (view.has(Weather.FOG)) {
            view.canvas()
                    .veil(Shapes.rectangle(x, y, w, h), y, y + h, view.light().haze(), 0.3, 0.85);
        }
    }

    private static void lightOnFloor(View view, double x, double w) {
        double floor = view.y(Room.SKIRTING);
        double slant = view.size(0.22) * (view.sunOnRight() ? -1 : 1);
        view.canvas()
                .veil(
                        Shapes.polygon(
                                x + slant * 0.7,
                                floor,
                                x + w + slant * 0.7,
                                floor,
                                x + w * 1.1 + slant * 2,
                                view.height(),
                                x + slant * 2,
                                view.height()),
                        floor,
                        view.height(),
                        0xFFF3C8,
                        0.36,
                        0.04);
        view.canvas().glow(x + w / 2, view.y(0.3), view.size(0.55), 0xFFF3D0, 0.20);
    }
}
