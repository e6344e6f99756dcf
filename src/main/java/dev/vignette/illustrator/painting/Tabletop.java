package dev.vignette.illustrator.painting;

import dev.vignette.illustrator.canvas.Cast;
import dev.vignette.illustrator.canvas.Pose;
import dev.vignette.illustrator.places.Floor;
import dev.vignette.illustrator.places.Table;
import dev.vignette.illustrator.places.View;
import dev.vignette.illustrator.scene.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Places those around a table and what is on it: people behind, animals before, food on top.
final class Tabletop {

    private static final int MOST_THINGS = 6;

    private Tabletop() {}

    static List<Standing> around(View view, Floor floor, Table table, List<Figure> figures) {
        var people = figures.stream().filter(Tabletop::sitsAtTable).toList();
        var others = figures.stream().filter(figure -> !sitsAtTable(figure)).toList();
        var standing = new ArrayList<Standing>();
        double unit = view.size(floor.person()) * (people.size() > 4 ? 0.8 : 1);
        double fits = table.width() * 1.1 / Math.max(1, people.size()) / (unit * 0.5);
        double scale = unit * Math.clamp(fits, 0.6, 1);
        for (int i = 0; i < people.size(); i++) {
            double along = people.size() == 1 ? 0 : -0.37 + 0.74 * i / (people.size() - 1);
            double x = table.x() + along * table.width();
            int facing = people.size() == 1 ? view.inward() : along < 0 ? 1 : -1;
            standing.add(
                    Standing.onGround(
                            people.get(i),
                            new Pose(x, table.y() - view.size(0.03), scale, facing, 0)));
        }
        for (int i = 0; i < others.size(); i++) {
            standing.add(before(view, floor, others.get(i), i));
        }
        return standing;
    }

    /// Who has a face to look over a table's edge with.
    private static boolean sitsAtTable(Figure figure) {
        return figure.person() || figure.entity().concept().equals("robot");
    }

    private static Standing before(View view, Floor floor, Figure figure, int index) {
        double scale =
                Math.min(view.size(floor.person()), view.size(0.42) / figure.height())
                        * Math.clamp(0.30 / figure.height(), 1, 1.6);
        double out = Math.max(0.10, 0.20 - 0.05 * Math.floor(index / 2.0));
        double x = view.x(index % 2 == 0 ? out : 1 - out);
        return Standing.onGround(
                figure, new Pose(x, view.y(0.965), scale, x < view.width() / 2 ? 1 : -1, 0));
    }

    /// What stands on the table: what the scene names, then what such a table usually has.
    static List<Standing> onTop(View view, Cast cast, Table table, List<Figure> named) {
        var things = new ArrayList<>(named.stream().limit(MOST_THINGS).toList());
        for (String usual : table.usual()) {
            var entity = thing(usual);
            boolean isThere =
                    things.stream().anyMatch(figure -> figure.entity().concept().equals(usual));
            if (things.size() < 5 && !isThere && cast.knows(entity)) {
                things.add(new Figure(entity, 0, cast.extent(entity)));
            }
        }
        var standing = new ArrayList<Standing>();
        for (int i = 0; i < things.size(); i++) {
            var figure = things.get(i);
            double along = (i - (things.size() - 1) / 2.0) * 0.84 / Math.max(3, things.size());
            double height =
                    Math.clamp(
                            figure.height() * view.size(0.5), view.size(0.072), view.size(0.105));
            standing.add(
                    Standing.floating(
                            figure,
                            new Pose(
                                    table.x() + along * table.width(),
                                    table.top() + view.size(0.006 + 0.012 * (i % 2)),
                                    height / figure.height(),
                                    1,
                                    0),
                            table.y() + 1 + i % 2));
        }
        return standing;
    }

    private static Entity thing(String concept) {
        return new Entity(
                Entity.Kind.SPRITE,
                concept,
                concept,
                1,
                OptionalInt.empty(),
                1,
                Entity.Action.NONE,
                Entity.Emotion.CALM,
                List.of(),
                Optional.empty(),
                List.of());
    }
}
