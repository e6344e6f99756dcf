package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Colours;
import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Shapes;
import java.util.Optional;

/// A bedroom: a bed with a dotted quilt, a night lamp, a rug, toys.
final class Bedroom implements Room.Furnishing {

    @Override
    public Room.Colouring colouring(View view) {
        int wall = view.chance("room").pick(0xCFDDE6, 0xE6D6E2, 0xD6E2D2);
        return new Room.Colouring(
                wall, 0xB08860, view.chance("quilt").pick(0xE0B060, 0xD98A7A, 0x7FA0C8));
    }

    @Override
    public void wallpaper(View view, int wall) {
        Walls.stars(view, wall);
    }

    @Override
    public void floorboards(View view, int floor) {
        Walls.boards(view, floor);
    }

    @Override
    public boolean hangingLamp() {
        return false;
    }

    @Override
    public void furnish(View view, Room.Colouring colouring) {
        double tall = view.size(0.36);
        view.canvas()
                .at(
                        view.away(0.03),
                        view.y(0.82),
                        tall,
                        view.inward(),
                        () -> bed(view, colouring.accent()));
        nightTable(view);
        Furniture.rug(view, view.away(0.66), view.y(0.89), view.size(0.36), colouring.accent());
        Pantry.put(view, "teddy-bear", view.away(0.93), view.y(0.80), view.size(0.13));
    }

    /// In a frame of its own: the foot of its headboard at the origin, its other end at 1.9.
    private static void bed(View view, int quilt) {
        var canvas = view.canvas();
        canvas.fillLit(Shapes.oval(0.95, 0.13, 1.0, 0.06), 0x2A1A20, 0.22);
        canvas.fade(Shapes.box(-0.02, -1.0, 0.09, 1.12, 0.06), 0xA8764A, 0x7A5030, 0);
        canvas.fade(Shapes.box(0, -0.26, 1.9, 0.3, 0.05), 0xB07E50, 0x7E5432, 0);
        canvas.fill(Shapes.rectangle(1.78, 0, 0.07, 0.13), 0x6B4628, 0);
        canvas.fill(Shapes.box(0.05, -0.46, 1.83, 0.26, 0.1), 0xFFF8EC, 0);
        canvas.fade(
                Shapes.blob(
                        0.10, -0.42, 0.12, -0.64, 0.3, -0.69, 0.5, -0.62, 0.52, -0.42, 0.3, -0.38),
                0xFFFFFF,
                0xE4DED6,
                0);
        var cover =
                Outline.from(0.62, -0.10)
                        .line(0.62, -0.54)
                        .swing(0.95, -0.60, 1.3, -0.54, 1.88, -0.48)
                        .line(1.9, -0.10)
                        .bow(1.25, -0.04, 0.62, -0.10)
                        .closed();
        canvas.fade(cover, Colours.lit(quilt, 0.14), Colours.lit(quilt, -0.14), 0);
        canvas.inside(
                cover,
                () -> {
                    for (int i = 0; i < 44; i++) {
                        canvas.fill(
                                Shapes.oval(
                                        0.66 + (i % 11) * 0.12 + (i / 11 % 2 == 1 ? 0.06 : 0),
                                        -0.52 + Math.floor(i / 11.0) * 0.12,
                                        0.026,
                                        0.026),
                                Colours.lit(quilt, 0.5),
                                0,
                                0.75);
                    }
                });
        canvas.fade(
                Outline.from(0.60, -0.09)
                        .line(0.60, -0.55)
                        .bow(0.7, -0.6, 0.8, -0.56)
                        .line(0.8, -0.07)
                        .closed(),
                0xFFFDF6,
                0xEDE4D6,
                0);
    }

    private static void nightTable(View view) {
        var canvas = view.canvas();
        double x = view.away(0.03) + view.size(0.80) * view.inward();
        double floor = view.y(Room.SKIRTING);
        double half = view.size(0.045);
        canvas.fade(
                Shapes.box(x - half, floor - view.size(0.05), half * 2, view.size(0.13), 4),
                0xB88656,
                0x8A5C38,
                0);
        canvas.fill(Shapes.oval(x, floor, view.size(0.006), view.size(0.006)), 0xF0D488, 0);
        canvas.at(
                x, floor - view.size(0.05), view.size(0.13), 1, () -> Furniture.lamp(view, false));
    }

    @Override
    public Optional<Bed> bed(View view) {
        double tall = view.size(0.36);
        return Optional.of(
                new Bed(
                        view.away(0.03) + 0.98 * tall * view.inward(),
                        view.y(0.82) - 0.40 * tall,
                        1.75 * tall,
                        colouring(view).accent(),
                        view.inward()));
    }
}
