package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Canvas;
import dev.vignette.illustrator.canvas.Chance;
import dev.vignette.illustrator.canvas.Colours;
import dev.vignette.illustrator.canvas.Outline;
import dev.vignette.illustrator.canvas.Shapes;

/// Trees, each in a frame of its own: its foot at the origin, one unit tall.
final class Trees {

    /// A kind of tree.
    enum Kind {
        OAK,
        CONIFER,
        BIRCH,
        PALM,
        CACTUS,
        /// Oaks and conifers by chance.
        MIXED
    }

    private static final int SNOW = 0xF4F9FF;

    private final View view;
    private final Canvas canvas;
    private final Chance chance;
    private final double depth;

    private Trees(View view, Chance chance, double depth) {
        this.view = view;
        this.canvas = view.canvas();
        this.chance = chance;
        this.depth = depth;
    }

    static void tree(
            View view, Chance chance, Kind kind, double x, double y, double height, double depth) {
        var tree = new Trees(view, chance, depth);
        view.canvas().at(x, y, height, 1, () -> tree.paint(kind));
    }

    /// A row of trees from side to side, in clumps and gaps.
    ///
    /// @param y their feet, as a share of the height
    static void line(
            View view, String name, Kind kind, double y, double tall, int number, double depth) {
        var chance = view.chance(name);
        var clumps = view.canvas().noise(name);
        int trees = view.across(number);
        for (int i = 0; i < trees; i++) {
            double x = (i + 0.5 + chance.spread() * 0.8) / trees;
            double dense = clumps.at(x * 5, 0);
            if (trees > 10 && dense < 0.28 && chance.happens(0.7)) {
                continue;
            }
            tree(
                    view,
                    chance,
                    kind,
                    view.x(x),
                    view.y(y) + view.size(tall) * 0.06 * chance.spread(),
                    view.size(tall) * chance.between(0.62, 1.15) * (0.75 + 0.5 * dense),
                    depth);
        }
    }

    private void paint(Kind kind) {
        if (depth < 0.5) {
            canvas.fillLit(Shapes.oval(0.02, 0, 0.13, 0.016), 0x1A2438, 0.20);
        }
        switch (kind) {
            case OAK -> oak();
            case CONIFER -> conifer();
            case BIRCH -> birch();
            case PALM -> palm();
            case CACTUS -> cactus();
            case MIXED -> {
                if (chance.happens(0.5)) {
                    conifer();
                } else {
                    oak();
                }
            }
        }
    }

    private void conifer() {
        int green = Colours.mix(0x2F6B52, 0x3F7F4A, chance.next());
        canvas.fill(Shapes.box(-0.03, -0.16, 0.06, 0.17, 0.02), 0x5B4030, depth);
        for (int i = 0; i < 4; i++) {
            double foot = -0.10 - 0.21 * i;
            double half = 0.21 * (1 - 0.20 * i) * (1 + chance.spread() * 0.06);
            bough(foot, half, 0.36, Colours.lit(green, 0.03 * i));
        }
    }

    private void bough(double foot, double half, double tall, int green) {
        var skirt =
                Outline.from(-half, foot)
                        .bow(-half * 0.36, foot - tall * 0.45, 0, foot - tall)
                        .bow(half * 0.36, foot - tall * 0.45, half, foot)
                        .bow(half * 0.5, foot + tall * 0.10, 0, foot + tall * 0.03)
                        .bow(-half * 0.5, foot + tall * 0.12, -half, foot)
                        .closed();
        canvas.fade(skirt, Colours.lit(green, 0.12), Colours.lit(green, -0.22), depth);
        if (depth < 0.5) {
            canvas.fill(
                    Outline.from(0, foot - tall)
                            .bow(half * 0.36, foot - tall * 0.45, half, foot)
                            .bow(half * 0.6, foot + tall * 0.02, half * 0.4, foot + tall * 0.03)
                            .bow(half * 0.1, foot - tall * 0.4, 0, foot - tall)
                            .closed(),
                    Colours.lit(green, -0.3),
                    depth,
                    0.35);
        }
        if (view.snowy()) {
            canvas.fill(
                    Outline.from(-half * 0.68, foot - tall * 0.26)
                            .bow(-half * 0.26, foot - tall * 0.55, 0, foot - tall * 1.01)
                            .bow(half * 0.26, foot - tall * 0.55, half * 0.68, foot - tall * 0.26)
                            .bow(half * 0.4, foot - tall * 0.30, half * 0.26, foot - tall * 0.18)
                            .bow(half * 0.08, foot - tall * 0.34, -half * 0.1, foot - tall * 0.20)
                            .bow(-half * 0.32, foot - tall * 0.34, -half * 0.68, foot - tall * 0.26)
                            .closed(),
                    SNOW,
                    depth);
        }
    }

    private void oak() {
        int bark = 0x6E4B34;
        canvas.fade(
                Outline.from(-0.075, 0)
                        .bow(-0.035, -0.12, -0.03, -0.5)
                        .line(0.03, -0.5)
                        .bow(0.035, -0.12, 0.08, 0)
                        .bow(0, -0.02, -0.075, 0)
                        .closed(),
                Colours.lit(bark, -0.1),
                Colours.lit(bark, 0.08),
                depth);
        canvas.stroke(
                Outline.from(0.01, -0.33).bow(0.10, -0.42, 0.15, -0.52).open(), bark, depth, 0.038);
        canvas.stroke(
                Outline.from(-0.01, -0.36).bow(-0.09, -0.45, -0.14, -0.54).open(),
                bark,
                depth,
                0.032);
        int green =
                view.spring() && chance.happens(0.35)
                        ? chance.pick(0xF3BFD2, 0xF7D6E2)
                        : Colours.mix(0x5E9E3F, 0x7DB04A, chance.next());
        crown(0, -0.66, 0.34, foliage(green));
    }

    private void birch() {
        double lean = chance.spread() * 0.04;
        canvas.fill(Shapes.strip(0.055, 0.03, 0, 0, lean * 0.7, -0.5, lean, -0.9), 0xF2EEE6, depth);
        for (int i = 0; i < 7; i++) {
            canvas.fill(
                    Shapes.rectangle(
                            -0.022 + chance.next() * 0.015 + lean * 0.1 * i,
                            -0.1 - 0.11 * i,
                            0.014 + chance.next() * 0.018,
                            0.012),
                    0x3A3436,
                    depth);
        }
        crown(lean, -0.72, 0.27, foliage(0xA9C64A));
    }

    private int foliage(int green) {
        return view.autumn()
                ? chance.pick(0xE08A2E, 0xD2542E, 0xE8B53A, 0xC0492F, 0xC9772B, 0xEBA63C)
                : green;
    }

    /// A crown of leaf balls: shade below, light above, a sprinkle of single leaves.
    private void crown(double x, double y, double radius, int colour) {
        int balls = 7;
        var at = new double[balls + 1][];
        for (int i = 0; i < balls; i++) {
            double turn = i * 2 * Math.PI / balls + chance.next() * 0.4;
            at[i] =
                    new double[] {
                        x + Math.cos(turn) * radius * 0.62,
                        y + Math.sin(turn) * radius * 0.48,
                        radius * chance.between(0.46, 0.60)
                    };
        }
        at[balls] = new double[] {x, y, radius * 0.75};
        for (double[] ball : at) {
            double size = ball[2];
            canvas.fill(
                    Shapes.oval(ball[0] + radius * 0.05, ball[1] + radius * 0.1, size, size * 0.95),
                    Colours.lit(colour, -0.24),
                    depth);
        }
        for (double[] ball : at) {
            canvas.fill(
                    Shapes.oval(ball[0], ball[1], ball[2] * 0.95, ball[2] * 0.9), colour, depth);
        }
        if (depth < 0.75) {
            highlights(x, y, radius, colour, at);
        }
        if (view.snowy()) {
            for (double[] ball : at) {
                if (ball[1] < y) {
                    canvas.fill(
                            Shapes.oval(
                                    ball[0],
                                    ball[1] - ball[2] * 0.55,
                                    ball[2] * 0.75,
                                    ball[2] * 0.42),
                            SNOW,
                            depth);
                }
            }
        }
    }

    private void highlights(double x, double y, double radius, int colour, double[][] balls) {
        double side = view.sunOnRight() ? 0.22 : -0.22;
        for (double[] ball : balls) {
            canvas.fill(
                    Shapes.oval(
                            ball[0] + ball[2] * side,
                            ball[1] - ball[2] * 0.26,
                            ball[2] * 0.62,
                            ball[2] * 0.56),
                    Colours.lit(colour, 0.13),
                    depth);
        }
        int leaves = depth < 0.4 ? 30 : 10;
        for (int i = 0; i < leaves; i++) {
            double turn = chance.next() * 2 * Math.PI;
            double out = Math.sqrt(chance.next()) * radius * 0.9;
            double leafY = y + Math.sin(turn) * out * 0.8;
            canvas.fill(
                    Shapes.oval(x + Math.cos(turn) * out, leafY, radius * 0.045, radius * 0.028),
                    Colours.lit(colour, leafY < y ? 0.30 : -0.30),
                    depth,
                    0.55);
        }
    }

    private void palm() {
        double lean = 0.14 * (chance.happens(0.5) ? 1 : -1);
        canvas.fill(
                Shapes.strip(
                        0.075, 0.04, 0, -0.01, lean * 0.2, -0.4, lean * 0.6, -0.65, lean, -0.82),
                0x9A6E45,
                depth);
        for (int i = 0; i < 6; i++) {
            double x = lean * Math.pow((i + 0.7) / 7.5, 1.6);
            double y = -0.1 * i - 0.08;
            canvas.stroke(
                    Outline.from(x - 0.026, y).bow(x, y + 0.025, x + 0.026, y + 0.012).open(),
                    0x7A5432,
                    depth,
                    0.009);
        }
        for (int i = 0; i < 10; i++) {
            double turn = -Math.PI * i / 9;
            double length = chance.between(0.36, 0.45);
            double tipX = lean + Math.cos(turn) * length;
            double tipY =
                    -0.82
                            + Math.sin(turn) * length * 0.45
                            + length * 0.36 * Math.abs(Math.cos(turn));
            frond(
                    lean,
                    -0.82,
                    tipX,
                    tipY,
                    Math.sin(turn) * length * 0.55 - 0.05,
                    Colours.lit(0x3E9A5A, (i % 3 - 1) * 0.12));
        }
        canvas.fill(Shapes.oval(lean - 0.03, -0.79, 0.03, 0.03), 0x6B4426, depth);
        canvas.fill(Shapes.oval(lean + 0.03, -0.785, 0.03, 0.03), 0x7A5030, depth);
    }

    private void frond(double x, double y, double tipX, double tipY, double rise, int green) {
        double middleX = (x + tipX) / 2;
        double middleY = y + rise;
        var leaf =
                Outline.from(x, y)
                        .bow(middleX, middleY - 0.05, tipX, tipY)
                        .bow(middleX, middleY + 0.07, x, y)
                        .closed();
        canvas.fill(leaf, green, depth);
        canvas.stroke(
                Outline.from(x, y).bow(middleX, middleY, tipX, tipY).open(),
                Colours.lit(green, 0.22),
                depth,
                0.008);
    }

    private void cactus() {
        int green = 0x4E9A57;
        canvas.inside(
                Shapes.rectangle(-0.5, -1.2, 1, 1.2),
                () ->
                        canvas.fade(
                                Shapes.box(-0.12, -1, 0.24, 1.2, 0.24),
                                Colours.lit(green, 0.12),
                                Colours.lit(green, -0.12),
                                depth));
        for (int side = -1; side <= 1; side += 2) {
            double elbow = side < 0 ? -0.42 : -0.55;
            canvas.stroke(
                    Outline.from(0, elbow)
                            .line(side * 0.26, elbow)
                            .bow(side * 0.34, elbow, side * 0.34, elbow - 0.1)
                            .line(side * 0.34, elbow - 0.24)
                            .open(),
                    Colours.lit(green, -0.04),
                    depth,
                    0.15);
        }
        for (int i = 0; i < 9; i++) {
            double x = -0.06 + (i % 3) * 0.06;
            double y = -0.9 + i * 0.095;
            canvas.stroke(Outline.from(x, y).line(x, y + 0.04).open(), 0xDFF2C8, depth, 0.012);
        }
        canvas.fill(Shapes.oval(0, -1, 0.07, 0.05), 0xE86A9A, depth);
    }
}
