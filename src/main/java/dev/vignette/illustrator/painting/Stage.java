package dev.vignette.illustrator.painting;

import dev.vignette.illustrator.canvas.Cast;
import dev.vignette.illustrator.canvas.Pose;
import dev.vignette.illustrator.canvas.Zone;
import dev.vignette.illustrator.places.Floor;
import dev.vignette.illustrator.places.Place;
import dev.vignette.illustrator.places.View;
import dev.vignette.illustrator.scene.Entity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Tells everybody in a scene where to stand in its place.
final class Stage {

    private final View view;
    private final Place place;
    private final Cast cast;
    private final Floor floor;

    private Stage(View view, Place place, Cast cast) {
        this.view = view;
        this.place = place;
        this.cast = cast;
        this.floor = place.floor(view);
    }

    /// All figures, the furthest first.
    static List<Standing> compose(View view, Place place, Cast cast) {
        var standing = new Stage(view, place, cast).compose();
        standing.sort(Comparator.comparingDouble(Standing::order));
        return standing;
    }

    private List<Standing> compose() {
        var waterline = place.waterline(view);
        var bed = place.bed(view);
        var troupe =
                Troupe.of(view.spec(), cast, floor.kind(), waterline.isPresent(), bed.isPresent());
        var standing = new ArrayList<Standing>();
        boolean onlyAir = troupe.onGround.isEmpty() && troupe.afloat.isEmpty();
        standing.addAll(SkyBand.place(view, floor, troupe.inAir, onlyAir));
        if (floor.kind() == Floor.Kind.DEEP) {
            standing.addAll(WaterBand.deep(view, floor, troupe.inWater));
        } else if (waterline.isPresent()) {
            standing.addAll(
                    WaterBand.surface(
                            view, floor, troupe.afloat, troupe.inWater, waterline.getAsDouble()));
        }
        bed.ifPresent(berth -> troupe.asleep.forEach(s -> standing.add(inBed(s, berth))));
        standing.addAll(onGround(troupe, standing));
        standing.addAll(smallThings(troupe));
        return standing;
    }

    private List<Standing> onGround(Troupe troupe, List<Standing> already) {
        var table = place.table(view);
        if (table.isPresent()) {
            return Tabletop.around(view, floor, table.get(), troupe.onGround);
        }
        if (floor.kind() == Floor.Kind.WATER) {
            return aboard(troupe.onGround, already);
        }
        if (troupe.onGround.stream().anyMatch(FireRing::isFire)) {
            return FireRing.place(view, floor, troupe.onGround);
        }
        return GroundRow.place(view, floor, troupe.onGround);
    }

    private List<Standing> smallThings(Troupe troupe) {
        var small = troupe.small;
        var table = place.table(view);
        if (table.isPresent()) {
            long people = troupe.onGround.stream().filter(Tabletop::sitsAtTable).count();
            return Tabletop.onTop(view, cast, table.get(), small, people);
        }
        if (floor.kind() == Floor.Kind.WATER) {
            return List.of();
        }
        var standing = new ArrayList<Standing>();
        for (int i = 0; i < small.size(); i++) {
            standing.add(atTheFeet(small.get(i), i, small.size()));
        }
        return standing;
    }

    private Standing atTheFeet(Figure figure, int index, int number) {
        double least = view.size(0.075) / figure.height();
        double scale = Math.max(view.size(floor.person()), least);
        double across = (floor.left() + floor.right()) / 2 + (index - (number - 1) / 2.0) * 0.08;
        double y = view.y(Math.min(0.975, floor.near() + 0.045 + 0.012 * (index % 2)));
        return Standing.onGround(figure, new Pose(view.x(across), y, scale, 1, 0));
    }

    private static Standing inBed(Figure figure, dev.vignette.illustrator.places.Bed bed) {
        double scale = bed.length() / figure.width();
        return Standing.floating(
                figure, new Pose(bed.x(), bed.y(), scale, bed.facing(), 0), bed.y());
    }

    /// On open sea nobody stands on the water: whoever has no boat is given one.
    private List<Standing> aboard(List<Figure> figures, List<Standing> already) {
        if (figures.isEmpty()) {
            return List.of();
        }
        var ship = already.stream().filter(s -> s.footing() == Standing.Footing.WATER).findFirst();
        var standing = new ArrayList<Standing>();
        var carrier = ship.or(this::boat);
        carrier.filter(boat -> ship.isEmpty()).ifPresent(standing::add);
        double width = carrier.map(Standing::width).orElse(view.size(0.6));
        double x = carrier.map(c -> c.pose().x()).orElse(view.x(0.5));
        double y = carrier.map(c -> c.pose().baseline()).orElse(view.y(floor.near()));
        double unit = view.size(ship.isPresent() ? 0.12 : floor.person());
        for (int i = 0; i < figures.size(); i++) {
            var figure = figures.get(i);
            double along = figures.size() == 1 ? 0.04 : -0.25 + 0.5 * i / (figures.size() - 1);
            double scale = Math.min(unit, view.size(0.3) / figure.height());
            standing.add(
                    Standing.floating(
                            figure,
                            new Pose(
                                    x + along * width,
                                    y - view.size(ship.isPresent() ? 0.07 : 0.02),
                                    scale,
                                    along > 0 ? -1 : 1,
                                    0.03),
                            y - 1));
        }
        return standing;
    }

    private Optional<Standing> boat() {
        var boat =
                new Entity(
                        Entity.Kind.THING,
                        "boat",
                        "boat",
                        1,
                        OptionalInt.empty(),
                        1,
                        Entity.Action.NONE,
                        Entity.Emotion.CALM,
                        List.of(),
                        Optional.empty(),
                        List.of());
        if (!cast.knows(boat) || cast.extent(boat).zone() == Zone.GROUND) {
            return Optional.empty();
        }
        return WaterBand.surface(
                        view,
                        floor,
                        List.of(new Figure(boat, 0, cast.extent(boat))),
                        List.of(),
                        floor.near())
                .stream()
                .findFirst();
    }
}
