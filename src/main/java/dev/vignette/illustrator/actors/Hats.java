package dev.vignette.illustrator.actors;

import static dev.vignette.illustrator.canvas.Colours.lit;
import static dev.vignette.illustrator.canvas.Shapes.blob;
import static dev.vignette.illustrator.canvas.Shapes.box;
import static dev.vignette.illustrator.canvas.Shapes.oval;

import dev.vignette.illustrator.canvas.Outline;

/// Paints hats, in the frame of the head: those of trades and everyday itself.
final class Hats {

    private static final int GOLD = 0xE8C260;

    private Hats() {}

    /// How far a hat rises above the crown of the head, in head radii.
    static double rise(Look.Hat hat) {
        return switch (hat) {
            case NONE, HEADSCARF, WREATH, SPACE -> 0.35;
            case CAP,
                    SOUWESTER,
                    TURBAN,
                    POLICE,
                    HOOD,
                    BERET,
                    HELM,
                    KNIT,
                    STRAW,
                    TIARA,
                    BOW,
                    FEDORA,
                    WIG ->
                    0.75;
            case CROWN, TRICORN, FIRE, FEATHER, JESTER -> 0.85;
            case TOQUE, TOP -> 1.15;
            case WIZARD, WITCH -> 1.8;
        };
    }

    static void paint(Pen pen, Look.Head head) {
        int colour = head.hatColour();
        switch (head.hat()) {
            case NONE -> {}
            case CAP -> cap(pen, colour);
            case BERET -> beret(pen, colour);
            case CROWN -> TaleHats.crown(pen);
            case TIARA -> TaleHats.tiara(pen);
            case HELM -> TaleHats.helm(pen, colour);
            case WIZARD -> TaleHats.wizard(pen, colour);
            case WITCH -> TaleHats.witch(pen, colour);
            case TOQUE -> toque(pen);
            case STRAW -> straw(pen, colour);
            case KNIT -> knit(pen, colour);
            case SOUWESTER -> souwester(pen, colour);
            case HEADSCARF -> headscarf(pen, colour);
            case HOOD -> TaleHats.hood(pen, colour);
            case TRICORN -> TaleHats.tricorn(pen, colour);
            case TOP -> top(pen);
            case TURBAN -> TaleHats.turban(pen, colour);
            case SPACE -> space(pen);
            case POLICE -> police(pen, colour);
            case FIRE -> fire(pen, colour);
            case JESTER -> TaleHats.jester(pen, colour);
            case FEATHER -> TaleHats.feather(pen, colour);
            case WREATH -> TaleHats.wreath(pen, colour);
            case BOW -> bow(pen, colour);
            case FEDORA -> fedora(pen, colour);
            case WIG -> wig(pen, colour);
        }
    }

    private static void cap(Pen pen, int colour) {
        pen.fade(
                blob(-1.12, -0.72, -1.15, -1.2, -0.2, -1.48, 0.95, -1.25, 1.02, -0.66),
                0xF7F4EA,
                0xD9DCE2);
        pen.fill(
                Outline.from(-1.06, -0.78)
                        .bow(0, -0.58, 1.02, -0.72)
                        .line(1.0, -0.42)
                        .bow(0, -0.28, -1.06, -0.48)
                        .closed(),
                colour);
        pen.fill(blob(0.28, -0.46, 1.05, -0.52, 1.46, -0.30, 0.9, -0.28), 0x1E2233);
        pen.fill(oval(0.5, -0.62, 0.13, 0.13), GOLD);
    }

    private static void beret(Pen pen, int colour) {
        pen.round(
                blob(
                        -1.1, -0.52, -1.2, -1.0, -0.5, -1.32, 0.5, -1.32, 1.12, -0.98, 1.0, -0.56,
                        0, -0.46),
                colour);
        pen.line(
                Outline.from(-1.0, -0.52).bow(0, -0.36, 1.0, -0.52).open(),
                lit(colour, -0.35),
                0.14);
        pen.fill(oval(0, -1.36, 0.12, 0.12), lit(colour, -0.3));
    }

    private static void toque(Pen pen) {
        for (int i = 0; i < 4; i++) {
            pen.fill(
                    oval(-0.75 + i * 0.5, -1.45 - i % 2 * 0.18, 0.48, 0.46),
                    i % 2 == 0 ? 0xFFFFFF : 0xF1EEE8);
        }
        pen.round(box(-0.92, -1.3, 1.86, 0.75, 0.2), 0xF6F3EC);
        for (int i = 0; i < 4; i++) {
            pen.line(
                    Outline.from(-0.6 + i * 0.4, -1.2).line(-0.6 + i * 0.4, -0.75).open(),
                    0xDCD6CC,
                    0.05);
        }
    }

    private static void straw(Pen pen, int colour) {
        pen.round(blob(-0.8, -0.6, -0.7, -1.35, 0, -1.5, 0.75, -1.3, 0.85, -0.6), colour);
        pen.fill(
                Outline.from(-0.82, -0.82)
                        .bow(0, -0.62, 0.86, -0.82)
                        .line(0.86, -0.6)
                        .bow(0, -0.4, -0.82, -0.6)
                        .closed(),
                0xB5483A);
        pen.fill(
                blob(-1.65, -0.45, -0.8, -0.66, 0.8, -0.66, 1.62, -0.42, 0.6, -0.34, -0.6, -0.34),
                lit(colour, -0.04));
        pen.line(
                Outline.from(-1.4, -0.45).bow(0, -0.3, 1.4, -0.43).open(),
                lit(colour, -0.25),
                0.04,
                0.7);
    }

    private static void knit(Pen pen, int colour) {
        pen.round(
                Outline.from(-1.08, -0.35).swing(-1.15, -1.4, 1.0, -1.6, 1.04, -0.4).closed(),
                colour);
        pen.fill(box(-1.14, -0.62, 2.24, 0.36, 0.3), lit(colour, 0.55));
        for (int i = 0; i < 7; i++) {
            pen.line(
                    Outline.from(-0.9 + i * 0.3, -0.56).line(-0.9 + i * 0.3, -0.34).open(),
                    lit(colour, 0.25),
                    0.05);
        }
        pen.fill(oval(-0.1, -1.38, 0.27, 0.27), 0xF8F4EA);
    }

    private static void souwester(Pen pen, int colour) {
        pen.fill(blob(-1.0, -0.2, -1.6, 0.42, -1.1, 0.5, -0.7, 0.0), lit(colour, -0.16));
        pen.round(
                Outline.from(-1.05, -0.3).swing(-1.1, -1.5, 0.95, -1.6, 1.0, -0.45).closed(),
                colour);
        pen.fill(
                blob(-1.55, 0.32, -1.15, -0.42, 0.4, -0.64, 1.42, -0.44, 0.6, -0.34, -0.75, -0.12),
                lit(colour, -0.1));
    }

    private static void headscarf(Pen pen, int colour) {
        pen.round(
                Outline.from(0.95, -0.25)
                        .swing(1.0, -0.95, 0.3, -1.22, -0.15, -1.18)
                        .swing(-1.05, -1.1, -1.22, -0.2, -0.98, 0.7)
                        .bow(-0.5, 1.25, 0.3, 1.12)
                        .bow(-0.35, 0.7, -0.55, 0.1)
                        .swing(-0.5, -0.3, 0, -0.55, 0.95, -0.25)
                        .closed(),
                colour);
    }

    private static void top(Pen pen) {
        pen.round(box(-0.75, -2.0, 1.55, 1.5, 0.2), 0x34313F);
        pen.fill(box(-0.75, -0.95, 1.55, 0.25, 0), 0x8E2F3C);
        pen.fill(box(-1.25, -0.72, 2.55, 0.26, 0.2), 0x2E2B3A);
    }

    private static void space(Pen pen) {
        pen.shine(oval(0.08, -0.02, 1.28, 1.28), 0xBFE8FF, 0.14);
        pen.line(oval(0.08, -0.02, 1.3, 1.3), 0xF1F4F8, 0.2);
        pen.shine(blob(0.5, -0.95, 1.05, -0.4, 1.0, -0.1, 0.75, -0.5), 0xFFFFFF, 0.6);
    }

    private static void police(Pen pen, int colour) {
        pen.round(blob(-1.1, -0.7, -1.2, -1.25, 0, -1.5, 1.1, -1.25, 1.0, -0.66), colour);
        pen.line(Outline.from(-1.02, -0.62).bow(0, -0.42, 1.0, -0.6).open(), 0x1E2C4E, 0.2);
        pen.fill(blob(0.2, -0.52, 1.0, -0.58, 1.4, -0.38, 0.8, -0.36), 0x151A28);
        Props.star(pen, 0.45, -1.0, 0.2, 0xF0CF60);
    }

    private static void fire(Pen pen, int colour) {
        pen.round(blob(-1.0, -0.5, -0.95, -1.2, 0, -1.55, 0.9, -1.2, 1.0, -0.5), colour);
        pen.fill(
                blob(-1.55, -0.3, -0.9, -0.58, 0.9, -0.6, 1.3, -0.42, 0, -0.34),
                lit(colour, -0.15));
        pen.line(Outline.from(-0.6, -1.1).bow(0, -1.75, 0.7, -1.1).open(), lit(colour, 0.2), 0.12);
        pen.fill(box(0.3, -1.05, 0.42, 0.4, 0.12), 0xF6D05C);
    }

    private static void bow(Pen pen, int colour) {
        pen.fill(blob(-0.35, -1.05, -0.85, -1.45, -0.95, -1.0, -0.8, -0.75), colour);
        pen.fill(blob(-0.35, -1.05, 0.15, -1.5, 0.28, -1.05, 0.1, -0.82), colour);
        pen.fill(oval(-0.35, -1.07, 0.16, 0.17), lit(colour, -0.2));
    }

    private static void fedora(Pen pen, int colour) {
        pen.round(
                blob(-0.86, -0.55, -0.8, -1.3, -0.3, -1.48, 0.1, -1.36, 0.5, -1.46, 0.8, -0.6),
                colour);
        pen.fill(
                Outline.from(-0.88, -0.86)
                        .bow(0, -0.68, 0.84, -0.86)
                        .line(0.84, -0.62)
                        .bow(0, -0.44, -0.88, -0.62)
                        .closed(),
                lit(colour, -0.45));
        pen.fill(
                blob(-1.45, -0.5, -0.7, -0.68, 0.7, -0.68, 1.55, -0.3, 0.7, -0.36, -0.7, -0.36),
                lit(colour, -0.1));
    }

    /// Two tufts of curls and a tiny hat between them.
    private static void wig(Pen pen, int colour) {
        for (int side = -1; side <= 1; side += 2) {
            for (int i = 0; i < 5; i++) {
                double angle = i * 1.25;
                pen.fill(
                        oval(
                                side * 0.98 + Math.cos(angle) * 0.28,
                                -0.35 + Math.sin(angle) * 0.34,
                                0.3,
                                0.3),
                        lit(colour, i % 2 * 0.12));
            }
        }
        pen.round(box(0.02, -1.55, 0.5, 0.6, 0.1), 0x3E6FB8);
        pen.fill(oval(0.27, -0.98, 0.48, 0.12), 0x2E5690);
        pen.fill(oval(0.4, -1.25, 0.13, 0.13), 0xF2C63A);
    }
}
