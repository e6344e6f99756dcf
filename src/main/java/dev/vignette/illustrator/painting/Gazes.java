package dev.vignette.illustrator.painting;

import dev.vignette.illustrator.canvas.Pose;
import dev.vignette.illustrator.places.Place;
import dev.vignette.illustrator.places.View;
import dev.vignette.illustrator.scene.Entity;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/// Turns everybody to whom or what the words say they look at, wave to, run after or fight; and
/// whoever is looked at, and has nothing else to look at, looks back.
final class Gazes {

    private Gazes() {}

    static List<Standing> turned(View view, Place place, List<Standing> standing) {
        standing.replaceAll(one -> turned(view, place, one, standing));
        return standing;
    }

    private static Standing turned(View view, Place place, Standing one, List<Standing> all) {
        var entity = one.figure().entity();
        if (entity.mount().isPresent()) {
            return one;
        }
        var at =
                entity.toward()
                        .flatMap(whom -> where(view, place, whom, all))
                        .or(() -> back(one, all));
        return at.filter(x -> Math.abs(x - one.pose().x()) > 1)
                .map(x -> facing(one, x < one.pose().x() ? -1 : 1))
                .orElse(one);
    }

    private static Optional<Double> where(View view, Place place, String whom, List<Standing> all) {
        return all.stream()
                .filter(one -> one.figure().entity().name().equals(whom))
                .map(one -> one.pose().x())
                .findFirst()
                .or(() ->
                        view.spec().landmarks().contains(whom)
                                ? Optional.of(view.away(0.24))
                                : outside(view, place, whom));
    }

    private static Optional<Double> outside(View view, Place place, String whom) {
        return view.spec().outside().stream().map(Entity::name).anyMatch(whom::equals)
                ? place.window(view).map(Rectangle2D::getCenterX)
                : Optional.empty();
    }

    private static Optional<Double> back(Standing one, List<Standing> all) {
        var entity = one.figure().entity();
        if (entity.toward().isPresent() || one.figure().moves()) {
            return Optional.empty();
        }
        return all.stream()
                .filter(other ->
                        other.figure().entity().toward().filter(entity.name()::equals).isPresent())
                .map(other -> other.pose().x())
                .findFirst();
    }

    private static Standing facing(Standing one, int facing) {
        var pose = one.pose();
        return new Standing(
                one.figure(),
                new Pose(pose.x(), pose.baseline(), pose.scale(), facing, pose.depth()),
                one.order(),
                one.footing(),
                one.tilt());
    }
}
