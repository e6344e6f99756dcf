package dev.vignette.illustrator.painting;

import dev.vignette.illustrator.canvas.Chance;
import dev.vignette.illustrator.canvas.Pose;
import dev.vignette.illustrator.painting.Standing.Footing;
import dev.vignette.illustrator.places.Floor;
import dev.vignette.illustrator.places.View;
import dev.vignette.illustrator.scene.Setting;
import java.util.ArrayList;
import java.util.List;

/// Places those who swim or float: in the deep around the middle, on the surface along the
/// waterline.
final class WaterBand {

    private static final double SMALL = 0.34;

    private final View view;
    private final Floor floor;
    private final Chance chance;

    private WaterBand(View view, Floor floor) {
        this.view = view;
        this.floor = floor;
        this.chance = view.chance("water");
    }

    /// Under water: great swimmers in the middle, small ones in a school around them.
    static List<Standing> deep(View view, Floor floor, List<Figure> figures) {
        var band = new WaterBand(view, floor);
        var standing = new ArrayList<Standing>();
        var great = figures.stream().filter(f -> f.person() || f.height() >= SMALL).toList();
        var school = figures.stream().filter(f -> !great.contains(f)).toList();
        for (int i = 0; i < school.size(); i++) {
            double along = (i + 0.5) / school.size();
            standing.add(band.schooling(school.get(i), along, great.isEmpty()));
        }
        for (int i = 0; i < great.size(); i++) {
            standing.add(band.swimming(great.get(i), i, great.size()));
        }
        return standing;
    }

    private Standing swimming(Figure figure, int index, int number) {
        double unit = view.size(floor.person()) * (number > 3 ? 0.78 : number == 1 ? 1.2 : 1);
        double grown = figure.person() ? unit : unit * Math.clamp(0.7 / figure.height(), 1, 1.6);
        double scale =
                Math.min(
                        grown,
                        Math.min(
                                view.size(number == 1 ? 0.56 : figure.person() ? 0.44 : 0.34)
                                        / figure.height(),
                                view.width() * 0.9 / number / figure.width()));
        double across = number == 1 ? 0.5 : 0.5 + (index - (number - 1) / 2.0) * 0.62 / number;
        double y = view.y(0.535 + (index % 2 == 0 ? -0.03 : 0.03)) + figure.height() * scale / 2;
        double x = view.x(across + chance.spread() * 0.02);
        int facing = number == 1 ? view.inward() : across < 0.5 ? 1 : -1;
        double tilt =
                floor.kind() == Floor.Kind.WEIGHTLESS ? chance.between(0.12, 0.3) * facing : 0;
        return new Standing(
                figure,
                new Pose(x, y, scale, facing, 0.02),
                view.y(0.7) + index,
                Footing.NONE,
                tilt);
    }

    private Standing schooling(Figure figure, double along, boolean alone) {
        double least = view.size(alone ? 0.15 : 0.085) / figure.height();
        double scale =
                Math.max(view.size(floor.person()) * 0.8, least) * chance.between(0.75, 1.25);
        double x = view.x(0.06 + 0.88 * along + chance.spread() * 0.05);
        double y = view.y(alone ? chance.between(0.22, 0.75) : chance.between(0.14, 0.5));
        int facing = chance.happens(0.6) ? view.inward() : -view.inward();
        return Standing.floating(figure, new Pose(x, y, scale, facing, 0.16), 1);
    }

    /// On the surface of sea, lake or river.
    static List<Standing> surface(
            View view, Floor floor, List<Figure> afloat, List<Figure> swimmers, double waterline) {
        var band = new WaterBand(view, floor);
        var standing = new ArrayList<Standing>();
        for (int i = 0; i < afloat.size(); i++) {
            standing.add(band.afloat(afloat.get(i), i, afloat.size(), waterline));
        }
        for (int i = 0; i < swimmers.size(); i++) {
            standing.add(
                    band.bathing(
                            swimmers.get(i), i, swimmers.size(), waterline, !afloat.isEmpty()));
        }
        return standing;
    }

    private Standing afloat(Figure figure, int index, int number, double waterline) {
        double unit = view.size(0.30) * nearness();
        double wanted =
                Math.max(unit, view.size(onSea() ? 0.50 : 0.2) * nearness() / figure.height());
        if (figure.person() || figure.entity().mount().isPresent()) {
            double near = Math.max(0.72, nearness());
            wanted = view.size(onSea() ? 0.34 : 0.32) * near;
        }
        double scale =
                Math.min(
                        wanted,
                        Math.min(
                                view.size(0.62) * Math.max(0.6, nearness()) / figure.height(),
                                view.width() * 0.78 / number / figure.width()));
        double across = number == 1 ? alone() : (index + 0.5) / number;
        double x = view.away(across);
        double y = view.y(waterline + 0.03 * (index % 2));
        double tilt = view.stormy() ? -0.15 * view.inward() : 0;
        double depth = onSea() ? 0.05 : figure.entity().mount().isPresent() ? 0.06 : 0.15;
        return new Standing(
                figure, new Pose(x, y, scale, view.inward(), depth), y, Footing.WATER, tilt);
    }

    private double alone() {
        return onSea() ? 0.52 : view.spec().setting() == Setting.CLIFF ? 0.74 : 0.60;
    }

    private Standing bathing(
            Figure figure, int index, int number, double waterline, boolean besideBoats) {
        double least = view.size(0.12) * nearness() / figure.height();
        double scale =
                Math.min(
                        Math.max(view.size(floor.person()) * nearness(), least),
                        view.width() * 0.6 / number / figure.width());
        double from = besideBoats ? 0.80 : 0.5;
        double across = from + (index - (number - 1) / 2.0) * 0.5 / number;
        double x = view.away(onSea() ? across : Math.clamp(across + 0.1, 0.5, 0.9));
        double y = view.y(waterline + (besideBoats ? 0.06 : 0.02) + 0.03 * (index % 2));
        return new Standing(
                figure,
                new Pose(x, y, scale, x < view.width() / 2 ? 1 : -1, 0.08),
                y,
                Footing.WATER,
                0);
    }

    private boolean onSea() {
        return view.spec().setting() == Setting.SEA;
    }

    /// How large things on the water look: the sea from a cliff is far.
    private double nearness() {
        return switch (view.spec().setting()) {
            case SEA -> 1;
            case LAKE, RIVER -> 0.8;
            default -> 0.42;
        };
    }
}
