package dev.vignette.illustrator.actors;

import static dev.vignette.illustrator.canvas.Shapes.blob;
import static dev.vignette.illustrator.canvas.Shapes.box;
import static dev.vignette.illustrator.canvas.Shapes.curve;
import static dev.vignette.illustrator.canvas.Shapes.oval;
import static dev.vignette.illustrator.canvas.Shapes.polygon;

import dev.vignette.illustrator.canvas.Outline;

/// Tools, weapons and instruments in a hand, upright beside the body.
final class HandTools {

    private static final int WOOD = 0x7A5432;

    private HandTools() {}

    static void sword(Pen pen) {
        pen.fade(
                polygon(0, -0.05, 0.03, -0.42, 0.055, -0.48, 0.07, -0.42, 0.045, -0.05),
                0xF6FAFC,
                0xA9B6C2);
        pen.line(Outline.from(0.03, -0.08).line(0.052, -0.42).open(), 0x93A2B0, 0.006);
        pen.line(Outline.from(-0.045, -0.045).line(0.085, -0.03).open(), 0xE0B040, 0.026);
        pen.line(Outline.from(0.015, -0.03).line(0.005, 0.05).open(), 0x5B3A22, 0.03);
        pen.fill(oval(0.003, 0.062, 0.02, 0.02), 0xE0B040);
    }

    static void staff(Pen pen) {
        pen.line(curve(0, 0.5, 0.01, 0.1, 0.02, -0.36), WOOD, 0.026);
        pen.line(Outline.from(0.02, -0.34).bow(-0.06, -0.42, 0.0, -0.45).open(), WOOD, 0.02);
        pen.line(Outline.from(0.02, -0.34).bow(0.09, -0.42, 0.04, -0.45).open(), WOOD, 0.02);
        pen.shine(oval(0.02, -0.405, 0.036, 0.036), 0x8CE8FF);
        pen.glow(0.02, -0.40, 0.35, 0x60C8FF, 0.55);
    }

    static void wand(Pen pen) {
        pen.line(Outline.from(-0.02, 0.03).line(0.12, -0.14).open(), 0x5B3A22, 0.016);
        Props.star(pen, 0.14, -0.17, 0.055, 0xFFF0A0);
        pen.glow(0.14, -0.17, 0.28, 0xFFE680, 0.6);
    }

    static void crook(Pen pen) {
        pen.line(
                curve(0, 0.5, 0.0, 0, 0.0, -0.34, 0.05, -0.42, 0.10, -0.37, 0.08, -0.31),
                0x8A6238,
                0.024);
    }

    static void trident(Pen pen) {
        pen.line(Outline.from(0, 0.42).line(0.02, -0.36).open(), 0xD9A93A, 0.022);
        pen.line(
                Outline.from(-0.06, -0.48)
                        .bow(-0.06, -0.34, 0.02, -0.34)
                        .bow(0.10, -0.34, 0.095, -0.48)
                        .open(),
                0xE8C048,
                0.022);
        pen.line(Outline.from(0.02, -0.34).line(0.02, -0.49).open(), 0xE8C048, 0.022);
    }

    static void spear(Pen pen) {
        pen.line(Outline.from(0, 0.5).line(0.01, -0.46).open(), WOOD, 0.02);
        pen.fade(polygon(-0.025, -0.45, 0.01, -0.6, 0.045, -0.45), 0xF1F5F8, 0x98A6B4);
    }

    static void broom(Pen pen) {
        pen.line(Outline.from(0, 0.44).line(0.02, -0.26).open(), WOOD, 0.022);
        pen.fade(
                blob(0.02, -0.24, -0.06, -0.36, -0.07, -0.48, 0.03, -0.46, 0.12, -0.48, 0.1, -0.34),
                0xE2B866,
                0xB98A3E);
        pen.line(Outline.from(-0.02, -0.28).line(0.065, -0.28).open(), 0x8E3A32, 0.022);
    }

    static void rod(Pen pen) {
        pen.line(curve(-0.03, 0.08, 0.2, -0.24, 0.46, -0.38), 0x6B4426, 0.014);
        pen.line(curve(0.46, -0.38, 0.47, 0, 0.46, 0.3), 0xE8E8EC, 0.005);
        pen.fill(oval(0.46, 0.31, 0.02, 0.026), 0xD9403A);
        pen.fill(oval(0.02, 0.02, 0.025, 0.025), 0x8E9AA8);
    }

    static void axe(Pen pen) {
        pen.line(Outline.from(-0.01, 0.16).line(0.03, -0.26).open(), WOOD, 0.024);
        pen.fade(
                blob(0.02, -0.27, 0.09, -0.29, 0.12, -0.22, 0.1, -0.13, 0.03, -0.18),
                0xEEF3F7,
                0x98A6B4);
    }

    static void hammer(Pen pen) {
        pen.line(Outline.from(-0.01, 0.1).line(0.02, -0.16).open(), WOOD, 0.024);
        pen.round(box(-0.05, -0.19, 0.14, 0.06, 0.015), 0x7D8794);
    }

    static void bow(Pen pen) {
        pen.line(Outline.from(0.0, 0.26).bow(0.17, 0, 0.02, -0.26).open(), WOOD, 0.02);
        pen.line(Outline.from(0.0, 0.26).line(0.02, -0.26).open(), 0xF4F0E6, 0.005);
    }

    static void shield(Pen pen) {
        var shape =
                Outline.from(-0.08, -0.14)
                        .bow(0.03, -0.18, 0.14, -0.14)
                        .bow(0.15, 0.06, 0.03, 0.14)
                        .bow(-0.09, 0.06, -0.08, -0.14)
                        .closed();
        pen.round(shape, 0x2F6FA8);
        pen.inside(
                shape,
                () -> {
                    pen.fill(box(0.005, -0.2, 0.05, 0.4, 0), 0xF4EEDC);
                    pen.fill(box(-0.2, -0.06, 0.5, 0.05, 0), 0xF4EEDC);
                });
        pen.line(shape, 0xC9D4DE, 0.016);
    }

    static void telescope(Pen pen) {
        pen.line(Outline.from(-0.08, -0.02).line(0.06, -0.07).open(), 0xB98A3A, 0.03);
        pen.line(Outline.from(0.05, -0.066).line(0.22, -0.125).open(), 0x7A5432, 0.042);
        pen.line(Outline.from(0.215, -0.15).line(0.23, -0.105).open(), 0xE0B040, 0.02);
    }

    static void guitar(Pen pen) {
        pen.line(Outline.from(-0.05, 0).line(0.15, -0.19).open(), 0x5B3A22, 0.026);
        pen.fill(polygon(0.13, -0.19, 0.17, -0.23, 0.19, -0.2, 0.15, -0.16), 0x3A2418);
        pen.round(
                blob(
                        -0.20, 0.08, -0.17, -0.02, -0.09, -0.03, -0.03, -0.03, 0.0, 0.04, -0.04,
                        0.09, -0.06, 0.15, -0.14, 0.16),
                0xC8803A);
        pen.fill(oval(-0.09, 0.06, 0.03, 0.03), 0x3A2418);
        pen.line(Outline.from(-0.13, 0.09).line(0.15, -0.19).open(), 0xF4E6C8, 0.004);
    }

    static void flute(Pen pen) {
        pen.line(Outline.from(-0.16, -0.13).line(0.11, 0.03).open(), 0xB98A52, 0.022);
        for (int i = 0; i < 4; i++) {
            pen.fill(oval(-0.05 + i * 0.035, -0.065 + i * 0.021, 0.006, 0.006), 0x3A2418);
        }
    }
}
