package dev.vignette.illustrator.painting;

import dev.vignette.illustrator.canvas.Pose;
import dev.vignette.illustrator.canvas.Zone;
import dev.vignette.illustrator.scene.Entity.Action;
import java.util.List;
import java.util.Set;

/// Lets a bird that sits sit on what it is said to sit on: a signpost, a well, a chest; an animal
/// that is carried lie in the arms of who carries it; and a mouse be where its cheese is.
final class Perch {

    private static final Set<String> BIRDS =
            Set.of(
                    "bird",
                    "robin",
                    "sparrow",
                    "swallow",
                    "nightingale",
                    "canary",
                    "raven",
                    "crow",
                    "pigeon",
                    "dove",
                    "owl",
                    "parrot",
                    "eagle",
                    "gull");

    private static final Set<String> PERCHES =
            Set.of("signpost", "well", "chest", "bench", "barrel", "cart", "fountain", "scarecrow");

    private static final Set<String> NIBBLERS =
            Set.of("mouse", "rat", "hamster", "chipmunk", "squirrel");

    private Perch() {}

    /// The same one, or the same one higher up.
    static Standing of(Standing one, List<Standing> all) {
        var entity = one.figure().entity();
        var arms = entity.mount().filter(mount -> mount.concept().equals("arms"));
        if (arms.isPresent()) {
            return inArms(one, arms.get().name(), all);
        }
        if (isNibbler(one)) {
            return beside(one, all);
        }
        boolean sits = one.figure().does(Action.SIT) || one.figure().does(Action.SING);
        if (!sits || one.figure().index() > 0 || !BIRDS.contains(entity.concept())) {
            return one;
        }
        return all.stream()
                .filter(other -> PERCHES.contains(other.figure().entity().concept()))
                .filter(other ->
                        entity.toward().isEmpty()
                                || entity.toward()
                                        .filter(other.figure().entity().name()::equals)
                                        .isPresent())
                .findFirst()
                .map(post -> on(one, post))
                .orElse(one);
    }

    /// What somebody carries lies before their chest, unless it is too large for that.
    private static Standing inArms(Standing carried, String whose, List<Standing> all) {
        double high = carried.figure().height() * carried.pose().scale();
        return all.stream()
                .filter(other -> other.figure().entity().name().equals(whose))
                .filter(other -> high < 0.75 * other.figure().height() * other.pose().scale())
                .findFirst()
                .map(bearer -> {
                    var pose = bearer.pose();
                    double tall = bearer.figure().height() * pose.scale();
                    double below = tall * 0.34 / high; // a face stays seen
                    double fits = Math.min(bearer.width() * 1.5 / carried.width(), below);
                    return Standing.floating(
                            carried.figure(),
                            new Pose(
                                    pose.x(),
                                    pose.baseline() - tall * 0.36,
                                    carried.pose().scale() * Math.min(1.4, fits),
                                    pose.facing(),
                                    pose.depth()),
                            bearer.order() + 0.001);
                })
                .orElse(carried);
    }

    private static boolean isNibbler(Standing one) {
        var entity = one.figure().entity();
        return NIBBLERS.contains(entity.concept())
                && entity.toward().isPresent()
                && !one.figure().does(Action.SLEEP);
    }

    /// A mouse that is after the cheese is where the cheese lies, not far below it.
    private static Standing beside(Standing mouse, List<Standing> all) {
        return all.stream()
                .filter(other -> other.figure().extent().zone() == Zone.TABLE)
                .filter(other ->
                        mouse.figure()
                                .entity()
                                .toward()
                                .filter(other.figure().entity().name()::equals)
                                .isPresent())
                .findFirst()
                .map(food -> {
                    var pose = food.pose();
                    double tall = food.figure().height() * pose.scale();
                    double scale =
                            Math.min(mouse.pose().scale(), 0.95 * tall / mouse.figure().height());
                    double away = food.width() / 2 + mouse.figure().width() * scale * 0.46;
                    return Standing.floating(
                            mouse.figure(),
                            new Pose(pose.x() - away, pose.baseline(), scale, 1, pose.depth()),
                            food.order() + 0.001);
                })
                .orElse(mouse);
    }

    private static Standing on(Standing bird, Standing post) {
        var pose = bird.pose();
        double top = post.pose().baseline() - post.figure().height() * post.pose().scale() * 0.97;
        double room = Math.max(0.2, top / (bird.figure().height() * pose.scale()));
        return Standing.floating(
                bird.figure(),
                new Pose(
                        post.pose().x(),
                        top,
                        pose.scale() * Math.min(1, room),
                        pose.facing(),
                        pose.depth()),
                post.order() + 0.001);
    }
}
