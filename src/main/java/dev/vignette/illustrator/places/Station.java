package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Colours;
import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Pose;
import dev.vignette.illustrator.canvas.Shapes;
import dev.vignette.illustrator.scene.Entity;
import dev.vignette.illustrator.scene.Entity.Kind;
import java.util.List;

/// A small station: the train that stands there, the platform before it, the roof over both.
final class Station implements Place {

    private static final double PLATFORM = 0.79;

    @Override
    public double horizon() {
        return 0.6;
    }

    @Override
    public void paint(View view) {
        Sky.paint(view);
        Land.hill(view, "far", 0.58, 0.1, 2, view.farGrass(), 0.6);
        Landmarks.stand(
                view,
                new Landmarks.Spot(view.away(0.2), view.y(0.64), view.size(0.28), 0.5),
                List.of());
        Trees.line(view, "trees", Trees.Kind.OAK, 0.66, 0.14, 14, 0.4);
        Land.flat(view, 0.66, view.farGrass(), view.grass(), 0.3);
        train(view);
        platform(view);
        roof(view);
        view.canvas().shedGlows();
    }

    private static void train(View view) {
        var train = Entity.thing(Kind.THING, "train");
        if (view.cast().knows(train)) {
            double scale = Math.max(view.size(0.21), view.width() / 7.5);
            var pose =
                    new Pose(
                            view.x(0.5),
                            view.y(PLATFORM) + view.size(0.01),
                            Math.min(scale, view.size(0.27)),
                            view.inward(),
                            0.06);
            view.cast().paint(view.canvas(), train, pose, 0);
        }
    }

    private static void platform(View view) {
        var canvas = view.canvas();
        double top = view.y(PLATFORM);
        int stone = view.snowy() ? 0xE2E8F0 : 0xC2B6A8;
        canvas.fade(
                Shapes.rectangle(0, top, view.width(), view.height() - top),
                Colours.lit(stone, 0.04),
                Colours.lit(stone, -0.1),
                0);
        canvas.fill(
                Shapes.rectangle(0, top, view.width(), view.size(0.016)),
                Colours.lit(stone, 0.35),
                0);
        canvas.fill(
                Shapes.rectangle(0, top + view.size(0.03), view.width(), view.size(0.008)),
                0xE8C24A,
                0,
                0.9);
        int slabs = view.across(12);
        for (int i = 0; i <= slabs; i++) {
            double at = (i / (double) slabs - 0.5) * view.width();
            canvas.stroke(
                    Outline.from(view.x(0.5) + at, top + view.size(0.04))
                            .line(view.x(0.5) + at * 1.5, view.height() + 4)
                            .open(),
                    Colours.lit(stone, -0.2),
                    0,
                    1.4 * view.unit(),
                    0.6);
        }
    }

    private static void roof(View view) {
        var canvas = view.canvas();
        int iron = 0x3E5A54;
        double eaves = view.y(0.2);
        for (double at : new double[] {0.07, 0.93}) {
            double x = view.x(at);
            double half = view.size(0.012);
            canvas.fade(
                    Shapes.rectangle(x - half, eaves, half * 2, view.y(0.83) - eaves),
                    Colours.lit(iron, 0.15),
                    iron,
                    0);
            canvas.fill(
                    Shapes.box(x - half * 2.4, view.y(0.81), half * 4.8, view.size(0.03), 3),
                    Colours.lit(iron, -0.2),
                    0);
            canvas.stroke(
                    Outline.from(x, eaves + view.size(0.12))
                            .bow(x, eaves, x + (at < 0.5 ? 1 : -1) * view.size(0.12), eaves)
                            .open(),
                    iron,
                    0,
                    view.size(0.012));
        }
        canvas.fade(
                Shapes.polygon(
                        -5,
                        eaves - view.size(0.07),
                        view.width() + 5,
                        eaves - view.size(0.07),
                        view.width() + 5,
                        eaves,
                        -5,
                        eaves),
                0x8E4A42,
                0x6E3834,
                0);
        int teeth = view.across(28);
        double step = view.width() / teeth;
        for (int i = 0; i < teeth; i++) {
            canvas.fill(
                    Shapes.polygon(
                            i * step,
                            eaves - 1,
                            (i + 1) * step,
                            eaves - 1,
                            (i + 0.5) * step,
                            eaves + view.size(0.03)),
                    0xF2E6CE,
                    0);
        }
        Furniture.clock(view, view.x(0.5), eaves + view.size(0.1), view.size(0.055));
        canvas.stroke(
                Outline.from(view.x(0.5), eaves).line(view.x(0.5), eaves + view.size(0.05)).open(),
                iron,
                0,
                view.size(0.01));
        if (view.lampsLit()) {
            for (double at : new double[] {0.25, 0.75}) {
                canvas.fillLit(
                        Shapes.oval(
                                view.x(at),
                                eaves + view.size(0.05),
                                view.size(0.016),
                                view.size(0.02)),
                        0xFFF0B8,
                        1);
                canvas.glow(view.x(at), eaves + view.size(0.06), view.size(0.45), 0xFFC870, 0.4);
            }
        }
    }

    @Override
    public Floor floor(View view) {
        return new Floor(0.18, 0.82, 0.94, 0.88, 0.38, Floor.Kind.LAND);
    }
}
