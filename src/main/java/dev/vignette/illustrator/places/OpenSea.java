package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Outline;
import java.util.List;
import java.util.OptionalDouble;

/// Open sea, without land under the feet; calm with an island far off, or in storm between walls of
/// water.
final class OpenSea implements Place {

    @Override
    public double horizon() {
        return 0.52;
    }

    @Override
    public void paint(View view) {
        Sky.paint(view);
        if (!view.stormy()) {
            farCoast(view, view.chance("coast").between(0.62, 0.8));
        }
        Landmarks.stand(
                view,
                new Landmarks.Spot(view.away(0.18), view.y(0.53), view.size(0.24), 0.4),
                List.of());
        Waters.sea(view, 0.52);
        if (view.stormy()) {
            Waters.wave(view, 0.57, 0.055, 0.13, 0x5F8690, 0.55);
            Waters.wave(view, 0.635, 0.085, 0.22, 0x4A7484, 0.35);
        }
    }

    /// A blue hill across the water.
    static void farCoast(View view, double at) {
        double x = view.away(at);
        double w = view.size(0.6);
        double h = view.size(0.065);
        double y = view.y(view.planned()) + 2;
        view.canvas()
                .fill(
                        Outline.from(x - w / 2, y)
                                .swing(x - w * 0.3, y - h * 0.3, x - w * 0.2, y - h * 1.1, x, y - h)
                                .swing(
                                        x + w * 0.1,
                                        y - h * 0.9,
                                        x + w * 0.2,
                                        y - h * 0.2,
                                        x + w / 2,
                                        y)
                                .closed(),
                        0x5F7F9A,
                        0.76);
    }

    @Override
    public OptionalDouble waterline(View view) {
        return OptionalDouble.of(view.stormy() ? 0.76 : 0.74);
    }

    @Override
    public Floor floor(View view) {
        return new Floor(0.2, 0.8, 0.76, 0.70, 0.24, Floor.Kind.WATER);
    }

    @Override
    public void front(View view) {
        if (view.stormy()) {
            Waters.wave(view, 0.82, 0.11, 0.31, 0x3A6678, 0.10);
            Waters.wave(view, 0.96, 0.13, 0.44, 0x2A5266, 0);
        } else {
            double unit = view.unit();
            var chance = view.chance("swell");
            for (int i = 0; i < view.across(16); i++) {
                double x = chance.next() * view.width();
                double y = view.y(chance.between(0.80, 0.98));
                double w = view.size(chance.between(0.08, 0.2));
                view.canvas()
                        .stroke(
                                Outline.from(x - w, y).bow(x, y - w * 0.1, x + w, y).open(),
                                0xE8F4F6,
                                0,
                                2.6 * unit,
                                0.22);
            }
        }
    }
}
