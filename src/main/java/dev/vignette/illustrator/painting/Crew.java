package dev.vignette.illustrator.painting;

import dev.vignette.illustrator.canvas.Cast;
import dev.vignette.illustrator.canvas.Pose;
import dev.vignette.illustrator.painting.Standing.Footing;
import dev.vignette.illustrator.places.Floor;
import dev.vignette.illustrator.places.View;
import dev.vignette.illustrator.scene.Entity;
import dev.vignette.illustrator.scene.SceneSpec.Framing;
import java.util.ArrayList;
import java.util.List;

/// Places people in what floats: along the deck of a ship that is there, or in a rowing boat that
/// they are given.
final class Crew {

    private static final double DECK = 0.30;
    private static final double ABOVE_KEEL = 0.12;

    private Crew() {}

    static List<Standing> aboard(View view, Standing ship, List<Figure> crew) {
        double high = ship.figure().height() * ship.pose().scale();
        double unit = Math.clamp(high * DECK, view.size(0.10), view.size(0.36));
        return along(ship, crew, unit, high * ABOVE_KEEL);
    }

    /// As large as its crew needs.
    static List<Standing> inBoat(View view, Floor floor, Cast cast, List<Figure> crew) {
        var entity = Entity.thing(Entity.Kind.THING, "boat");
        var figure = new Figure(entity, 0, cast.extent(entity));
        double unit = view.size(crew.size() > 2 ? 0.26 : 0.32);
        double long0 = Math.max(1.0, 0.34 * crew.size() + 0.2);
        double scale = Math.min(unit * long0, view.width() * 0.82 / figure.width());
        var boat =
                new Standing(
                        figure,
                        new Pose(view.x(0.5), view.y(floor.near()), scale, view.inward(), 0.03),
                        view.y(floor.near()),
                        Footing.WATER,
                        0);
        var standing = new ArrayList<Standing>();
        if (view.spec().framing() != Framing.CLOSE) {
            standing.add(boat); // near a face no more than a plank of it would show
        }
        standing.addAll(along(boat, crew, Math.min(unit, scale), scale * ABOVE_KEEL));
        return standing;
    }

    /// Behind the ship's side, so that it hides their feet.
    private static List<Standing> along(
            Standing ship, List<Figure> crew, double unit, double above) {
        var standing = new ArrayList<Standing>();
        for (int i = 0; i < crew.size(); i++) {
            double along = crew.size() == 1 ? -0.05 : -0.27 + 0.54 * i / (crew.size() - 1);
            double scale = Math.min(unit, 1.1 * unit / crew.get(i).height());
            standing.add(
                    Standing.floating(
                            crew.get(i),
                            new Pose(
                                    ship.pose().x() + along * ship.width(),
                                    ship.pose().baseline() - above,
                                    scale,
                                    along > 0 ? -1 : 1,
                                    0.03),
                            ship.order() - 1 - i * 0.001));
        }
        return standing;
    }
}
