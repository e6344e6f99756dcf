package dev.vignette.illustrator.painting;

import dev.vignette.illustrator.canvas.Pose;
import dev.vignette.illustrator.scene.Entity.Action;
import java.util.List;
import java.util.Set;

/// Lets a bird that sits sit on what it is said to sit on: a signpost, a well, a chest.
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

    private Perch() {}

    /// The same one, or the same one higher up.
    static Standing of(Standing one, List<Standing> all) {
        var entity = one.figure().entity();
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
