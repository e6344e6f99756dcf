package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Colours;
import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Shapes;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/// A room of any kind: wall, floor, a window with the weather in it, the light it throws. What
/// stands in it comes from its furnishing.
record Room(Furnishing furnishing) implements Place {

    /// The line where wall and floor meet.
    static final double SKIRTING = 0.70;

    /// The colours of a room.
    ///
    /// @param accent curtains, cupboards, cushions
    record Colouring(int wall, int floor, int accent) {}

    /// What makes a room this room.
    interface Furnishing {
        Colouring colouring(View view);

        void wallpaper(View view, int wall);

        void floorboards(View view, int floor);

        void furnish(View view, Colouring colouring);

        default Optional<Table> table(View view) {
            return Optional.empty();
        }

        default Optional<Bed> bed(View view) {
            return Optional.empty();
        }

        default boolean hangingLamp() {
            return true;
        }
    }

    @Override
    public double horizon() {
        return SKIRTING;
    }

    @Override
    public void paint(View view) {
        var canvas = view.canvas();
        var colouring = furnishing.colouring(view);
        double floor = view.y(SKIRTING);
        canvas.fade(
                Shapes.rectangle(0, 0, view.width(), floor),
                Colours.lit(colouring.wall(), -0.06),
                Colours.lit(colouring.wall(), 0.10),
                0);
        furnishing.wallpaper(view, colouring.wall());
        double skirting = view.size(0.032);
        canvas.fade(
                Shapes.rectangle(0, floor - skirting, view.width(), skirting),
                Colours.lit(colouring.wall(), 0.5),
                Colours.lit(colouring.wall(), 0.3),
                0);
        canvas.fade(
                Shapes.rectangle(0, floor, view.width(), view.height() - floor),
                Colours.lit(colouring.floor(), -0.14),
                Colours.lit(colouring.floor(), 0.10),
                0);
        furnishing.floorboards(view, colouring.floor());
        canvas.veil(
                Shapes.rectangle(0, floor, view.width(), view.size(0.05)),
                floor,
                floor + view.size(0.05),
                0x2A1A20,
                0.22,
                0);
        Window.paint(view, colouring.accent());
        furnishing.furnish(view, colouring);
        if (furnishing.hangingLamp()) {
            lamp(view);
        }
        canvas.shedGlows();
    }

    private static void lamp(View view) {
        if (!view.lampsLit()) {
            return;
        }
        var canvas = view.canvas();
        double x = view.x(0.5);
        double y = view.y(0.13);
        double u = view.unit();
        canvas.stroke(Outline.from(x, 0).line(x, y - 20 * u).open(), 0x3A2E30, 0, 2.5 * u);
        canvas.fillLit(Shapes.oval(x, y + 6 * u, 12 * u, 9 * u), 0xFFF0B8, 1);
        canvas.fade(
                Outline.from(x - 36 * u, y + 5 * u)
                        .swing(
                                x - 30 * u,
                                y - 30 * u,
                                x + 30 * u,
                                y - 30 * u,
                                x + 36 * u,
                                y + 5 * u)
                        .closed(),
                0xD9705A,
                0xB0503F,
                0);
        canvas.glow(x, y + 8 * u, view.size(0.72), 0xFFB860, 0.42);
        canvas.glow(x, y + 8 * u, view.size(0.16), 0xFFE8B0, 0.5);
    }

    @Override
    public Floor floor(View view) {
        return Floor.ROOM;
    }

    @Override
    public Optional<Rectangle2D> window(View view) {
        return Optional.of(Window.glass(view));
    }

    @Override
    public Optional<Table> table(View view) {
        return furnishing.table(view);
    }

    @Override
    public Optional<Bed> bed(View view) {
        return furnishing.bed(view);
    }
}
