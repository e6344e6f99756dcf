package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Pose;
import dev.vignette.illustrator.canvas.Shapes;
import dev.vignette.illustrator.canvas.Zone;
import dev.vignette.illustrator.scene.Entity;
import java.awt.geom.Rectangle2D;
import java.util.stream.IntStream;

/// Who is outside, as it is seen through the window of a room: what flies before the sky, small
/// animals on the sill, all others in the garden.
final class Passers {

    private static final int MOST = 4;
    private static final double SMALL = 0.45;

    /// Which of an entity's count.
    private record Passer(Entity entity, int index) {}

    private Passers() {}

    /// Whether water has to be there for them.
    static boolean areAfloat(View view) {
        return view.spec().outside().stream()
                .filter(view.cast()::knows)
                .anyMatch(entity -> view.cast().extent(entity).zone() == Zone.WATER_SURFACE);
    }

    static void paint(View view, Rectangle2D glass) {
        var passers =
                view.spec().outside().stream()
                        .filter(view.cast()::knows)
                        .flatMap(entity ->
                                IntStream.range(0, entity.sharesMount() ? 1 : entity.count())
                                        .mapToObj(index -> new Passer(entity, index)))
                        .limit(MOST)
                        .toList();
        double slot = glass.getWidth() / passers.size();
        for (int i = 0; i < passers.size(); i++) {
            // one alone keeps clear of the bar in the middle
            double middle = passers.size() == 1 ? 0.3 : i + 0.5;
            paint(view, glass, passers.get(i), glass.getX() + middle * slot, slot);
        }
    }

    private static void paint(
            View view, Rectangle2D glass, Passer passer, double middle, double slot) {
        var extent = view.cast().extent(passer.entity());
        double h = glass.getHeight();
        boolean flies = extent.zone() == Zone.AIR || passer.entity().action() == Entity.Action.FLY;
        boolean small = !flies && extent.height() < SMALL;
        double scale =
                Math.min(0.92 * slot / extent.width(), (small ? 0.44 : 0.6) * h / extent.height());
        double half = scale * extent.width() / 2;
        double x =
                Math.clamp(
                        middle,
                        glass.getMinX() + Math.min(half, slot / 2),
                        glass.getMaxX() - Math.min(half, slot / 2));
        double tall = scale * extent.height();
        // what is small flies above the bar
        double centre = tall < 0.44 * h ? 0.26 : 0.4;
        double baseline =
                glass.getY() + (flies ? centre * h + tall / 2 : (small ? 0.99 : 0.93) * h);
        if (!flies) {
            view.canvas().fillLit(Shapes.oval(x, baseline, half * 0.8, h * 0.02), 0x2A2438, 0.22);
        }
        view.cast()
                .paint(
                        view.canvas(),
                        passer.entity(),
                        new Pose(x, baseline, scale, -view.inward(), 0.1),
                        passer.index());
    }
}
