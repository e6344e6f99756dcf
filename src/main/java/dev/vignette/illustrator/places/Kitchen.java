package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Colours;
import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Shapes;
import java.util.List;
import java.util.Optional;

/// A kitchen: cupboards, a shelf of pots, copper pans, a table with a checked cloth.
final class Kitchen implements Room.Furnishing {

    private static final List<String> SHELF =
            List.of("honey-pot", "jar", "teapot", "potted-plant", "jar", "hot-beverage");

    @Override
    public Room.Colouring colouring(View view) {
        return new Room.Colouring(
                0xF2DDBB, 0xC98F5C, view.chance("room").pick(0x7FA99B, 0x7D9FC0, 0xC98A72));
    }

    @Override
    public void wallpaper(View view, int wall) {
        Walls.stripes(view, wall);
    }

    @Override
    public void floorboards(View view, int floor) {
        Walls.tiles(view, 0xFFF4E0);
    }

    @Override
    public void furnish(View view, Room.Colouring colouring) {
        double wide = Math.min(view.size(0.66), view.width() * 0.44);
        double x = view.away(0.23) - wide / 2;
        if (view.hasLandmark("oven")) {
            view.canvas()
                    .at(
                            x + wide / 2,
                            view.y(Room.SKIRTING) + view.size(0.02),
                            view.size(0.5),
                            1,
                            () -> oven(view));
        } else {
            cupboards(view, x, wide, colouring.accent());
            shelf(view, x, wide);
            pans(view, x, wide);
        }
        if (view.roomy()) {
            Furniture.clock(view, view.x(0.5), view.y(0.20), view.size(0.056));
        }
    }

    /// A baker's oven of brick: a fire behind its round mouth, loaves on its shelf.
    private static void oven(View view) {
        var canvas = view.canvas();
        var chance = view.chance("oven");
        int brick = 0xB5745C;
        canvas.fade(Shapes.rectangle(-0.16, -1.7, 0.32, 0.8), brick, Colours.lit(brick, -0.15), 0);
        canvas.fade(
                Outline.from(-0.6, 0)
                        .line(-0.6, -0.5)
                        .swing(-0.58, -1.12, 0.58, -1.12, 0.6, -0.5)
                        .line(0.6, 0)
                        .closed(),
                Colours.lit(brick, 0.08),
                Colours.lit(brick, -0.2),
                0);
        for (int i = 0; i < 46; i++) {
            double x = -0.56 + chance.next() * 1.04;
            double y = -0.5 + chance.next() * 0.46;
            canvas.fill(
                    Shapes.box(x, y, 0.1, 0.045, 0.02),
                    Colours.lit(brick, chance.spread() * 0.3),
                    0,
                    0.7);
        }
        canvas.fill(Shapes.archway(0, -0.36, 0.62, 0.46), 0x6E4034, 0);
        canvas.fill(Shapes.archway(0, -0.36, 0.52, 0.4), 0x241416, 0);
        for (int i = 0; i < 4; i++) {
            Furniture.flame(canvas, -0.15 + i * 0.1, -0.37, 0.14 + i % 2 * 0.06);
        }
        canvas.fade(Shapes.box(-0.46, -0.37, 0.92, 0.07, 0.02), 0xD9CDBE, 0xB0A294, 0);
        Pantry.put(view, "bread", -0.3, -0.36, 0.13);
        Pantry.put(view, "bread", 0.32, -0.36, 0.13);
        canvas.glow(0, -0.5, 0.9, 0xFF8A30, 0.45);
    }

    private static void cupboards(View view, double x, double wide, int colour) {
        var canvas = view.canvas();
        double floor = view.y(Room.SKIRTING);
        double u = view.unit();
        double tall = view.size(0.20);
        canvas.fillLit(
                Shapes.rectangle(x, floor + view.size(0.005), wide, view.size(0.018)),
                0x2A1A20,
                0.22);
        canvas.fade(
                Shapes.rectangle(x, floor - tall, wide, tall + view.size(0.01)),
                Colours.lit(colour, 0.12),
                Colours.lit(colour, -0.1),
                0);
        canvas.fade(
                Shapes.box(
                        x - 6 * u,
                        floor - tall - view.size(0.016),
                        wide + 12 * u,
                        view.size(0.026),
                        4),
                0xFBF1E0,
                0xE4D4BC,
                0);
        for (int i = 0; i < 3; i++) {
            double left = x + wide * (0.03 + 0.325 * i);
            canvas.stroke(
                    Shapes.box(left, floor - tall * 0.85, wide * 0.29, tall * 0.75, 8 * u),
                    Colours.lit(colour, -0.25),
                    0,
                    2 * u,
                    0.7);
            canvas.fill(
                    Shapes.oval(left + wide * 0.25, floor - tall * 0.48, 4 * u, 4 * u),
                    0xF0D488,
                    0);
        }
        double top = floor - tall - view.size(0.014);
        Pantry.put(view, "pot-of-food", x + wide * 0.2, top, view.size(0.085));
        Pantry.put(view, "bowl-with-spoon", x + wide * 0.78, top, view.size(0.065));
        Houses.smoke(
                canvas,
                view.chance("steam"),
                x + wide * 0.2,
                top - view.size(0.085),
                view.size(0.07),
                0.1);
    }

    private static void shelf(View view, double x, double wide) {
        double y = view.y(0.315);
        double u = view.unit();
        view.canvas().fade(Shapes.box(x, y, wide, 9 * u, 4 * u), 0x9E6E44, 0x7A5030, 0);
        view.canvas()
                .fillLit(
                        Shapes.rectangle(x + 4 * u, y + 9 * u, wide - 8 * u, 4 * u),
                        0x2A1A20,
                        0.15);
        int first = view.chance("shelf").below(SHELF.size());
        for (int i = 0; i < SHELF.size(); i++) {
            Pantry.put(
                    view,
                    SHELF.get((i + first) % SHELF.size()),
                    x + wide * (0.09 + 0.164 * i),
                    y,
                    view.size(0.076));
        }
    }

    private static void pans(View view, double x, double wide) {
        var canvas = view.canvas();
        double u = view.unit();
        double rail = view.y(0.035);
        canvas.stroke(
                Outline.from(x + wide * 0.2, rail).line(x + wide * 0.82, rail).open(),
                0x5A463A,
                0,
                5 * u);
        for (int i = 0; i < 3; i++) {
            double at = x + wide * (0.3 + 0.2 * i);
            double size = (19 - 2 * i) * u;
            canvas.stroke(
                    Outline.from(at, rail).line(at, rail + 24 * u).open(), 0x4A3A36, 0, 2 * u);
            canvas.fade(
                    Shapes.blob(
                            at - size,
                            rail + 26 * u,
                            at + size,
                            rail + 26 * u,
                            at + size * 0.88,
                            rail + 26 * u + size * 1.5,
                            at - size * 0.88,
                            rail + 26 * u + size * 1.5),
                    0xD08550,
                    0x8E4E32,
                    0);
            canvas.fill(
                    Shapes.oval(
                            at - size * 0.4, rail + 26 * u + size * 0.7, size * 0.18, size * 0.4),
                    0xF6C090,
                    0,
                    0.6);
        }
    }

    @Override
    public Optional<Table> table(View view) {
        if (view.hasLandmark("oven") && view.spec().entities().size() <= 2) {
            return Optional.empty(); // who bakes stands before the oven
        }
        return Optional.of(
                new Table(
                        view.x(0.49),
                        view.y(0.93),
                        Math.min(view.size(0.80), view.width() * 0.84),
                        view.size(0.25),
                        true,
                        List.of("teapot", "hot-beverage", "bread", "honey-pot")));
    }
}
