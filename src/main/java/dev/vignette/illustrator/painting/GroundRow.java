package dev.vignette.illustrator.painting;

import dev.vignette.illustrator.canvas.Chance;
import dev.vignette.illustrator.canvas.Pose;
import dev.vignette.illustrator.places.Floor;
import dev.vignette.illustrator.places.View;
import dev.vignette.illustrator.scene.Entity;
import dev.vignette.illustrator.scene.Entity.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Places those who stand on the ground: one off the middle, two on the thirds, more side by side
/// in two rows; large enough to be seen, small enough to fit.
final class GroundRow {

    private static final double BACK_ROW = 0.87;

    /// Whoever is taller than that towers over everything, houses too.
    private static final double GIANT = 1.6;

    private static final Set<String> HEALERS = Set.of("doctor", "nurse", "vet");

    private final View view;
    private final Floor floor;
    private final List<Figure> figures;
    private final Chance chance;
    private final boolean together;
    private final boolean moving;
    private final boolean alone;

    private GroundRow(View view, Floor floor, List<Figure> figures, boolean alone) {
        this.alone = alone;
        this.view = view;
        this.floor = floor;
        this.figures = figures;
        this.chance = view.chance("row");
        this.together =
                figures.stream().anyMatch(f -> f.does(Entity.Action.HOLD_HANDS))
                        || (figures.size() == 2
                                && figures.stream()
                                        .allMatch(f -> f.person() && f.does(Entity.Action.DANCE)))
                        || isExamined(figures);
        this.moving = figures.stream().anyMatch(Figure::moves);
    }

    /// A doctor is near enough to hear a heart.
    private static boolean isExamined(List<Figure> figures) {
        return figures.size() == 2
                && figures.stream().allMatch(Figure::person)
                && figures.stream().filter(f -> HEALERS.contains(f.entity().concept())).count()
                        == 1;
    }

    /// @param alone whether nobody is in the air or the water besides them
    static List<Standing> place(View view, Floor floor, List<Figure> figures, boolean alone) {
        return figures.isEmpty() ? List.of() : new GroundRow(view, floor, figures, alone).place();
    }

    private List<Standing> place() {
        var scales = scales();
        var middles = middles(scales);
        var standing = new ArrayList<Standing>();
        for (int i = 0; i < figures.size(); i++) {
            boolean back = inBackRow(i);
            double y = view.y(back ? floor.far() : floor.near()) - view.size(0.012) * chance.next();
            double scale = scales[i] * (back ? BACK_ROW : 1);
            standing.add(
                    Standing.onGround(
                            figures.get(i),
                            new Pose(
                                    middles[i], y, scale, facing(i, middles[i]), back ? 0.05 : 0)));
        }
        return standing;
    }

    private boolean inBackRow(int index) {
        int back = figures.size() > 3 && !isLedByOne() ? 0 : 1;
        return figures.size() > 2 && index % 2 == back;
    }

    /// One on foot among animals is before them, or they would hide who the story is about.
    private boolean isLedByOne() {
        var first = figures.getFirst();
        return first.person()
                && first.entity().mount().isEmpty()
                && figures.stream().filter(Figure::person).count() == 1;
    }

    private double[] scales() {
        double unit = view.size(floor.person()) * crowding() * chance.between(0.95, 1.06);
        unit *= Math.clamp(view.size(0.46) / (tallest() * unit), 0.72, 1);
        double solo = solo();
        var scales = new double[figures.size()];
        double total = 0;
        for (int i = 0; i < scales.length; i++) {
            var figure = figures.get(i);
            double most =
                    Math.min(
                            view.size(0.64) / figure.height(),
                            view.width() * 0.66 / figure.width());
            double least = view.size(0.085) / figure.height();
            scales[i] = Math.min(Math.max(unit * solo, least), most);
            if (figure.person() && figure.height() > GIANT) {
                scales[i] = Math.max(scales[i], view.size(0.74) / figure.height());
            }
            total += figure.width() * scales[i];
        }
        double room = view.x(floor.right() - floor.left()) + view.size(0.18);
        // in two rows they may stand before each other
        double shrink = Math.clamp(room * (scales.length > 3 ? 1.3 : 1) / total, 0.55, 1);
        for (int i = 0; i < scales.length; i++) {
            scales[i] *= shrink;
        }
        return scales;
    }

    private double crowding() {
        return switch (figures.size()) {
            case 1, 2 -> 1;
            case 3 -> 0.95;
            case 4, 5 -> 0.9;
            default -> 0.82;
        };
    }

    /// Small creatures come nearer when they are all there is.
    private double solo() {
        boolean alive =
                figures.stream()
                        .map(figure -> figure.entity().kind())
                        .anyMatch(kind -> kind == Kind.PERSON || kind == Kind.CREATURE);
        double most = !alive ? 1.3 : alone ? 2.6 : 1.2;
        return Math.clamp((figures.size() == 1 ? 0.95 : 0.6) / tallest(), 1, most);
    }

    /// The tallest of them, were it of its natural size.
    private double tallest() {
        return figures.stream()
                .mapToDouble(figure -> figure.height() / figure.entity().size())
                .max()
                .orElse(1);
    }

    private double[] middles(double[] scales) {
        int n = figures.size();
        var middles = new double[n];
        if (n == 1) {
            middles[0] = within(view.spec().landmarks().isEmpty() ? lone() : fromAway(0.62));
            return middles;
        }
        double total = 0;
        for (int i = 0; i < n; i++) {
            total += span(i, scales);
        }
        double aside = view.spec().landmarks().isEmpty() ? 0 : view.x(0.05) * view.inward();
        double left = view.x(floor.left()) + aside;
        double right = view.x(floor.right()) + aside;
        double gap = together ? 0 : Math.max(0, (right - left - total * 0.8) / (n + 1)) * 0.9;
        double x = (left + right) / 2 - (total + gap * (n - 1)) / 2;
        double limit = Math.max(0, total + gap * (n - 1) - (right - left) - view.size(0.2));
        double squeeze = 1 - limit / (total + gap * (n - 1));
        double middle = (left + right) / 2;
        for (int i = 0; i < n; i++) {
            double span = span(i, scales);
            double at = x + span / 2;
            middles[i] = middle + (at - middle) * squeeze + drift(n);
            x += span + gap;
        }
        return middles;
    }

    private double span(int index, double[] scales) {
        double width = figures.get(index).width() * scales[index];
        return together ? Math.min(width, scales[index] * 0.56) : width;
    }

    private double drift(int n) {
        return together ? 0 : chance.spread() * view.x(0.06) / n;
    }

    private double lone() {
        return chance.happens(0.5) ? 0.39 : 0.61;
    }

    private double fromAway(double share) {
        return view.sunOnRight() ? share : 1 - share;
    }

    private double within(double share) {
        return view.x(floor.left() + (floor.right() - floor.left()) * share);
    }

    private int facing(int index, double x) {
        int n = figures.size();
        boolean landmark = !view.spec().landmarks().isEmpty();
        if (n == 1) {
            boolean apart = Math.abs(view.away(0.25) - x) > view.x(0.12);
            int toLandmark = view.away(0.25) < x ? -1 : 1;
            return landmark && apart ? toLandmark : x < view.width() / 2 ? 1 : -1;
        }
        if (together && n == 2) {
            return index == 0 ? 1 : -1;
        }
        if (moving) {
            return landmark ? -view.inward() : view.inward();
        }
        return x < view.width() / 2 ? 1 : -1;
    }
}
