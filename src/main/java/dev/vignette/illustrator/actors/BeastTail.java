package dev.vignette.illustrator.actors;

import static dev.vignette.illustrator.canvas.Colours.lit;
import static dev.vignette.illustrator.canvas.Shapes.blob;
import static dev.vignette.illustrator.canvas.Shapes.oval;

/// Paints the tail of an animal on paws.
record BeastTail(Pen pen, Beast beast) {

    void standing(double x, double y, double stride) {
        switch (beast.tail()) {
            case BUSH ->
                    bush(
                            stride > 0.1
                                    ? new double[] {
                                        x, y, -0.68, y - 0.02, -0.90, y + 0.02, -1.04, y - 0.02
                                    }
                                    : new double[] {
                                        x, y, -0.62, y + 0.02, -0.80, y - 0.12, -0.95, y - 0.32
                                    });
            case THIN ->
                    pen.fill(
                            Tube.tapered(0.09, 0.04, x + 0.03, y, -0.56, y - 0.14, -0.60, y - 0.32),
                            lit(beast.fur(), -0.05));
            case CAT ->
                    pen.fill(
                            Tube.tapered(
                                    0.075, 0.05, x + 0.03, y + 0.02, -0.66, y + 0.06, -0.76,
                                    y - 0.16, -0.64, y - 0.36, -0.72, y - 0.46),
                            lit(beast.fur(), -0.08));
            case TUFT -> {
                pen.fill(
                        Tube.tapered(
                                0.055, 0.05, x + 0.03, y, -0.62, y + 0.10, -0.74, y - 0.04, -0.84,
                                y - 0.20),
                        lit(beast.fur(), -0.08));
                pen.fill(
                        blob(-0.80, y - 0.14, -0.91, y - 0.2, -0.9, y - 0.36, -0.8, y - 0.3),
                        beast.dark());
            }
            case STUB -> pen.fill(oval(x - 0.03, y + 0.02, 0.07, 0.07), beast.shade());
        }
    }

    void sitting() {
        switch (beast.tail()) {
            case BUSH ->
                    bush(new double[] {-0.30, -0.12, -0.52, -0.05, -0.70, -0.14, -0.78, -0.32});
            case STUB -> pen.fill(oval(-0.33, -0.10, 0.07, 0.07), beast.shade());
            case THIN, CAT, TUFT ->
                    pen.fill(
                            Tube.tapered(
                                    0.075, 0.045, -0.26, -0.08, -0.5, -0.04, -0.66, -0.1, -0.62,
                                    -0.26, -0.7, -0.34),
                            lit(beast.fur(), -0.1));
        }
    }

    private void bush(double[] way) {
        pen.fill(
                Tube.along(
                        t ->
                                0.06
                                        + 0.20
                                                * Math.pow(
                                                        Math.sin(
                                                                Math.PI
                                                                        * Math.min(
                                                                                1,
                                                                                t * 0.98 + 0.02)),
                                                        0.8),
                        way),
                lit(beast.fur(), -0.08));
        int n = way.length;
        pen.fill(
                Tube.along(
                        t -> 0.14 * Math.sqrt(Math.max(0, 1 - t)) + 0.005,
                        way[n - 4] * 0.45 + way[n - 2] * 0.55,
                        way[n - 3] * 0.45 + way[n - 1] * 0.55,
                        way[n - 2],
                        way[n - 1]),
                beast.belly());
    }
}
