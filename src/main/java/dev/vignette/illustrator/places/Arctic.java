package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Colours;
import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Shapes;
import java.util.List;
import java.util.OptionalDouble;

/// The far north or south: icebergs on a cold sea, a plain of ice to stand on.
final class Arctic implements Place {

    @Override
    public double horizon() {
        return 0.52;
    }

    @Override
    public void paint(View view) {
        Sky.paint(view);
        Waters.sea(view, 0.52);
        var chance = view.chance("icebergs");
        for (int i = 0; i < view.across(5); i++) {
            double x = view.x((i + 0.5 + chance.spread() * 0.5) / view.across(5));
            iceberg(view, x, view.y(0.555 + 0.02 * (i % 2)), view.size(chance.between(0.1, 0.24)));
        }
        floes(view);
        plain(view);
        Landmarks.stand(
                view,
                new Landmarks.Spot(view.away(0.22), view.y(0.77), view.size(0.3), 0.3),
                List.of());
    }

    private static void iceberg(View view, double x, double y, double tall) {
        var canvas = view.canvas();
        double w = tall * 0.9;
        canvas.fade(
                Shapes.polygon(
                        x - w,
                        y,
                        x - w * 0.62,
                        y - tall * 0.62,
                        x - w * 0.2,
                        y - tall * 0.5,
                        x + w * 0.1,
                        y - tall,
                        x + w * 0.5,
                        y - tall * 0.4,
                        x + w * 0.72,
                        y - tall * 0.46,
                        x + w,
                        y),
                0xFBFEFF,
                0xB9DCEC,
                0.45);
        canvas.fill(
                Shapes.polygon(
                        x + w * 0.1,
                        y - tall,
                        x + w * 0.5,
                        y - tall * 0.4,
                        x + w * 0.72,
                        y - tall * 0.46,
                        x + w,
                        y,
                        x + w * 0.2,
                        y),
                0x86BBD8,
                0.45,
                0.55);
    }

    private static void floes(View view) {
        var chance = view.chance("floes");
        for (int i = 0; i < view.across(8); i++) {
            double x = chance.next() * view.width();
            double y = view.y(chance.between(0.60, 0.69));
            double w = view.size(chance.between(0.05, 0.11));
            view.canvas().fill(Shapes.oval(x, y + w * 0.1, w, w * 0.16), 0x7FB4D0, 0.2);
            view.canvas().fill(Shapes.oval(x, y, w, w * 0.15), 0xF4FAFD, 0.2);
        }
    }

    private static void plain(View view) {
        var canvas = view.canvas();
        double top = view.y(0.72);
        var edge =
                Outline.from(-5, top)
                        .swing(
                                view.x(0.2), top + view.size(0.03),
                                view.x(0.35), top - view.size(0.02),
                                view.x(0.55), top + view.size(0.01))
                        .swing(
                                view.x(0.7),
                                top + view.size(0.03),
                                view.x(0.85),
                                top - view.size(0.02),
                                view.width() + 5,
                                top)
                        .line(view.width() + 5, view.height() + 5)
                        .line(-5, view.height() + 5)
                        .closed();
        canvas.at(0, view.size(0.02), 1, 1, () -> canvas.fill(edge, 0x86BBD8, 0.1));
        canvas.fade(edge, top, view.height(), 0xFAFDFF, 0xD3E5F1, 0.05);
        Land.strokes(view, "ice", 0.76, 1, 0xB9D2E4, 70, 44);
        var chance = view.chance("cracks");
        for (int i = 0; i < 5; i++) {
            double x = chance.next() * view.width();
            double y = view.y(chance.between(0.78, 0.96));
            double s = view.size(chance.between(0.06, 0.14));
            canvas.stroke(
                    Outline.from(x, y)
                            .line(x + s * 0.4, y + s * 0.12)
                            .line(x + s * 0.6, y + s * 0.02)
                            .line(x + s, y + s * 0.16)
                            .open(),
                    Colours.lit(0x8FBAD2, -0.05),
                    0,
                    2 * view.unit(),
                    0.6);
        }
    }

    @Override
    public OptionalDouble waterline(View view) {
        return OptionalDouble.of(0.64);
    }

    @Override
    public Floor floor(View view) {
        return new Floor(0.16, 0.84, 0.925, 0.85, 0.40, Floor.Kind.LAND);
    }
}
