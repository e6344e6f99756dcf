package dev.vignette.illustrator.painting;

import dev.vignette.illustrator.canvas.Cast;
import dev.vignette.illustrator.canvas.Pose;
import dev.vignette.illustrator.places.Floor;
import dev.vignette.illustrator.places.View;
import dev.vignette.illustrator.scene.Entity;
import dev.vignette.illustrator.scene.Setting;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Lays what belongs on a table where there is none: on one that stands in the street, or on a
/// cloth in the grass.
final class Picnic {

    private static final int MOST = 5;

    private static final Set<Setting> PAVED =
            EnumSet.of(
                    Setting.CITY,
                    Setting.STREET,
                    Setting.VILLAGE,
                    Setting.MARKET,
                    Setting.HARBOUR,
                    Setting.ROAD,
                    Setting.FARM);

    private Picnic() {}

    static List<Standing> laid(View view, Floor floor, Cast cast, List<Figure> things) {
        boolean table = PAVED.contains(view.spec().setting());
        var under = Entity.thing(Entity.Kind.THING, table ? "table" : "picnic cloth");
        var extent = cast.extent(under);
        int number = Math.min(MOST, things.size());
        double unit = view.size(0.36);
        double scale = unit * Math.clamp(0.45 + 0.14 * number, 0.5, 1);
        double x = view.x((floor.left() + floor.right()) / 2);
        double y = view.y(Math.min(0.985, floor.near() + 0.045));
        var standing = new ArrayList<Standing>();
        standing.add(
                table
                        ? Standing.onGround(
                                new Figure(under, 0, extent), new Pose(x, y, scale, 1, 0))
                        : Standing.floating(
                                new Figure(under, 0, extent), new Pose(x, y, scale, 1, 0), y));
        double top =
                table ? y - extent.height() * scale * 0.94 : y - extent.height() * scale * 0.45;
        for (int i = 0; i < number; i++) {
            var thing = things.get(i);
            double along = number == 1 ? 0 : -0.34 + 0.68 * i / (number - 1);
            double size = Math.max(unit, view.size(0.075) / thing.height());
            standing.add(
                    Standing.floating(
                            thing,
                            new Pose(
                                    x + along * extent.width() * scale,
                                    top + view.size(0.01) * (i % 2),
                                    size,
                                    1,
                                    0),
                            y + 1 + i));
        }
        return standing;
    }
}
