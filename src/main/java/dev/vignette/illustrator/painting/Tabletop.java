package dev.vignette.illustrator.painting;

import dev.vignette.illustrator.canvas.Cast;
import dev.vignette.illustrator.canvas.Pose;
import dev.vignette.illustrator.places.Floor;
import dev.vignette.illustrator.places.Table;
import dev.vignette.illustrator.places.View;
import dev.vignette.illustrator.scene.Entity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Places those around a table and what is on it: people behind, animals before, food on top.
final class Tabletop {

    private static final int MOST_THINGS = 6;

    private Tabletop() {}

    static List<Standing> around(View view, Floor floor, Table table, List<Figure> figures) {
        var people = figures.stream().filter(Tabletop::sitsAtTable).toList();
        var others = figures.stream().filter(figure -> !sitsAtTable(figure)).toList();
        var standing = new ArrayList<Standing>();
        double wide = span(view, table, people.size());
        double unit = view.size(floor.person()) * (people.size() > 4 ? 0.86 : 1);
        double fits = wide * 1.2 / Math.max(1, people.size()) / (unit * 0.5);
        double scale = unit * Math.clamp(fits, 0.6, 1);
        for (int i = 0; i < people.size(); i++) {
            double x = table.x() + seat(i, people.size()) * wide;
            standing.add(behind(view, table, people.get(i), x, scale));
        }
        for (int i = 0; i < others.size(); i++) {
            standing.add(before(view, floor, others.get(i), i));
        }
        return standing;
    }

    /// How wide they stand: more than three reach beyond the table's ends.
    private static double span(View view, Table table, int people) {
        return people <= 3 ? table.width() : Math.max(table.width(), view.width() * 0.86);
    }

    /// Where along the table somebody has a place, from -0.5 to 0.5.
    private static double seat(int index, int number) {
        return number == 1 ? 0 : -0.37 + 0.74 * index / (number - 1);
    }

    /// Small ones sit on a high chair, or nothing but their hair would show; beside the table they
    /// stand.
    private static Standing behind(View view, Table table, Figure figure, double x, double scale) {
        double y = table.y() - view.size(0.03);
        double shows = figure.height() * scale - (y - table.top());
        boolean hidden = Math.abs(x - table.x()) < table.width() * 0.5;
        double lift = hidden ? Math.max(0, view.size(0.185) - shows) : 0;
        boolean middle = Math.abs(x - table.x()) < 1;
        int facing = middle ? view.inward() : x < table.x() ? 1 : -1;
        var pose = new Pose(x, y - lift, scale, facing, 0);
        return lift > 0 ? Standing.floating(figure, pose, y) : Standing.onGround(figure, pose);
    }

    /// Who has a face to look over a table's edge with.
    static boolean sitsAtTable(Figure figure) {
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
    ///
    /// @param people how many sit at it: nothing is put before a face
    static List<Standing> onTop(
            View view, Cast cast, Table table, List<Figure> named, long people) {
        var things = new ArrayList<>(named.stream().limit(MOST_THINGS).toList());
        for (String usual : table.usual()) {
            var entity = Entity.thing(Entity.Kind.SPRITE, usual);
            boolean isThere =
                    things.stream().anyMatch(figure -> figure.entity().concept().equals(usual));
            if (things.size() < 4 && !isThere && cast.knows(entity)) {
                things.add(new Figure(entity, 0, cast.extent(entity)));
            }
        }
        var spots =
                spots((int) people, span(view, table, (int) people) / table.width(), things.size());
        var standing = new ArrayList<Standing>();
        for (int i = 0; i < Math.min(things.size(), spots.size()); i++) {
            standing.add(onTop(view, table, things.get(i), spots.get(i), i));
        }
        return standing;
    }

    private static Standing onTop(View view, Table table, Figure figure, double along, int index) {
        double natural = figure.height() * view.size(0.5);
        double height = Math.clamp(natural, view.size(0.072), view.size(0.105));
        double y = table.top() + view.size(0.006 + 0.012 * (index % 2));
        return Standing.floating(
                figure,
                new Pose(table.x() + along * table.width(), y, height / figure.height(), 1, 0),
                table.y() + 1 + index % 2);
    }

    /// Free places on the table, those near its middle first, then in order from the left.
    private static List<Double> spots(int people, double spread, int number) {
        var free = new ArrayList<Double>();
        for (int i = -4; i <= 4; i++) {
            double along = i * 0.105;
            boolean before = false;
            for (int k = 0; k < people; k++) {
                before |= Math.abs(seat(k, people) * spread - along) < 0.075;
            }
            if (!before) {
                free.add(along);
            }
        }
        return free.stream()
                .sorted(Comparator.comparingDouble(Math::abs))
                .limit(number)
                .sorted()
                .toList();
    }
}
