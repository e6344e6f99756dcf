package dev.vignette.illustrator.painting;

import dev.vignette.illustrator.canvas.Pose;
import dev.vignette.illustrator.places.Floor;
import dev.vignette.illustrator.places.View;
import dev.vignette.illustrator.scene.Entity.Action;
import java.util.ArrayList;
import java.util.List;

/// Places those around a campfire: the fire in the middle, everybody turned to it.
final class FireRing {

    static final String FIRE = "campfire";

    private FireRing() {}

    static boolean isFire(Figure figure) {
        return figure.entity().concept().equals(FIRE);
    }

    static List<Standing> place(View view, Floor floor, List<Figure> figures) {
        var standing = new ArrayList<Standing>();
        double middle = view.x((floor.left() + floor.right()) / 2);
        var ring = figures.stream().filter(figure -> !isFire(figure)).toList();
        boolean asleep = ring.stream().allMatch(figure -> figure.does(Action.SLEEP));
        double half =
                Math.min(
                        view.size(asleep ? 0.42 : 0.58),
                        view.x((floor.right() - floor.left()) / 2));
        double unit = view.size(floor.person()) * (ring.size() > 4 ? 0.76 : 0.86);
        figures.stream()
                .filter(FireRing::isFire)
                .findFirst()
                .ifPresent(fire ->
                        standing.add(
                                Standing.onGround(
                                        fire, new Pose(middle, view.y(0.90), unit, 1, 0))));
        for (int i = 0; i < ring.size(); i++) {
            double around = ring.size() == 1 ? -0.55 : -1 + 2.0 * i / (ring.size() - 1);
            double x = middle + around * half;
            if (Math.abs(around) < 0.3) {
                x += half * 0.30 * (around <= 0 ? -1 : 1);
            }
            double out = Math.abs(around);
            double y = view.y(0.845 + 0.09 * out * out);
            standing.add(
                    Standing.onGround(
                            ring.get(i),
                            new Pose(x, y, unit * (0.88 + 0.12 * out), x < middle ? 1 : -1, 0)));
        }
        return standing;
    }
}
