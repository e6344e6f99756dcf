package dev.vignette.illustrator.actors;

import static dev.vignette.illustrator.canvas.Colours.lit;
import static dev.vignette.illustrator.canvas.Shapes.blob;
import static dev.vignette.illustrator.canvas.Shapes.box;
import static dev.vignette.illustrator.canvas.Shapes.oval;

import dev.vignette.illustrator.actors.Look.Cut;
import dev.vignette.illustrator.actors.Look.Drape;
import dev.vignette.illustrator.actors.Look.Extra;
import dev.vignette.illustrator.canvas.Outline;
import java.awt.geom.Path2D;

/// Paints what a person wears over the trunk, in the frame of its [Body].
record Garments(Pen pen, Look look, Body body, boolean seated) {

    private static final int GOLD = 0xE8C260;
    private static final int BELT = 0x4A3524;

    /// A cape or wings, behind everything.
    void behind() {
        if (look.has(Extra.DIVING)) {
            double y = body.shoulder() - 0.02;
            pen.round(box(-body.half() - 0.1, y, 0.11, 0.26, 0.1), 0xE0A53A);
            pen.fill(box(-body.half() - 0.065, y - 0.03, 0.04, 0.05, 0.01), 0x5A6470);
        }
        if (look.has(Extra.WINGS)) {
            wing(0.86);
            wing(1);
        }
        if (look.wears(Drape.CAPE)) {
            int colour = look.colourOf(Drape.CAPE);
            double hem = seated ? body.hip() * 0.6 : -0.06;
            pen.fade(
                    Outline.from(-body.half(), body.neck() + 0.03)
                            .swing(-0.26, body.neck() + 0.25, -0.30, hem - 0.2, -0.31, hem)
                            .bow(-0.15, hem + 0.045, 0.05, hem)
                            .line(body.half(), body.neck() + 0.04)
                            .closed(),
                    lit(colour, 0.05),
                    lit(colour, -0.3));
        }
    }

    private void wing(double size) {
        double x = -body.half() * 0.5;
        double y = body.shoulder() + 0.03;
        var upper =
                blob(
                        x,
                        y,
                        x - 0.10 * size,
                        y - 0.17 * size,
                        x - 0.27 * size,
                        y - 0.20 * size,
                        x - 0.30 * size,
                        y - 0.04 * size,
                        x - 0.14 * size,
                        y + 0.05 * size);
        var lower =
                blob(
                        x,
                        y,
                        x - 0.16 * size,
                        y + 0.04 * size,
                        x - 0.24 * size,
                        y + 0.15 * size,
                        x - 0.15 * size,
                        y + 0.23 * size,
                        x - 0.04 * size,
                        y + 0.12 * size);
        pen.fill(lower, 0xBFE6F6, 0.75);
        pen.fill(upper, 0xE2F5FF, 0.8);
        pen.line(upper, 0xFFFFFF, 0.008, 0.8);
        pen.line(lower, 0xFFFFFF, 0.008, 0.8);
    }

    void trunk() {
        var shape = outline();
        int skin = look.head().skin();
        pen.fill(box(-0.033, body.neck() - 0.06, 0.066, 0.10, 0.03), lit(skin, -0.14));
        pen.round(shape, look.dress().cut() == Cut.FINS ? skin : look.dress().top());
        pen.inside(
                shape,
                () -> {
                    shadow();
                    pattern();
                    apron();
                });
        straps();
        tulle();
    }

    /// The skirt of a dancer: layers that stand out.
    private void tulle() {
        if (look.dress().cut() != Cut.TUTU) {
            return;
        }
        double y = body.hip() - 0.04;
        for (int i = 2; i >= 0; i--) {
            double half = 0.24 + 0.02 * i;
            double drop = 0.035 + 0.03 * i;
            pen.fill(
                    blob(
                            -0.07,
                            y - 0.015,
                            0.07,
                            y - 0.015,
                            half,
                            y + drop * 0.7,
                            half * 0.6,
                            y + drop + 0.02,
                            0,
                            y + drop + 0.03,
                            -half * 0.6,
                            y + drop + 0.02,
                            -half,
                            y + drop * 0.7),
                    lit(look.dress().top(), 0.2 + 0.15 * (2 - i)),
                    0.85);
        }
        pen.line(
                Outline.from(-0.075, y - 0.02).bow(0, y, 0.075, y - 0.02).open(),
                lit(look.dress().top(), -0.2),
                0.018);
    }

    /// A scarf, over the trunk and under the chin.
    void scarf() {
        if (!look.wears(Drape.SCARF)) {
            return;
        }
        int colour = look.colourOf(Drape.SCARF);
        double y = body.neck();
        pen.fill(
                Tube.tapered(0.055, 0.045, -0.05, y + 0.03, -0.11, y + 0.09, -0.13, y + 0.20),
                lit(colour, -0.12));
        pen.fill(box(-body.half() * 0.82, y - 0.02, body.half() * 1.64, 0.062, 0.06), colour);
        pen.line(
                Outline.from(-body.half() * 0.7, y + 0.01)
                        .bow(0, y + 0.03, body.half() * 0.7, y + 0.005)
                        .open(),
                lit(colour, 0.3),
                0.01,
                0.7);
    }

    private Path2D outline() {
        double half = body.half();
        double neck = body.neck();
        double shoulder = body.shoulder();
        double hem = hem();
        double wide = hemWidth();
        return Outline.from(-half, shoulder)
                .bow(-half * 0.98, neck, -0.035, neck - 0.005)
                .line(0.035, neck - 0.005)
                .bow(half * 0.98, neck, half, shoulder)
                .swing(half + 0.012, (shoulder + hem) / 2, wide, hem - 0.08, wide, hem)
                .bow(0, hem + 0.03, -wide, hem)
                .swing(-wide, hem - 0.08, -half - 0.012, (shoulder + hem) / 2, -half, shoulder)
                .closed();
    }

    private double hem() {
        double hem =
                switch (look.dress().cut()) {
                    case DRESS -> look.age() == Look.Age.GROWN ? -0.14 : body.hip() * 0.48;
                    case TUTU -> body.hip() + 0.02;
                    case COAT -> body.hip() * 0.52;
                    case TUNIC, ARMOUR -> body.hip() + 0.11;
                    case ROBE -> -0.015;
                    case SHIRT, STRIPES, OVERALLS, SPACESUIT, FINS -> body.hip() + 0.04;
                };
        return seated ? Math.min(hem, body.hip() + 0.07) : hem;
    }

    private double hemWidth() {
        double wide = body.half() + 0.012;
        return switch (look.dress().cut()) {
            case DRESS -> seated ? wide + 0.05 : 0.17;
            case TUTU -> wide - 0.02;
            case COAT -> wide + 0.02;
            case TUNIC -> wide + 0.025;
            case ROBE -> seated ? wide + 0.05 : 0.18;
            case FINS -> body.half() * 0.82;
            case SPACESUIT -> wide + 0.02;
            case ARMOUR -> wide + 0.012;
            case SHIRT, STRIPES, OVERALLS -> wide;
        };
    }

    private void shadow() {
        double half = body.half();
        pen.fill(
                Outline.from(-hemWidth() - 0.1, body.neck() - 0.1)
                        .line(-half * 0.25, body.neck() - 0.1)
                        .bow(-half * 0.7, body.elbow(), -hemWidth() * 0.3, hem() + 0.1)
                        .line(-hemWidth() - 0.1, hem() + 0.1)
                        .closed(),
                lit(
                        look.dress().cut() == Cut.FINS ? look.head().skin() : look.dress().top(),
                        -0.35),
                look.dress().cut() == Cut.FINS ? 0.12 : 0.26);
    }

    private void pattern() {
        int top = look.dress().top();
        switch (look.dress().cut()) {
            case SHIRT -> {
                band(body.hip() + 0.005, 0.03, BELT);
                collar(lit(top, 0.3));
            }
            case STRIPES -> {
                for (double y = body.neck() + 0.03; y < hem(); y += 0.05) {
                    band(y, 0.022, 0xF4F1E6);
                }
            }
            case OVERALLS ->
                    pen.fill(
                            Outline.from(-0.05, body.neck() + 0.10)
                                    .line(0.10, body.neck() + 0.10)
                                    .line(0.14, hem() + 0.1)
                                    .line(-0.13, hem() + 0.1)
                                    .closed(),
                            look.dress().bottom());
            case TUNIC -> {
                band(body.hip() - 0.04, 0.032, BELT);
                pen.fill(box(0.02, body.hip() - 0.045, 0.035, 0.042, 0.01), GOLD);
                band(hem() - 0.02, 0.05, lit(top, -0.25));
            }
            case COAT -> coat(top);
            case DRESS -> {
                band(body.hip() - 0.075, 0.028, lit(top, -0.28));
                band(hem() - 0.035, 0.02, lit(top, 0.35));
                collar(0xFBF6EC);
            }
            case TUTU -> collar(lit(top, 0.4));
            case ROBE -> {
                band(body.hip() - 0.05, 0.028, 0xD9B25A);
                band(hem() - 0.035, 0.07, lit(top, 0.22));
                pen.line(
                        Outline.from(0.04, body.hip()).bow(0.05, -0.2, 0.04, hem()).open(),
                        lit(top, -0.25),
                        0.012);
            }
            case ARMOUR -> armour();
            case SPACESUIT -> spacesuit();
            case FINS -> shells();
        }
    }

    private void band(double y, double height, int colour) {
        pen.fill(box(-0.4, y, 0.8, height, 0), colour);
    }

    private void collar(int colour) {
        double y = body.neck() - 0.005;
        pen.fill(
                blob(-0.05, y, 0.0, y + 0.045, 0.03, y + 0.01, 0.06, y + 0.045, 0.07, y - 0.01),
                colour);
    }

    private void coat(int colour) {
        double y = body.neck();
        pen.line(
                Outline.from(0.035, y).bow(0.05, body.elbow(), 0.04, hem() + 0.05).open(),
                lit(colour, -0.35),
                0.009);
        for (int i = 0; i < 3; i++) {
            pen.fill(oval(0.075, y + 0.10 + i * 0.085, 0.012, 0.012), GOLD);
        }
        band(body.hip() - 0.03, 0.03, lit(colour, -0.4));
        collar(lit(colour, 0.22));
    }

    private void armour() {
        double y = body.neck();
        pen.fill(
                Outline.from(-0.2, y)
                        .line(0.2, y)
                        .line(0.2, y + 0.12)
                        .bow(0, y + 0.17, -0.2, y + 0.12)
                        .closed(),
                0xD5DCE4);
        pen.line(
                Outline.from(0.03, y + 0.02).line(0.03, body.hip() - 0.03).open(), 0x8894A2, 0.008);
        band(body.hip() - 0.03, 0.032, 0x6B4A2B);
        pen.fill(box(0.02, body.hip() - 0.034, 0.036, 0.04, 0.01), GOLD);
        for (int i = 0; i < 3; i++) {
            pen.line(
                    Outline.from(-0.2, body.hip() + 0.02 + i * 0.035)
                            .bow(
                                    0,
                                    body.hip() + 0.045 + i * 0.035,
                                    0.2,
                                    body.hip() + 0.02 + i * 0.035)
                            .open(),
                    0x8894A2,
                    0.008);
        }
    }

    private void spacesuit() {
        double y = body.neck() + 0.10;
        pen.fill(box(-0.03, y, 0.12, 0.10, 0.03), 0xC9D2DC);
        pen.shine(oval(0.0, y + 0.03, 0.016, 0.016), 0xE4554A);
        pen.shine(oval(0.045, y + 0.03, 0.016, 0.016), 0x57C46E);
        pen.fill(box(-0.015, y + 0.06, 0.085, 0.016, 0.01), 0x4F86C8);
        band(body.hip() - 0.02, 0.03, 0xE07A3A);
    }

    /// What mermaids wear: skin, and a band of shells for her.
    private void shells() {
        if (look.figure() == Look.Figure.SLENDER) {
            double y = body.shoulder() + 0.075;
            band(y - 0.004, 0.016, lit(look.dress().top(), -0.2));
            pen.fill(oval(-0.025, y, 0.042, 0.04), look.dress().top());
            pen.fill(oval(0.06, y, 0.036, 0.038), lit(look.dress().top(), 0.1));
        }
    }

    private void apron() {
        if (!look.wears(Drape.APRON)) {
            return;
        }
        double y = body.neck();
        double hem = hem();
        int colour = look.colourOf(Drape.APRON);
        pen.round(
                Outline.from(-0.06, y + 0.07)
                        .line(0.11, y + 0.07)
                        .bow(0.16, body.hip(), 0.145, hem - 0.02)
                        .bow(0.02, hem + 0.01, -0.085, hem - 0.02)
                        .bow(-0.10, body.hip(), -0.06, y + 0.07)
                        .closed(),
                colour);
        pen.line(
                Outline.from(-0.2, body.hip() - 0.06)
                        .bow(0.02, body.hip() - 0.03, 0.2, body.hip() - 0.06)
                        .open(),
                lit(colour, -0.22),
                0.014);
        pen.line(
                Outline.from(0, body.hip() + 0.02)
                        .bow(0.05, body.hip() + 0.06, 0.1, body.hip() + 0.02)
                        .open(),
                lit(colour, -0.18),
                0.008);
    }

    private void straps() {
        if (look.dress().cut() != Cut.OVERALLS) {
            return;
        }
        int colour = look.dress().bottom();
        double y = body.neck();
        pen.line(Outline.from(-0.04, y + 0.11).line(-0.06, y + 0.015).open(), colour, 0.022);
        pen.line(Outline.from(0.09, y + 0.11).line(0.075, y + 0.015).open(), colour, 0.022);
        pen.fill(oval(-0.04, y + 0.12, 0.011, 0.011), GOLD);
        pen.fill(oval(0.09, y + 0.12, 0.011, 0.011), GOLD);
    }
}
