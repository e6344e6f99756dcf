package dev.vignette.illustrator.painting;

import dev.vignette.illustrator.canvas.Cast;
import dev.vignette.illustrator.canvas.Zone;
import dev.vignette.illustrator.places.Floor;
import dev.vignette.illustrator.scene.Entity;
import dev.vignette.illustrator.scene.SceneSpec;
import dev.vignette.illustrator.scene.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Everybody and everything in a scene, by where it belongs in this place: a fish swims where there
/// is water and lies on the ground where there is none.
final class Troupe {

    private static final Set<String> SWIMMERS =
            Set.of(
                    "turtle",
                    "seal",
                    "otter",
                    "beaver",
                    "penguin",
                    "crocodile",
                    "frog",
                    "polar bear");

    final List<Figure> onGround = new ArrayList<>();
    final List<Figure> inAir = new ArrayList<>();
    final List<Figure> inWater = new ArrayList<>();
    final List<Figure> afloat = new ArrayList<>();
    final List<Figure> small = new ArrayList<>();
    final List<Figure> abed = new ArrayList<>();

    private final Floor.Kind floor;
    private final boolean water;
    private final boolean bed;

    private Troupe(Floor.Kind floor, boolean water, boolean bed) {
        this.floor = floor;
        this.water = water;
        this.bed = bed;
    }

    /// @param water whether there is any to swim in
    /// @param bed whether there is one to lie in
    static Troupe of(SceneSpec spec, Cast cast, Floor.Kind floor, boolean water, boolean bed) {
        var troupe = new Troupe(floor, water, bed);
        for (var entity : spec.entities()) {
            if (!cast.knows(entity) || isThereAlready(spec, cast, entity)) {
                continue;
            }
            boolean one = entity.sharesMount() || entity.concept().equals("footprints");
            int figures = one ? 1 : entity.count();
            for (int index = 0; index < figures; index++) {
                troupe.add(new Figure(entity, index, cast.extent(entity)));
            }
        }
        return troupe;
    }

    /// The stalls of a market already show what is sold there, and at a station stands a train.
    private static boolean isThereAlready(SceneSpec spec, Cast cast, Entity entity) {
        if (spec.setting() == Setting.STATION && entity.concept().equals("train")) {
            return true;
        }
        return spec.setting() == Setting.MARKET
                && (cast.extent(entity).zone() == Zone.TABLE
                        || entity.concept().equals("table")
                        || entity.concept().equals("lamp")
                        || entity.concept().equals("lantern"));
    }

    private void add(Figure figure) {
        if (bed && abed.isEmpty() && belongsInBed(figure)) {
            abed.add(figure);
            return;
        }
        switch (figure.extent().zone()) {
            case AIR -> (deep() ? inWater : inAir).add(figure);
            case WATER -> (deep() || water ? inWater : onGround).add(figure);
            case WATER_SURFACE -> (water ? afloat : weightless() ? inWater : onGround).add(figure);
            case TABLE, HELD -> (weightless() ? inWater : small).add(figure);
            case GROUND -> {
                boolean floats = weightless() || (deep() && figure.person());
                (floats || swims(figure) ? inWater : onGround).add(figure);
            }
        }
    }

    /// Nobody gives a turtle a boat.
    private boolean swims(Figure figure) {
        boolean atHome = floor == Floor.Kind.WATER && SWIMMERS.contains(figure.entity().concept());
        return water
                && !figure.person()
                && figure.entity().mount().isEmpty()
                && (figure.does(Entity.Action.SWIM) || atHome);
    }

    private static boolean belongsInBed(Figure figure) {
        return figure.person()
                && (figure.does(Entity.Action.SLEEP)
                        || figure.entity()
                                .mount()
                                .filter(mount -> mount.concept().equals("bed"))
                                .isPresent());
    }

    private boolean weightless() {
        return floor == Floor.Kind.WEIGHTLESS;
    }

    private boolean deep() {
        return floor == Floor.Kind.DEEP || floor == Floor.Kind.WEIGHTLESS;
    }
}
