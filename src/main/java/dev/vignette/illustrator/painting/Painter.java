package dev.vignette.illustrator.painting;

import dev.vignette.illustrator.actors.Company;
import dev.vignette.illustrator.canvas.Canvas;
import dev.vignette.illustrator.canvas.Cast;
import dev.vignette.illustrator.canvas.Chance;
import dev.vignette.illustrator.canvas.Colours;
import dev.vignette.illustrator.canvas.Pose;
import dev.vignette.illustrator.canvas.Shapes;
import dev.vignette.illustrator.places.Elements;
import dev.vignette.illustrator.places.Floor;
import dev.vignette.illustrator.places.Place;
import dev.vignette.illustrator.places.Places;
import dev.vignette.illustrator.places.View;
import dev.vignette.illustrator.scene.SceneSpec;
import dev.vignette.illustrator.scene.TimeOfDay;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.LongFunction;

/// Paints scenes: the place, then who is there, then what is before them. The same scene, seed,
/// number and size give the same pixels. For several threads.
public final class Painter {

    private final LongFunction<Cast> casting;

    public Painter() {
        this(new Company()::cast);
    }

    /// @param casting the cast of a story, by its seed
    Painter(LongFunction<Cast> casting) {
        this.casting = casting;
    }

    /// Paints one scene.
    ///
    /// @param storySeed the same for all scenes of a story: who appears twice looks the same twice
    /// @param sceneNumber varies the view: light from left or right, clouds, trees
    public BufferedImage paint(
            SceneSpec spec, long storySeed, int sceneNumber, int width, int height) {
        return paint(spec, storySeed, sceneNumber, width, height, Style.PICTURE_BOOK);
    }

    /// Paints one scene in a style.
    public BufferedImage paint(
            SceneSpec scene, long storySeed, int sceneNumber, int width, int height, Style style) {
        var spec = style == Style.NIGHT_LIGHT ? scene.at(TimeOfDay.NIGHT) : scene;
        long seed = Chance.hash(storySeed, "scene" + sceneNumber);
        var canvas = new Canvas(width, height, Palette.of(spec), seed);
        if (style == Style.PAPER_CUT) {
            canvas.cutFromPaper();
        }
        var cast = casting.apply(storySeed);
        var place = Places.of(spec.setting());
        var view = view(canvas, cast, spec, place);
        var standing = Stage.compose(view, place, cast);
        var shot = Shot.of(view, place, standing);
        canvas.look(shot.left(), shot.top(), shot.zoom());
        place.paint(view);
        Elements.behind(view);
        canvas.shedGlows();
        if (view.rainy()) {
            place.mirror(view)
                    .ifPresent(from ->
                            WetGround.shine(
                                    canvas.image(),
                                    (int) canvas.row(view.y(from)),
                                    view.unit() * shot.zoom()));
        }
        figures(view, place, cast, standing);
        place.front(view);
        Elements.before(view);
        canvas.shedGlows();
        restyle(canvas, style);
        Finish.coat(canvas);
        return canvas.image();
    }

    private static void restyle(Canvas canvas, Style style) {
        switch (style) {
            case PICTURE_BOOK, PAPER_CUT, NIGHT_LIGHT -> {} // light and layers are painted so
            case WATERCOLOUR -> Watercolour.wash(canvas.image(), canvas.noise("wet"));
            case NOIR -> Tones.noir(canvas.image());
            case SEPIA -> Tones.sepia(canvas.image());
            case PENCIL -> Pencil.draw(canvas.image(), canvas.noise("hand"));
        }
    }

    /// Where everybody would stand.
    static List<Standing> standing(SceneSpec spec, Cast cast, long seed, int width, int height) {
        return Stage.compose(
                view(spec, cast, seed, width, height), Places.of(spec.setting()), cast);
    }

    /// A scene as its painters look at it, before anything is painted.
    static View view(SceneSpec spec, Cast cast, long seed, int width, int height) {
        var canvas = new Canvas(width, height, Palette.of(spec), seed);
        return view(canvas, cast, spec, Places.of(spec.setting()));
    }

    private static View view(Canvas canvas, Cast cast, SceneSpec spec, Place place) {
        var chance = canvas.chance("view");
        double sun = chance.between(0.18, 0.32);
        double horizon = place.horizon() + chance.between(-0.022, 0.022);
        return new View(
                canvas, cast, spec, chance.happens(0.5) ? sun : 1 - sun, place.horizon(), horizon);
    }

    private static void figures(View view, Place place, Cast cast, List<Standing> standing) {
        var table = place.table(view);
        boolean laid = table.isEmpty();
        var floor = place.floor(view);
        boolean wet = view.rainy() && place.mirror(view).isPresent();
        lightOn(view, place, standing);
        for (var figure : standing) {
            if (!laid && figure.order() >= table.get().y()) {
                table.get().paint(view);
                laid = true;
            }
            paint(view, floor, wet, cast, figure);
        }
        if (!laid) {
            table.get().paint(view);
        }
    }

    /// At night a little light gathers where the figures are, or the dark would swallow them.
    private static void lightOn(View view, Place place, List<Standing> standing) {
        boolean ashore = place.floor(view).kind() == Floor.Kind.LAND;
        if (standing.isEmpty() || !ashore || view.light().night() < 0.45) {
            return;
        }
        double x =
                standing.stream()
                        .mapToDouble(figure -> figure.pose().x())
                        .average()
                        .orElse(view.x(0.5));
        int colour = Colours.mix(view.light().glowColour(), view.light().horizon(), 0.5);
        view.canvas().glow(x, view.y(0.80), view.size(0.75), colour, 0.12);
        view.canvas().shedGlows();
    }

    private static void paint(View view, Floor floor, boolean wet, Cast cast, Standing standing) {
        var pose = standing.pose();
        if (standing.footing() == Standing.Footing.GROUND) {
            if (view.snowy() && floor.kind() == Floor.Kind.LAND && standing.figure().moves()) {
                Footprints.behind(view, standing);
            }
            if (!standing.figure().entity().concept().equals("footprints")) {
                shadow(view, floor, standing);
            }
        }
        if (wet) {
            view.canvas()
                    .mirrored(
                            pose.baseline(),
                            0.2,
                            () ->
                                    cast.paint(
                                            view.canvas(),
                                            standing.figure().entity(),
                                            pose,
                                            standing.figure().index()));
        }
        if (standing.isImmersed()) {
            immersed(view, cast, standing);
        } else {
            view.canvas()
                    .turned(
                            standing.tilt(),
                            pose.x(),
                            pose.baseline(),
                            () ->
                                    cast.paint(
                                            view.canvas(),
                                            standing.figure().entity(),
                                            pose,
                                            standing.figure().index()));
        }
        if (standing.footing() == Standing.Footing.WATER) {
            Ripples.around(view, standing);
        }
    }

    /// An animal that walks on land swims with its legs below the water's line.
    private static void immersed(View view, Cast cast, Standing standing) {
        var pose = standing.pose();
        double line = pose.baseline();
        double down = standing.figure().height() * pose.scale() * 0.42;
        var below = new Pose(pose.x(), line + down, pose.scale(), pose.facing(), pose.depth());
        view.canvas()
                .inside(
                        Shapes.rectangle(
                                pose.x() - standing.width(),
                                line - standing.figure().height() * pose.scale() * 2,
                                2 * standing.width(),
                                standing.figure().height() * pose.scale() * 2),
                        () ->
                                cast.paint(
                                        view.canvas(),
                                        standing.figure().entity(),
                                        below,
                                        standing.figure().index()));
    }

    private static void shadow(View view, Floor floor, Standing standing) {
        if (floor.kind() == Floor.Kind.DEEP || floor.kind() == Floor.Kind.WEIGHTLESS) {
            return;
        }
        var pose = standing.pose();
        double half = standing.width() * 0.38;
        double aside = half * 0.16 * -view.inward();
        double strength = floor.kind() == Floor.Kind.AIRLESS ? 0.45 : 0.24;
        int colour = view.light().night() > 0.5 ? 0x060A1C : 0x2A2438;
        for (double spread : new double[] {1.12, 0.86}) {
            view.canvas()
                    .fillLit(
                            Shapes.oval(
                                    pose.x() + aside,
                                    pose.baseline(),
                                    half * spread,
                                    Math.min(half * 0.17, view.size(0.022)) * spread),
                            colour,
                            strength * 0.6);
        }
    }
}
