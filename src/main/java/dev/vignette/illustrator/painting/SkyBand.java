package dev.vignette.illustrator.painting;

import dev.vignette.illustrator.canvas.Chance;
import dev.vignette.illustrator.canvas.Pose;
import dev.vignette.illustrator.places.Floor;
import dev.vignette.illustrator.places.View;
import java.util.ArrayList;
import java.util.List;

/// Places those who fly: great ones across from the landmark, turned to it; small ones as a flock.
final class SkyBand {

    private static final double SMALL = 0.45;

    private final View view;
    private final Floor floor;
    private final Chance chance;

    private SkyBand(View view, Floor floor) {
        this.view = view;
        this.floor = floor;
        this.chance = view.chance("air");
    }

    static List<Standing> place(View view, Floor floor, List<Figure> figures, boolean alone) {
        var band = new SkyBand(view, floor);
        var standing = new ArrayList<Standing>();
        var great = figures.stream().filter(figure -> figure.height() >= SMALL).toList();
        var flock = figures.stream().filter(figure -> figure.height() < SMALL).toList();
        for (int i = 0; i < flock.size(); i++) {
            standing.add(band.inFlock(flock.get(i), i, flock.size()));
        }
        for (int i = 0; i < great.size(); i++) {
            standing.add(band.great(great.get(i), i, great.size(), alone));
        }
        return standing;
    }

    private Standing great(Figure figure, int index, int number, boolean alone) {
        double unit = view.size(floor.person()) * (alone ? 1.15 : 0.86);
        double scale =
                Math.min(
                        unit,
                        Math.min(
                                view.size(alone ? 0.58 : 0.42) / figure.height(),
                                view.width()
                                        * (number == 1 ? 0.5 : 0.8 / number)
                                        / figure.width()));
        double across = number == 1 ? (alone ? 0.55 : 0.66) : (index + 0.5) / number;
        double x =
                Math.clamp(
                        view.away(across),
                        figure.width() * scale * 0.5,
                        view.width() - figure.width() * scale * 0.5);
        double middle = view.y(alone ? 0.44 : 0.335 + 0.06 * (index % 2));
        double y = Math.max(middle + figure.height() * scale / 2, figure.height() * scale + 4);
        int facing = view.spec().landmarks().isEmpty() && x < view.width() / 2 ? 1 : -view.inward();
        return Standing.floating(figure, new Pose(x, y, scale, facing, 0.02), 0.5 + index);
    }

    private Standing inFlock(Figure figure, int index, int number) {
        double natural = view.size(floor.person()) * 0.8 * chance.between(0.75, 1.2);
        double least = view.size(number > 2 ? 0.075 : 0.11) / figure.height();
        double scale = Math.max(natural, least * chance.between(0.8, 1.2));
        double wide = Math.min(0.7, 0.13 * number);
        double along = (index + 0.5) / number - 0.5 + chance.spread() * 0.25 / number;
        double x = view.away(0.54 + along * wide);
        double y = view.y(0.25 + 0.12 * chance.spread()) + figure.height() * scale / 2;
        int facing = chance.happens(0.7) ? view.inward() : -view.inward();
        return Standing.floating(figure, new Pose(x, y, scale, facing, 0.08), chance.next() * 0.1);
    }
}
