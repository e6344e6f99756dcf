package dev.vignette.batch;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/// What a batch may spend. Hard caps: a call in flight counts until it is known to have cost
/// nothing.
///
/// @param maxCalls calls in all
/// @param maxCost US dollars in all; needs a price
/// @param price of one picture, where it is known
public record Budget(OptionalInt maxCalls, Optional<BigDecimal> maxCost, Optional<Price> price) {

    /// No cap, and no price.
    public static final Budget NONE =
            new Budget(OptionalInt.empty(), Optional.empty(), Optional.empty());

    private static final BigDecimal MOST_CALLS = BigDecimal.valueOf(Integer.MAX_VALUE);

    public Budget {
        maxCalls.ifPresent(n -> {
            if (n < 1) {
                throw new IllegalArgumentException(
                        "the most calls can be 1 to %d, not %d".formatted(Integer.MAX_VALUE, n));
            }
        });
        maxCost.ifPresent(dollars -> {
            if (dollars.signum() <= 0) {
                throw new IllegalArgumentException(
                        "the most it may cost has to be more than 0, not "
                                + dollars.toPlainString());
            }
        });
    }

    /// A cap on calls alone.
    public static Budget ofCalls(OptionalInt most) {
        return new Budget(most, Optional.empty(), Optional.empty());
    }

    public Budget at(Optional<Price> other) {
        return new Budget(maxCalls, maxCost, other);
    }

    /// The same with other caps, where there are others.
    public Budget raised(OptionalInt calls, Optional<BigDecimal> cost) {
        return new Budget(calls.isPresent() ? calls : maxCalls, cost.or(() -> maxCost), price);
    }

    /// How many further calls may begin.
    ///
    /// @param calls that were made, those in flight included
    /// @param billable those of them that may cost something
    public int callsLeft(int calls, int billable) {
        int byCalls = maxCalls.orElse(Integer.MAX_VALUE) - calls;
        return Math.max(0, Math.min(byCalls, affordable() - billable));
    }

    private int affordable() {
        return maxCost.isPresent() && price.isPresent()
                ? maxCost.get()
                        .divideToIntegralValue(price.get().dollars())
                        .min(MOST_CALLS)
                        .intValue()
                : Integer.MAX_VALUE;
    }

    /// What so many calls may have cost; empty where no price is known.
    public Optional<BigDecimal> cost(int billable) {
        return price.map(each -> each.of(billable));
    }

    /// Which cap allows no further call, in words.
    public String spent(int calls) {
        return maxCalls.isPresent() && calls >= maxCalls.getAsInt()
                ? "Its limit of %d calls is reached; give it a higher --max-calls"
                        .formatted(maxCalls.getAsInt())
                : "Its limit of %s is reached %s; give it a higher --max-cost"
                        .formatted(
                                Price.shown(maxCost.orElse(BigDecimal.ZERO)),
                                price.map(Price::words).orElse(""));
    }
}
