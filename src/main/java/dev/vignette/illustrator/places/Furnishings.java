package dev.vignette.illustrator.places;

import dev.vignette.illustrator.canvas.Colours;
import dev.vignette.illustrator.canvas.Outline;
import java.util.List;
import java.util.Optional;

/// The rooms that differ little: a living room, a library, a classroom, a tavern, a workshop, an
/// office.
enum Furnishings implements Room.Furnishing {
    LIVING_ROOM {
        @Override
        public void wallpaper(View view, int wall) {
            Walls.sprigs(view, wall);
        }

        @Override
        public void furnish(View view, Room.Colouring colouring) {
            double floor = view.y(Room.SKIRTING);
            stand(view, 0.26, floor + view.size(0.02), 0.42, () -> Furniture.fireplace(view));
            Furniture.rug(view, view.x(0.5), view.y(0.89), view.size(0.5), colouring.accent());
            if (view.roomy()) {
                Furniture.picture(
                        view,
                        view.away(0.5) - view.size(0.1),
                        view.y(0.18),
                        view.size(0.2),
                        view.size(0.15));
            }
            stand(
                    view,
                    0.055,
                    view.y(0.86),
                    0.30,
                    () -> Furniture.armchair(view.canvas(), Colours.lit(colouring.accent(), -0.1)));
        }
    },
    LIBRARY {
        @Override
        public Room.Colouring colouring(View view) {
            return new Room.Colouring(0xB08262, 0x86583A, 0x5C7A5E);
        }

        @Override
        public void wallpaper(View view, int wall) {
            Walls.panels(view, wall);
        }

        @Override
        public boolean hangingLamp() {
            return false;
        }

        @Override
        public void furnish(View view, Room.Colouring colouring) {
            var chance = view.chance("books");
            double tall = view.y(Room.SKIRTING) - view.y(0.05);
            for (double at : new double[] {0.15, 0.45}) {
                view.canvas()
                        .at(
                                view.away(at),
                                view.y(Room.SKIRTING),
                                tall,
                                1,
                                () ->
                                        Furniture.bookshelf(
                                                view.canvas(),
                                                chance,
                                                Math.min(0.78, view.x(0.28) / tall)));
            }
            Furniture.rug(view, view.x(0.5), view.y(0.88), view.size(0.46), 0x9A4A48);
            stand(view, 0.245, view.y(0.78), 0.44, () -> Furniture.lamp(view, true));
            stand(
                    view,
                    0.10,
                    view.y(0.85),
                    0.31,
                    () -> Furniture.armchair(view.canvas(), 0x5F7E5C));
        }

        @Override
        public Optional<Table> table(View view) {
            return desk(view, 0.66, 0.23, List.of("books", "candle", "open-book"));
        }
    },
    CLASSROOM {
        @Override
        public void furnish(View view, Room.Colouring colouring) {
            Walls.blackboard(view);
            if (view.roomy()) {
                Furniture.clock(view, view.away(0.55), view.y(0.16), view.size(0.05));
            }
            Pantry.put(
                    view, "potted-plant", view.away(0.06), view.y(Room.SKIRTING), view.size(0.12));
        }

        @Override
        public Optional<Table> table(View view) {
            return desk(view, 0.60, 0.22, List.of("open-book", "red-apple", "pencil"));
        }
    },
    TAVERN {
        @Override
        public Room.Colouring colouring(View view) {
            return new Room.Colouring(0xA9785A, 0x7E5236, 0x8E4A42);
        }

        @Override
        public void wallpaper(View view, int wall) {
            Walls.panels(view, wall);
            Walls.beams(view);
        }

        @Override
        public void furnish(View view, Room.Colouring colouring) {
            double floor = view.y(Room.SKIRTING);
            stand(view, 0.18, floor + view.size(0.02), 0.42, () -> Furniture.fireplace(view));
            for (int i = 0; i < 3; i++) {
                stand(
                        view,
                        0.40 + 0.065 * i,
                        floor + view.size(0.01),
                        0.14,
                        () -> Furniture.barrel(view.canvas()));
            }
            stand(
                    view,
                    0.433,
                    floor - view.size(0.125),
                    0.13,
                    () -> Furniture.barrel(view.canvas()));
        }

        @Override
        public Optional<Table> table(View view) {
            return desk(
                    view,
                    0.68,
                    0.24,
                    List.of("beer-mug", "bread", "candle", "cheese-wedge", "beer-mug"));
        }
    },
    WORKSHOP {
        @Override
        public Room.Colouring colouring(View view) {
            return new Room.Colouring(0xB99470, 0x8A6142, 0x5C7A8E);
        }

        @Override
        public void wallpaper(View view, int wall) {
            Walls.panels(view, wall);
        }

        @Override
        public void furnish(View view, Room.Colouring colouring) {
            Walls.tools(view);
            double floor = view.y(Room.SKIRTING);
            for (int i = 0; i < 4; i++) {
                double x = view.away(0.05) + i * view.size(0.022) * view.inward();
                view.canvas()
                        .stroke(
                                Outline.from(x, floor + view.size(0.02))
                                        .line(
                                                x + view.size(0.05) * view.inward(),
                                                view.y(0.30 + 0.03 * i))
                                        .open(),
                                Colours.lit(0xC8955F, -0.06 * i),
                                0,
                                view.size(0.014));
            }
        }

        @Override
        public Optional<Table> table(View view) {
            return desk(view, 0.70, 0.24, List.of("hammer", "carpentry-saw", "wrench", "gear"));
        }
    },
    HOSPITAL {
        @Override
        public Room.Colouring colouring(View view) {
            return new Room.Colouring(0xDDECE6, 0xB8C4C0, 0x7FB8C4);
        }

        @Override
        public void floorboards(View view, int floor) {
            Walls.tiles(view, 0xE4ECE8);
        }

        @Override
        public void furnish(View view, Room.Colouring colouring) {
            Ward.paint(view);
        }
    },
    LABORATORY {
        @Override
        public Room.Colouring colouring(View view) {
            return new Room.Colouring(0xDDE2EC, 0x9AA3B0, 0x6F7FB0);
        }

        @Override
        public void floorboards(View view, int floor) {
            Walls.tiles(view, 0xE2E6EE);
        }

        @Override
        public void furnish(View view, Room.Colouring colouring) {
            double floor = view.y(Room.SKIRTING) + view.size(0.01);
            stand(view, 0.14, floor, 0.44, () -> Ward.cabinet(view));
            stand(view, 0.40, floor, 0.44, () -> Ward.cabinet(view));
        }

        @Override
        public Optional<Table> table(View view) {
            return desk(
                    view,
                    0.78,
                    0.24,
                    List.of("alembic", "test-tube", "microscope", "books", "alembic"));
        }
    },
    OFFICE {
        @Override
        public Room.Colouring colouring(View view) {
            return new Room.Colouring(0xE4EAEE, 0xA9937A, 0x7F9FB4);
        }

        @Override
        public void furnish(View view, Room.Colouring colouring) {
            Walls.chart(view);
            if (view.roomy()) {
                Furniture.clock(view, view.away(0.56), view.y(0.16), view.size(0.05));
            }
            Pantry.put(
                    view, "potted-plant", view.away(0.06), view.y(Room.SKIRTING), view.size(0.18));
        }

        @Override
        public Optional<Table> table(View view) {
            return desk(view, 0.84, 0.23, List.of("laptop", "hot-beverage", "bar-chart", "ledger"));
        }
    };

    private static final List<Room.Colouring> LIGHT_ROOMS =
            List.of(
                    new Room.Colouring(0xF2DDBB, 0xC98F5C, 0x7FA99B),
                    new Room.Colouring(0xD9E4DA, 0xB9835A, 0xD98A6A),
                    new Room.Colouring(0xF0D2C4, 0xA87550, 0x6F93A8));

    @Override
    public Room.Colouring colouring(View view) {
        return view.chance("room").pick(LIGHT_ROOMS);
    }

    @Override
    public void wallpaper(View view, int wall) {}

    @Override
    public void floorboards(View view, int floor) {
        Walls.boards(view, floor);
    }

    private static void stand(View view, double away, double y, double tall, Runnable piece) {
        view.canvas().at(view.away(away), y, view.size(tall), 1, piece);
    }

    private static Optional<Table> desk(View view, double wide, double tall, List<String> usual) {
        return Optional.of(
                new Table(
                        view.x(0.5),
                        view.y(0.93),
                        Math.min(view.size(wide), view.width() * 0.8),
                        view.size(tall),
                        false,
                        usual));
    }
}
