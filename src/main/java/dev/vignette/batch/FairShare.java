package dev.vignette.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/// Whose scenes start next when several batches want the same service: weighted max-min. The batch
/// that has the least for its weight goes first, so a small one never waits behind a large one.
public final class FairShare {

    /// A batch with no more open scenes than this is soon through, and weighs more: to wait for it
    /// costs the others little, to wait for them would cost it much.
    static final int SMALL = 50;

    /// How much more: enough to go first beside four large batches that had all of the service.
    private static final double WEIGHT_OF_A_SMALL_ONE = 3;

    /// A batch that asks for its share.
    public interface Claimant<S> {

        /// Its share against others; above 0.
        double weight();

        /// Calls in flight, and those it had lately: where calls are short, or few in a minute,
        /// hardly any is ever in flight.
        double has();

        /// Its scene at a place, from 0, the most urgent first; empty behind the last. Asked only
        /// when its turn has come: to look up all scenes of a thousand batches for one call would
        /// cost more than the call.
        Optional<S> wanted(int place);
    }

    /// What one batch has and wants, all of it known.
    ///
    /// @param weight its share against others; above 0
    /// @param has calls in flight, and those it had lately: where calls are short, or few in a
    ///   minute, hardly any is ever in flight
    /// @param wanted its scenes that could start now, the most urgent first
    public record Claim<S>(double weight, double has, List<S> wanted) implements Claimant<S> {
        public Claim {
            wanted = List.copyOf(wanted);
            if (!(weight > 0)) {
                throw new IllegalArgumentException("a share weighs more than " + weight);
            }
        }

        @Override
        public Optional<S> wanted(int place) {
            return place < wanted.size() ? Optional.of(wanted.get(place)) : Optional.empty();
        }
    }

    private record Turn(double cost, int claim, int next) {}

    private FairShare() {}

    /// The scenes to start, at most `permits` of them.
    public static <S> List<S> allocate(List<? extends Claimant<S>> claims, int permits) {
        var turns =
                new PriorityQueue<Turn>(
                        Comparator.comparingDouble(Turn::cost).thenComparingInt(Turn::claim));
        for (int i = 0; i < claims.size(); i++) {
            turns.add(turn(claims.get(i), i, 0));
        }
        var chosen = new ArrayList<S>();
        while (chosen.size() < permits && !turns.isEmpty()) {
            var turn = turns.remove();
            var claim = claims.get(turn.claim());
            claim.wanted(turn.next())
                    .ifPresent(scene -> {
                        chosen.add(scene);
                        turns.add(turn(claim, turn.claim(), turn.next() + 1));
                    });
        }
        return chosen;
    }

    /// The weight of a batch.
    ///
    /// @param priority -100 to 100: a tenth to ten times the usual share
    /// @param open its scenes that are not over
    public static double weight(int priority, int open) {
        return Math.pow(10, priority / 100.0) * (open <= SMALL ? WEIGHT_OF_A_SMALL_ONE : 1);
    }

    private static Turn turn(Claimant<?> claim, int index, int next) {
        return new Turn((claim.has() + next + 1) / claim.weight(), index, next);
    }
}
