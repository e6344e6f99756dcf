package dev.vignette.illustrator.actors;

import dev.vignette.illustrator.actors.Stance.Seat;
import dev.vignette.illustrator.scene.Entity;
import java.util.ArrayList;
import java.util.List;

/// All who sit on or in one thing, side by side; the origin is where their hips are.
record Riders(List<One> all) {

    private static final double ELBOWS = 0.34;

    /// One rider, and how high its hip is above its feet.
    record One(Puppet puppet, double hip) {}

    Riders {
        all = List.copyOf(all);
    }

    /// The rider; where the mount is shared, all of its count and all beside it.
    static Riders of(People people, Entity rider, int index, Seat seat) {
        var all = new ArrayList<One>();
        if (rider.sharesMount()) {
            add(people, rider, seat, all);
            rider.beside().forEach(other -> add(people, other, seat, all));
        } else {
            all.add(new One(people.rider(rider, index, seat), people.hip(rider, index)));
        }
        return new Riders(all);
    }

    private static void add(People people, Entity rider, Seat seat, List<One> all) {
        for (int index = 0; index < rider.count(); index++) {
            all.add(new One(people.rider(rider, index, seat), people.hip(rider, index)));
        }
    }

    /// How much smaller they are painted so that all find room.
    double scaleIn(double room) {
        return Math.min(1, (room + ELBOWS) / (ELBOWS * all.size()));
    }

    double width(double room) {
        double widest =
                all.stream().mapToDouble(one -> one.puppet.extent().width()).max().orElse(0);
        return widest + (all.size() > 1 ? room : 0);
    }

    double height() {
        return all.stream()
                .mapToDouble(one -> one.puppet.extent().height() - one.hip)
                .max()
                .orElse(0);
    }

    /// @param room from the first to the last
    /// @param meeting whether the last of several looks back at the others
    void paint(Pen pen, double room, boolean meeting) {
        int number = all.size();
        for (int i = 0; i < number; i++) {
            var one = all.get(i);
            double x = number == 1 ? 0 : room * (i / (number - 1.0) - 0.5);
            if (meeting && number > 1 && i == number - 1) {
                pen.mirrored(x, one.hip, 1, () -> one.puppet.paint(pen));
            } else {
                pen.at(x, one.hip, 1, () -> one.puppet.paint(pen));
            }
        }
    }
}
