package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Shapes;

/// What stands in a doctor's room: a bed with a rail, a cabinet of bottles, a red cross, an eye
/// chart.
final class Ward {

    private Ward() {}

    static void paint(View view) {
        double floor = view.y(Room.SKIRTING);
        view.canvas()
                .at(
                        view.away(0.16),
                        floor + view.size(0.12),
                        view.size(0.3),
                        view.inward(),
                        () -> bed(view));
        view.canvas()
                .at(
                        view.away(0.42),
                        floor + view.size(0.01),
                        view.size(0.4),
                        1,
                        () -> cabinet(view));
        cross(view, view.away(0.2), view.y(0.24), view.size(0.075));
        if (view.roomy()) {
            chart(view, view.away(0.57), view.y(0.16), view.size(0.11));
        }
    }

    private static void bed(View view) {
        var canvas = view.canvas();
        for (double x : new double[] {-0.62, 0.66}) {
            canvas.fill(Shapes.rectangle(x - 0.02, -0.8, 0.04, 0.8), 0xB8C2C8, 0);
        }
        canvas.fade(Shapes.box(-0.66, -0.5, 1.34, 0.2, 0.06), 0xFDFEFE, 0xD8E2E4, 0);
        canvas.fade(Shapes.box(-0.62, -0.66, 0.36, 0.2, 0.14), 0xFFFFFF, 0xE2EAEC, 0);
        canvas.fade(Shapes.box(-0.22, -0.56, 0.9, 0.3, 0.08), 0x9CCBD4, 0x74AAB8, 0);
        canvas.fill(Shapes.box(-0.66, -0.32, 1.34, 0.06, 0.02), 0xA8B4BA, 0);
    }

    static void cabinet(View view) {
        var canvas = view.canvas();
        canvas.fade(Shapes.box(-0.28, -1, 0.56, 1, 0.03), 0xFAFCFB, 0xDCE6E4, 0);
        canvas.fill(Shapes.box(-0.24, -0.95, 0.48, 0.52, 0.02), 0xB8D4DC, 0);
        int[] bottles = {0xD9605A, 0x5AA06A, 0xE8B84A, 0x5A86C0, 0xB57AB8};
        for (int shelf = 0; shelf < 2; shelf++) {
            double y = -0.7 + shelf * 0.25;
            for (int i = 0; i < 5; i++) {
                canvas.fill(
                        Shapes.box(-0.21 + i * 0.09, y - 0.13, 0.06, 0.12, 0.02),
                        bottles[(i + shelf * 2) % bottles.length],
                        0);
                canvas.fill(Shapes.rectangle(-0.195 + i * 0.09, y - 0.16, 0.03, 0.03), 0xF6F2EA, 0);
            }
            canvas.fill(Shapes.rectangle(-0.24, y - 0.01, 0.48, 0.02), 0xF2F6F5, 0);
        }
        canvas.stroke(Outline.from(0, -0.4).line(0, -0.04).open(), 0xB8C6C4, 0, 0.012);
    }

    private static void cross(View view, double x, double y, double half) {
        var canvas = view.canvas();
        canvas.fill(Shapes.box(x - half, y - half, half * 2, half * 2, half * 0.4), 0xFFFFFF, 0);
        canvas.fill(
                Shapes.rectangle(x - half * 0.22, y - half * 0.7, half * 0.44, half * 1.4),
                0xD9403A,
                0);
        canvas.fill(
                Shapes.rectangle(x - half * 0.7, y - half * 0.22, half * 1.4, half * 0.44),
                0xD9403A,
                0);
    }

    /// Rows of marks that grow smaller.
    private static void chart(View view, double x, double y, double wide) {
        var canvas = view.canvas();
        canvas.fill(Shapes.box(x - wide / 2, y, wide, wide * 1.5, wide * 0.05), 0xFDFDFA, 0);
        for (int row = 0; row < 5; row++) {
            double size = wide * (0.16 - 0.024 * row);
            int marks = row + 1;
            for (int i = 0; i < marks; i++) {
                double at = x + (i - (marks - 1) / 2.0) * size * 1.5;
                double down = y + wide * (0.12 + 0.27 * row);
                canvas.fill(Shapes.rectangle(at - size / 2, down, size, size * 0.24), 0x3A3E48, 0);
                canvas.fill(Shapes.rectangle(at - size / 2, down, size * 0.26, size), 0x3A3E48, 0);
                canvas.fill(
                        Shapes.rectangle(at - size / 2, down + size * 0.76, size, size * 0.24),
                        0x3A3E48,
                        0);
            }
        }
    }
}
