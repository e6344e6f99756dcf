package dev.vignette.illustrator.painting;

import dev.vignette.illustrator.places.Place;
import dev.vignette.illustrator.places.View;
import dev.vignette.illustrator.scene.Entity.Action;
import dev.vignette.illustrator.scene.Entity.Kind;
import dev.vignette.illustrator.scene.SceneSpec.Framing;
import dev.vignette.illustrator.scene.Setting;
import dev.vignette.illustrator.scene.Weather;
import java.awt.geom.Rectangle2D;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The part of a place that the picture shows: all of it, or what lies around those who are there.
/// Nobody and nothing that the words name is left outside.
///
/// @param left in pixels of the whole frame
/// @param top in pixels of the whole frame
/// @param zoom 1 shows the whole frame
record Shot(double left, double top, double zoom) {

    /// Rooms that are known by what is high up or at the sides.
    private static final Set<Setting> BACKDROPS =
            EnumSet.of(Setting.THEATRE, Setting.CIRCUS, Setting.HALL, Setting.SMITHY);

    /// Places out of doors that are known by what is high up.
    private static final Set<Setting> WIDE =
            EnumSet.of(Setting.ORBIT, Setting.STATION, Setting.FAIRGROUND);

    private static final Shot WHOLE = new Shot(0, 0, 1);

    /// More would show how few strokes a place is made of.
    private static final double NEAREST = 2.3;

    /// Who is higher than that flies: without the land below nobody sees over what.
    private static final double AIR = 0.55;

    /// Room around those who are there, as a share of the picture.
    private static final double MARGIN = 0.05;

    /// How much of the picture those who are there fill.
    private record Fill(double wide, double tall) {}

    static Shot of(View view, Place place, List<Standing> standing) {
        if (standing.isEmpty() || view.spec().framing() == Framing.WIDE) {
            return WHOLE;
        }
        var actors = around(chief(view, standing), view.spec().framing() == Framing.CLOSE);
        var fill = fill(view, standing.size());
        double zoom =
                Math.min(
                        view.width() * fill.wide() / actors.getWidth(),
                        view.height() * fill.tall() / actors.getHeight());
        boolean close = view.spec().framing() == Framing.CLOSE;
        var kept = close ? actors : actors.createUnion(named(view, place, actors));
        double room = 1 - 2 * MARGIN;
        zoom = Math.min(zoom, view.width() * room / kept.getWidth());
        zoom = Math.min(zoom, view.height() * room / kept.getHeight());
        zoom = Math.min(zoom, nearest(view, standing));
        return zoom < 1.04 ? WHOLE : framed(view, actors, kept, zoom);
    }

    /// A room is known by its walls, and a bench alone is no hero.
    private static double nearest(View view, List<Standing> standing) {
        if (view.spec().framing() == Framing.CLOSE) {
            return NEAREST * 1.3;
        }
        if (standing.stream().noneMatch(Shot::isAlive)) {
            boolean small = standing.size() == 1 && standing.getFirst().figure().height() < 0.5;
            return small ? NEAREST : 1.15;
        }
        if (WIDE.contains(view.spec().setting())) {
            return 1.3;
        }
        if (standing.stream().allMatch(one -> one.pose().baseline() < view.height() * AIR)) {
            return 1.3;
        }
        boolean sleeps = standing.stream().anyMatch(one -> one.figure().does(Action.SLEEP));
        if (!view.spec().setting().isRoom()) {
            return NEAREST;
        }
        return sleeps || BACKDROPS.contains(view.spec().setting()) ? 1.15 : 1.4;
    }

    private static boolean isAlive(Standing one) {
        var kind = one.figure().entity().kind();
        return kind == Kind.PERSON || kind == Kind.CREATURE;
    }

    /// Those the eye comes near to: in a close-up only who has a face.
    private static List<Standing> chief(View view, List<Standing> standing) {
        if (view.spec().framing() != Framing.CLOSE) {
            return standing;
        }
        var alive = standing.stream().filter(Shot::isAlive).limit(2).toList();
        return alive.isEmpty() ? standing : alive;
    }

    private static Rectangle2D around(List<Standing> standing, boolean close) {
        Rectangle2D all = box(standing.getFirst(), close);
        for (var one : standing) {
            all = all.createUnion(box(one, close));
        }
        return all;
    }

    /// In a close-up of people only down to the waist.
    private static Rectangle2D box(Standing one, boolean close) {
        double tall = one.figure().height() * one.pose().scale();
        return new Rectangle2D.Double(
                one.pose().x() - one.width() / 2,
                one.pose().baseline() - tall,
                one.width(),
                close && one.figure().person() ? tall * 0.6 : tall);
    }

    /// One or two come near in most pictures; of three pictures of the same people one is wider.
    private static Fill fill(View view, int number) {
        double near =
                switch (view.spec().framing()) {
                    case CLOSE -> 1.6;
                    case MEDIUM -> 0.5;
                    case WIDE -> 0;
                    case FREE -> view.chance("shot").between(0.25, 0.75);
                };
        double least = number > 2 ? 0.42 : 0.46;
        return new Fill(0.72 + 0.16 * near, least + 0.24 * near);
    }

    /// What the words name beside those who are there: a landmark, the moon, a rainbow, what is
    /// outside the window.
    private static Rectangle2D named(View view, Place place, Rectangle2D actors) {
        Rectangle2D all = actors;
        var window = place.window(view).filter(_ -> isLookedOutOf(view));
        if (window.isPresent()) {
            all = all.createUnion(window.get());
        }
        if (!view.spec().landmarks().isEmpty()) {
            all = all.createUnion(landmark(view));
        }
        if (view.has(Weather.FULL_MOON) || view.has(Weather.CRESCENT)) {
            double half = view.size(0.08);
            all =
                    all.createUnion(
                            new Rectangle2D.Double(
                                    view.x(view.sunX()) - half,
                                    view.y(0.18) - half,
                                    2 * half,
                                    2 * half));
        }
        if (view.has(Weather.RAINBOW) || view.has(Weather.AURORA)) {
            all =
                    all.createUnion(
                            new Rectangle2D.Double(
                                    view.x(0.35), view.y(0.2), view.x(0.3), view.y(0.2)));
        }
        return all;
    }

    /// The weather of a room is outside, too.
    private static boolean isLookedOutOf(View view) {
        return !view.spec().outside().isEmpty() || !view.spec().weather().isEmpty();
    }

    /// Where landmarks stand in most places.
    private static Rectangle2D landmark(View view) {
        double middle = view.away(0.25);
        double half = view.size(0.2);
        double top =
                view.y(
                        view.hasLandmark("lighthouse") || view.hasLandmark("dark lighthouse")
                                ? 0.07
                                : 0.16);
        return new Rectangle2D.Double(middle - half, top, 2 * half, view.y(0.6) - top);
    }

    /// Those who are there keep their side of the picture, and a strip of ground below them.
    private static Shot framed(View view, Rectangle2D actors, Rectangle2D kept, double zoom) {
        double wide = view.width() / zoom;
        double tall = view.height() / zoom;
        double side = 0.5 + (actors.getCenterX() / view.width() - 0.5) * 0.5;
        double left = actors.getCenterX() - wide * side;
        left = within(left, kept.getMinX(), kept.getMaxX(), wide, view.width());
        double air = Math.max(0, tall - actors.getHeight());
        double top = actors.getMinY() - air * 0.62;
        top = within(top, kept.getMinY(), kept.getMaxY(), tall, view.height());
        return new Shot(left, top, zoom);
    }

    /// Moves a window of a size so that it shows all from `least` to `most`, within the frame.
    private static double within(
            double from, double least, double most, double size, double whole) {
        double margin = size * MARGIN;
        double shows = Math.min(Math.max(from, most + margin - size), least - margin);
        return Math.clamp(shows, 0, Math.max(0, whole - size));
    }
}
