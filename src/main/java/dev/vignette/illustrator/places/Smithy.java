package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Colours;
import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Shapes;

/// A smith's workshop: the forge and its hood, tools on the wall, the anvil with glowing iron.
final class Smithy implements Room.Furnishing {

    private static final int BRICK = 0x8A5448;

    @Override
    public Room.Colouring colouring(View view) {
        return new Room.Colouring(0x8E7A6A, 0x6E5A4C, 0x5A6A72);
    }

    @Override
    public void wallpaper(View view, int wall) {
        Walls.panels(view, wall);
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
        view.canvas()
                .at(
                        view.away(0.2),
                        view.y(Room.SKIRTING) + view.size(0.04),
                        view.size(0.62),
                        1,
                        () -> forge(view));
        view.canvas().at(view.x(0.5), view.y(0.9), view.size(0.2), 1, () -> anvil(view));
        view.canvas().glow(view.away(0.2), view.y(0.55), view.size(0.9), 0xFF7A28, 0.35);
    }

    private static void forge(View view) {
        var canvas = view.canvas();
        var chance = view.chance("forge");
        canvas.fade(
                Shapes.polygon(-0.42, -0.62, -0.14, -1.2, 0.14, -1.2, 0.42, -0.62),
                Colours.lit(BRICK, 0.06),
                Colours.lit(BRICK, -0.2),
                0);
        canvas.fade(
                Shapes.rectangle(-0.46, -0.36, 0.92, 0.36), BRICK, Colours.lit(BRICK, -0.25), 0);
        canvas.fill(Shapes.rectangle(-0.38, -0.62, 0.76, 0.26), 0x2A1A1C, 0);
        for (int i = 0; i < 44; i++) {
            double y = -0.34 + chance.next() * 0.3;
            canvas.fill(
                    Shapes.box(-0.44 + chance.next() * 0.8, y, 0.09, 0.04, 0.01),
                    Colours.lit(BRICK, chance.spread() * 0.3),
                    0,
                    0.7);
        }
        canvas.fill(Shapes.box(-0.5, -0.4, 1.0, 0.06, 0.02), 0x6A5A54, 0);
        for (int i = 0; i < 11; i++) {
            canvas.fillLit(
                    Shapes.oval(-0.3 + i * 0.06, -0.41 - i % 2 * 0.02, 0.05, 0.03),
                    i % 3 == 0 ? 0xFFC04A : 0xE8562A,
                    1);
        }
        for (int i = 0; i < 4; i++) {
            Furniture.flame(canvas, -0.2 + i * 0.13, -0.41, 0.14 + 0.06 * (i % 2));
        }
        canvas.glow(0, -0.45, 0.8, 0xFF8A30, 0.7);
    }

    /// On its block of wood, a bar of hot iron on top.
    private static void anvil(View view) {
        var canvas = view.canvas();
        canvas.fillLit(Shapes.oval(0, 0, 0.55, 0.07), 0x1A1214, 0.3);
        canvas.fade(
                Shapes.polygon(-0.34, -0.42, 0.34, -0.42, 0.4, 0, -0.4, 0), 0x8A5C36, 0x5E3C24, 0);
        canvas.fade(
                Outline.from(-0.6, -0.95)
                        .line(0.35, -0.95)
                        .bow(0.6, -0.92, 0.72, -0.82)
                        .bow(0.4, -0.7, 0.18, -0.68)
                        .line(0.14, -0.56)
                        .line(0.3, -0.42)
                        .line(-0.32, -0.42)
                        .line(-0.18, -0.56)
                        .line(-0.22, -0.74)
                        .line(-0.6, -0.82)
                        .closed(),
                0x5E6470,
                0x343842,
                0);
        canvas.fillLit(
                Shapes.polygon(-0.72, -1.03, 0.5, -1.03, 0.68, -0.99, 0.5, -0.95, -0.72, -0.95),
                0xFFB040,
                1);
        canvas.fillLit(Shapes.rectangle(-0.86, -1.02, 0.16, 0.06), 0x6A4A36, 1);
        canvas.glow(0, -1, 0.9, 0xFF8A30, 0.7);
        var chance = view.chance("sparks");
        for (int i = 0; i < 12; i++) {
            double turn = Math.PI * (1.1 + 0.8 * chance.next());
            double out = 0.2 + 0.5 * chance.next();
            canvas.fillLit(
                    Shapes.oval(Math.cos(turn) * out, -1.02 + Math.sin(turn) * out, 0.018, 0.018),
                    0xFFE08A,
                    1);
        }
    }
}
