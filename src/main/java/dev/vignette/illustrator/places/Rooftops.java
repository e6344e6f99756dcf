package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Colours;
import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Shapes;
import java.util.List;

/// Over the roofs of a town: gables behind gables, chimneys that smoke, a ridge to walk on.
final class Rooftops implements Place {

    private static final double RIDGE = 0.84;
    private static final int TILES = 0xA85440;

    @Override
    public double horizon() {
        return 0.62;
    }

    @Override
    public void paint(View view) {
        Sky.paint(view);
        Landmarks.stand(
                view,
                new Landmarks.Spot(view.away(0.26), view.y(0.66), view.size(0.36), 0.45),
                List.of("house"));
        Landmarks.paint(
                view,
                "church",
                new Landmarks.Spot(view.away(0.8), view.y(0.66), view.size(0.4), 0.55));
        gables(view, 0.68, 0.15, 13, 0.55);
        Land.mist(view, 0.56, 0.14, 0.25);
        gables(view, 0.76, 0.2, 8, 0.3);
        gables(view, 0.88, 0.27, 5, 0.1);
        ridge(view);
        chimney(view, view.x(0.06), 0.2);
        chimney(view, view.x(0.93), 0.16);
        view.canvas().shedGlows();
    }

    private static void gables(View view, double foot, double tall, int number, double depth) {
        var chance = view.chance("gables" + foot);
        int houses = view.across(number);
        for (int i = 0; i < houses; i++) {
            view.canvas()
                    .at(
                            view.x((i + 0.5 + chance.spread() * 0.3) / houses),
                            view.y(foot),
                            view.size(tall) * chance.between(0.85, 1.25),
                            1,
                            () -> Houses.house(view, chance, depth));
        }
    }

    /// The slope of the nearest roof, from its ridge down to the lower edge.
    private static void ridge(View view) {
        var canvas = view.canvas();
        double top = view.y(RIDGE);
        int tiles = view.snowy() ? 0xE6EEF8 : TILES;
        canvas.fade(
                Shapes.rectangle(-5, top, view.width() + 10, view.height() - top + 10),
                Colours.lit(tiles, 0.06),
                Colours.lit(tiles, -0.22),
                0);
        double tall = view.size(0.04);
        int row = 0;
        for (double y = top + tall; y < view.height() + tall; y += tall) {
            for (double x = -tall - row % 2 * tall * 0.7;
                    x < view.width() + tall;
                    x += tall * 1.4) {
                canvas.stroke(
                        Outline.from(x, y - tall * 0.5)
                                .bow(
                                        x + tall * 0.7,
                                        y + tall * 0.35,
                                        x + tall * 1.4,
                                        y - tall * 0.5)
                                .open(),
                        Colours.lit(tiles, -0.3),
                        0,
                        1.6 * view.unit(),
                        0.55);
            }
            row++;
        }
        double cap = view.size(0.032);
        for (double x = -cap; x < view.width() + cap; x += cap * 2.2) {
            canvas.fade(
                    Shapes.box(x, top - cap * 0.6, cap * 2.3, cap * 1.2, cap),
                    Colours.lit(tiles, 0.2),
                    Colours.lit(tiles, -0.1),
                    0);
        }
    }

    private static void chimney(View view, double x, double tall) {
        var canvas = view.canvas();
        double foot = view.y(RIDGE) + view.size(0.03);
        double high = view.size(tall);
        double half = view.size(0.04);
        canvas.fade(Shapes.rectangle(x - half, foot - high, half * 2, high), 0xB5705A, 0x8A4E40, 0);
        for (int i = 1; i < 6; i++) {
            double y = foot - high * i / 6.0;
            canvas.stroke(
                    Outline.from(x - half, y).line(x + half, y).open(),
                    0x6E3E34,
                    0,
                    view.unit(),
                    0.5);
        }
        canvas.fill(
                Shapes.box(
                        x - half * 1.2,
                        foot - high - half * 0.4,
                        half * 2.4,
                        half * 0.5,
                        half * 0.2),
                view.snowy() ? 0xF4F9FF : 0x7A4438,
                0);
        Houses.smoke(
                canvas,
                view.chance("smoke" + tall),
                x,
                foot - high - half * 0.7,
                view.size(0.1),
                0.1);
    }

    @Override
    public Floor floor(View view) {
        return new Floor(0.2, 0.8, 0.885, 0.86, 0.36, Floor.Kind.LAND);
    }
}
