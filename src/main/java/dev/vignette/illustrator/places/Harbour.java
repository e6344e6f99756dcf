package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Colours;
import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Pose;
import dev.vignette.illustrator.canvas.Shapes;
import dev.vignette.illustrator.scene.Entity;
import dev.vignette.illustrator.scene.Entity.Kind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// A harbour: houses along the far quay, boats with coloured sails, planks to stand on.
final class Harbour implements Place {

    private static final int[] SAILS = {0xD9483F, 0x3A74C0, 0xE8B83C, 0x4E9A6A};
    private static final double PLANKS = 0.80;

    @Override
    public double horizon() {
        return 0.50;
    }

    @Override
    public void paint(View view) {
        Sky.paint(view);
        Land.hill(view, "far", 0.50, 0.10, 1.6, view.farGrass(), 0.72);
        Landmarks.stand(
                view,
                new Landmarks.Spot(view.away(0.12), view.y(0.50), view.size(0.34), 0.35),
                List.of());
        houses(view);
        Waters.sea(view, 0.555);
        quay(view);
        moored(view);
        planks(view);
    }

    private static void houses(View view) {
        var chance = view.chance("quayside");
        int houses = view.across(8);
        for (int i = 0; i < houses; i++) {
            double x = view.away(0.30 + 0.72 * (i + 0.5) / houses);
            double tall = view.size(chance.between(0.13, 0.18));
            view.canvas().at(x, view.y(0.55), tall, 1, () -> Houses.house(view, chance, 0.42));
        }
    }

    private static void quay(View view) {
        view.canvas()
                .fade(
                        Shapes.rectangle(0, view.y(0.545), view.width(), view.size(0.026)),
                        view.snowy() ? 0xEAF0F6 : 0xC9B8A0,
                        0x8E8078,
                        0.4);
    }

    /// Boats at rest, small and behind those that the scene itself names.
    private static void moored(View view) {
        var chance = view.chance("moored");
        int boats = view.across(5);
        for (int i = 0; i < boats; i++) {
            int colour = SAILS[i % SAILS.length];
            double x = view.x((i + 0.5 + chance.spread() * 0.25) / boats);
            double y = view.y(0.61 + 0.045 * (i % 2));
            var pose =
                    new Pose(
                            x,
                            y,
                            view.size(0.095 + 0.02 * (i % 2)),
                            chance.happens(0.5) ? 1 : -1,
                            0.25);
            var boat = sailboat(colour);
            if (view.cast().knows(boat)) {
                view.cast().paint(view.canvas(), boat, pose, 0);
                view.canvas()
                        .fillLit(
                                Shapes.oval(x, y, view.size(0.085), view.size(0.006)),
                                0x24425A,
                                0.3);
            }
        }
    }

    private static Entity sailboat(int colour) {
        return new Entity(
                Kind.THING,
                "sailboat",
                "sailboat",
                1,
                OptionalInt.of(colour),
                1,
                Entity.Action.NONE,
                Entity.Emotion.CALM,
                List.of(),
                Optional.empty(),
                List.of());
    }

    private static void planks(View view) {
        var canvas = view.canvas();
        double top = view.y(PLANKS);
        int wood = view.snowy() ? 0xDDE4EC : 0xB98E62;
        canvas.fade(
                Shapes.rectangle(0, top, view.width(), view.height() - top),
                Colours.lit(wood, -0.06),
                Colours.lit(wood, 0.08),
                0.04);
        double middle = view.width() / 2;
        int planks = view.across(18);
        for (int i = 0; i <= planks; i++) {
            double at = (i / (double) planks - 0.5) * view.width();
            canvas.stroke(
                    Outline.from(middle + at * 1.02, top)
                            .line(middle + at * 1.5, view.height() + 4)
                            .open(),
                    Colours.lit(wood, -0.3),
                    0.02,
                    2 * view.unit(),
                    0.7);
        }
        canvas.fade(
                Shapes.rectangle(0, top - view.size(0.012), view.width(), view.size(0.03)),
                Colours.lit(wood, 0.2),
                Colours.lit(wood, -0.25),
                0.03);
        for (double at : new double[] {0.06, 0.37, 0.66, 0.95}) {
            bollard(view, view.x(at), top + view.size(0.012));
        }
    }

    private static void bollard(View view, double x, double y) {
        double w = view.size(0.02);
        double h = view.size(0.085);
        view.canvas().fade(Shapes.box(x - w, y - h, 2 * w, h, w * 0.6), 0x8A6A4C, 0x5E4632, 0.02);
        view.canvas()
                .fill(Shapes.oval(x, y - h, w, w * 0.45), view.snowy() ? 0xF4F9FF : 0xB08C68, 0.02);
        view.canvas()
                .stroke(
                        Outline.from(x - w, y - h * 0.45)
                                .bow(x, y - h * 0.36, x + w, y - h * 0.45)
                                .open(),
                        0xE6D6B0,
                        0.02,
                        4 * view.unit());
    }

    @Override
    public OptionalDouble waterline(View view) {
        return OptionalDouble.of(0.73);
    }

    @Override
    public Floor floor(View view) {
        return new Floor(0.16, 0.84, 0.94, 0.875, 0.40, Floor.Kind.LAND);
    }
}
