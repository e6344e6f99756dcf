package dev.vignette.illustrator.actors;

import static dev.vignette.illustrator.canvas.Shapes.box;
import static dev.vignette.illustrator.canvas.Shapes.curve;
import static dev.vignette.illustrator.canvas.Shapes.oval;
import static dev.vignette.illustrator.canvas.Shapes.polygon;

import dev.vignette.illustrator.canvas.Outline;

/// Lights and paper things that one carries before oneself: lantern, torch, candle, book, letter,
/// map, key.
final class HandLights {

    private static final int DARK = 0x4A3A2A;

    private HandLights() {}

    static void lantern(Pen pen) {
        pen.line(oval(0, 0.03, 0.03, 0.035), DARK, 0.010);
        pen.fill(polygon(-0.045, 0.075, 0.045, 0.075, 0.025, 0.045, -0.025, 0.045), DARK);
        pen.shine(box(-0.038, 0.075, 0.076, 0.10, 0.02), 0xFFE08A);
        pen.shine(oval(0, 0.13, 0.018, 0.03), 0xFF9E3A);
        pen.line(Outline.from(-0.036, 0.08).line(-0.036, 0.17).open(), DARK, 0.009);
        pen.line(Outline.from(0.036, 0.08).line(0.036, 0.17).open(), DARK, 0.009);
        pen.fill(box(-0.047, 0.172, 0.094, 0.022, 0.01), DARK);
        pen.glow(0, 0.12, 0.95, 0xFFB24A, 0.62);
        pen.glow(0, 0.12, 0.22, 0xFFE9A8, 0.65);
    }

    static void torch(Pen pen) {
        pen.line(Outline.from(-0.01, 0.14).line(0.02, -0.14).open(), 0x6B4426, 0.035);
        Props.flame(pen, 0.025, -0.12, 0.17);
        pen.glow(0.02, -0.2, 0.8, 0xFF9A3A, 0.5);
    }

    static void candle(Pen pen) {
        pen.fill(oval(0.01, 0.0, 0.05, 0.014), 0xC9A24A);
        pen.fill(box(-0.01, -0.12, 0.036, 0.12, 0.01), 0xFBF3DC);
        Props.flame(pen, 0.008, -0.115, 0.075);
        pen.glow(0.008, -0.15, 0.75, 0xFFB850, 0.5);
    }

    static void book(Pen pen, int colour) {
        pen.fill(
                polygon(-0.09, -0.05, 0, -0.02, 0.10, -0.07, 0.10, 0.04, 0, 0.085, -0.09, 0.055),
                colour);
        pen.fill(polygon(-0.08, -0.065, 0, -0.035, 0, 0.065, -0.08, 0.035), 0xFFF9EA);
        pen.fill(polygon(0.09, -0.085, 0, -0.035, 0, 0.065, 0.09, 0.015), 0xF1E7D0);
        for (int i = 0; i < 3; i++) {
            double y = -0.03 + i * 0.025;
            pen.line(
                    Outline.from(-0.065, y - 0.005).line(-0.015, y + 0.014).open(),
                    0xC8BDA8,
                    0.005);
            pen.line(Outline.from(0.015, y + 0.012).line(0.075, y - 0.018).open(), 0xBCB09A, 0.005);
        }
    }

    static void letter(Pen pen) {
        pen.fill(box(-0.04, -0.08, 0.13, 0.09, 0.01), 0xFBF4E4);
        pen.line(
                Outline.from(-0.04, -0.08).line(0.025, -0.03).line(0.09, -0.08).open(),
                0xC8BDA8,
                0.007);
        pen.fill(oval(0.025, -0.025, 0.016, 0.016), 0xC8403A);
    }

    static void map(Pen pen) {
        pen.fill(
                polygon(
                        -0.09, -0.07, -0.01, -0.1, 0.06, -0.07, 0.13, -0.1, 0.13, 0.03, 0.06, 0.06,
                        -0.01, 0.03, -0.09, 0.06),
                0xEBD6A4);
        pen.line(Outline.from(-0.01, -0.1).line(-0.01, 0.03).open(), 0xC9AE74, 0.006);
        pen.line(Outline.from(0.06, -0.07).line(0.06, 0.06).open(), 0xC9AE74, 0.006);
        pen.line(curve(-0.06, 0.02, 0.0, -0.03, 0.05, 0.0, 0.09, -0.05), 0x8A5A34, 0.008);
        pen.line(Outline.from(0.08, -0.06).line(0.11, -0.03).open(), 0xC8302F, 0.01);
        pen.line(Outline.from(0.11, -0.06).line(0.08, -0.03).open(), 0xC8302F, 0.01);
    }

    static void key(Pen pen) {
        pen.line(oval(0.0, -0.03, 0.026, 0.026), 0xE0B040, 0.014);
        pen.line(Outline.from(0.026, -0.03).line(0.11, -0.05).open(), 0xE0B040, 0.014);
        pen.line(Outline.from(0.1, -0.048).line(0.105, -0.02).open(), 0xE0B040, 0.012);
        pen.line(Outline.from(0.08, -0.043).line(0.085, -0.018).open(), 0xE0B040, 0.012);
    }
}
