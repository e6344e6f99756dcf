package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Colours;
import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.scene.Entity;
import java.util.List;

/// A jungle: palms over palms, lianas, leaves as big as people.
final class Jungle implements Place {

    private static final int GREEN = 0x4F8A3C;

    @Override
    public double horizon() {
        return 0.60;
    }

    @Override
    public void paint(View view) {
        Sky.paint(view);
        Land.hill(view, "back", 0.54, 0.12, 2.4, 0x3F7A5E, 0.8);
        Trees.line(view, "far", Trees.Kind.OAK, 0.60, 0.34, 16, 0.7);
        Land.mist(view, 0.48, 0.16, 0.4);
        Trees.line(view, "middle", Trees.Kind.PALM, 0.64, 0.5, 9, 0.4);
        thicket(view);
        Land.flat(view, 0.655, 0x77A84E, GREEN, 0.3);
        Landmarks.stand(
                view,
                new Landmarks.Spot(view.away(0.26), view.y(0.71), view.size(0.38), 0.3),
                List.of());
        if (isBamboo(view)) {
            bamboo(view);
        } else {
            Trees.line(view, "near", Trees.Kind.PALM, 0.70, 0.62, 5, 0.15);
        }
        Land.hill(view, "foot", 0.76, 0.04, 2, GREEN, 0.05);
        Land.strokes(view, "strokes", 0.77, 1, Colours.lit(GREEN, 0.08), 110, 24);
        lianas(view);
        var chance = view.chance("bushes");
        int bushes = view.across(16);
        for (int i = 0; i < bushes; i++) {
            double out = chance.next();
            double x = i % 2 == 0 ? out * 0.28 : 1 - out * 0.28;
            Plants.bush(
                    view,
                    chance,
                    view.x(x),
                    view.y(chance.between(0.75, 0.97)),
                    view.size(0.065),
                    Colours.mix(0x2F7A45, 0x6FA83C, chance.next()),
                    0.03);
        }
    }

    /// Where a panda lives.
    private static boolean isBamboo(View view) {
        return view.spec().entities().stream()
                .map(Entity::concept)
                .anyMatch(concept -> concept.equals("panda") || concept.equals("bamboo"));
    }

    private static void bamboo(View view) {
        var canvas = view.canvas();
        var chance = view.chance("bamboo");
        int stalks = view.across(24);
        for (int i = 0; i < stalks; i++) {
            double x = view.x((i + chance.next()) / stalks);
            double foot = view.y(chance.between(0.68, 0.76));
            double wide = view.size(chance.between(0.014, 0.024));
            int green = Colours.mix(0x86B450, 0x5E9440, chance.next());
            double depth = chance.between(0.1, 0.4);
            double lean = view.size(0.03) * chance.spread();
            canvas.stroke(
                    Outline.from(x, foot).line(x + lean, -view.size(0.05)).open(),
                    green,
                    depth,
                    wide);
            for (double y = foot - view.size(0.08); y > 0; y -= view.size(0.1)) {
                double at = x + lean * (foot - y) / foot;
                canvas.stroke(
                        Outline.from(at - wide * 0.6, y).line(at + wide * 0.6, y).open(),
                        Colours.lit(green, -0.3),
                        depth,
                        wide * 0.22);
                if (chance.happens(0.5)) {
                    double side = chance.happens(0.5) ? 1 : -1;
                    double l = view.size(0.06);
                    canvas.fill(
                            Outline.from(at, y)
                                    .bow(
                                            at + side * l * 0.6,
                                            y - l * 0.35,
                                            at + side * l,
                                            y + l * 0.1)
                                    .bow(at + side * l * 0.5, y + l * 0.15, at, y)
                                    .closed(),
                            Colours.lit(green, 0.1),
                            depth);
                }
            }
        }
    }

    /// A hedge of leaves that hides where the far trees stand.
    private static void thicket(View view) {
        var chance = view.chance("thicket");
        int bushes = view.across(20);
        for (int i = 0; i < bushes; i++) {
            Plants.bush(
                    view,
                    chance,
                    view.x((i + 0.5 + chance.spread() * 0.4) / bushes),
                    view.y(0.665),
                    view.size(chance.between(0.05, 0.10)),
                    Colours.mix(0x3F7A45, 0x5F9A4C, chance.next()),
                    0.38);
        }
    }

    private static void lianas(View view) {
        var chance = view.chance("lianas");
        for (int i = 0; i < view.across(7); i++) {
            double x = chance.next() * view.width();
            double long_ = view.size(chance.between(0.2, 0.5));
            double sway = view.size(0.04) * chance.spread();
            view.canvas()
                    .stroke(
                            Outline.from(x, -5)
                                    .bow(x + sway * 2, long_ * 0.5, x + sway, long_)
                                    .open(),
                            0x3A6A38,
                            0.12,
                            2.6 * view.unit());
        }
    }

    @Override
    public void front(View view) {
        var chance = view.chance("leaves");
        for (int side = 0; side < 2; side++) {
            for (int i = 0; i < 5; i++) {
                bigLeaf(view, side, i, Colours.mix(0x1F5A38, 0x3F8A3E, chance.next()));
            }
        }
    }

    private static void bigLeaf(View view, int side, int index, int green) {
        var canvas = view.canvas();
        double turn = 0.15 + index * 0.27;
        canvas.at(
                side == 0 ? -6 : view.width() + 6,
                view.height() + 6,
                view.size(0.26),
                side == 0 ? 1 : -1,
                () ->
                        canvas.turned(
                                -turn,
                                0,
                                0,
                                () -> {
                                    canvas.fill(
                                            Outline.from(0, 0)
                                                    .bow(0.5, -0.26, 1, 0.05)
                                                    .bow(0.5, 0.2, 0, 0)
                                                    .closed(),
                                            green,
                                            0);
                                    canvas.stroke(
                                            Outline.from(0, 0).bow(0.5, 0, 0.96, 0.05).open(),
                                            Colours.lit(green, 0.25),
                                            0,
                                            0.016);
                                }));
    }
}
