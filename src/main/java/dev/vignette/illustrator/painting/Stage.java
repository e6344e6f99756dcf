package dev.vignette.illustrator.painting;

import dev.vignette.illustrator.canvas.Cast;
import dev.vignette.illustrator.canvas.Pose;
import dev.vignette.illustrator.canvas.Zone;
import dev.vignette.illustrator.places.Bed;
import dev.vignette.illustrator.places.Floor;
import dev.vignette.illustrator.places.Place;
import dev.vignette.illustrator.places.View;
import dev.vignette.illustrator.scene.Entity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
        if (floor.kind() == Floor.Kind.DEEP || floor.kind() == Floor.Kind.WEIGHTLESS) {
            standing.addAll(WaterBand.deep(view, floor, troupe.inWater));
        } else if (waterline.isPresent()) {
            standing.addAll(
                    WaterBand.surface(
                            view, floor, troupe.afloat, troupe.inWater, waterline.getAsDouble()));
        }
        bed.ifPresent(berth -> troupe.abed.forEach(s -> standing.add(inBed(s, berth))));
        standing.addAll(onGround(troupe, standing));
        standing.addAll(smallThings(troupe));
        standing.replaceAll(one -> Perch.of(one, standing));
        return Gazes.turned(view, place, standing);
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
        return GroundRow.place(
                view, floor, troupe.onGround, troupe.inWater.isEmpty() && troupe.inAir.isEmpty());
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
        boolean seated = troupe.onGround.stream().anyMatch(f -> isThing(f, "table"));
        if (small.size() > 1 && !seated && floor.kind() == Floor.Kind.LAND) {
            return Picnic.laid(view, floor, cast, small);
        }
        var standing = new ArrayList<Standing>();
        for (int i = 0; i < small.size(); i++) {
            standing.add(atTheFeet(small.get(i), i, small.size()));
        }
        return standing;
    }

    private static boolean isThing(Figure figure, String concept) {
        return figure.entity().concept().equals(concept);
    }

    private Standing atTheFeet(Figure figure, int index, int number) {
        double least =
                view.size(number == 1 && figure.height() < 0.3 ? 0.1 : 0.075) / figure.height();
        double scale = Math.max(view.size(floor.person()), least);
        double across = (floor.left() + floor.right()) / 2 + (index - (number - 1) / 2.0) * 0.08;
        double y = view.y(Math.min(0.975, floor.near() + 0.045 + 0.012 * (index % 2)));
        return Standing.onGround(figure, new Pose(view.x(across), y, scale, 1, 0));
    }

    private Standing inBed(Figure figure, Bed bed) {
        var quilt = Entity.thing(Entity.Kind.THING, "quilt").coloured(bed.quilt());
        var entity = figure.entity().on(quilt);
        var covered = new Figure(entity, figure.index(), cast.extent(entity));
        double scale = bed.length() / covered.width();
        return Standing.floating(
                covered, new Pose(bed.x(), bed.y(), scale, bed.facing(), 0), bed.y());
    }

    /// On open sea nobody stands on the water: whoever has no boat is given one.
    private List<Standing> aboard(List<Figure> figures, List<Standing> already) {
        if (figures.isEmpty()) {
            return List.of();
        }
        return already.stream()
                .filter(one -> one.footing() == Standing.Footing.WATER)
                .filter(one -> one.figure().extent().zone() == Zone.WATER_SURFACE)
                .findFirst()
                .map(ship -> Crew.aboard(view, ship, figures))
                .orElseGet(() -> Crew.inBoat(view, floor, cast, figures));
    }
}
