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
/// @param earlier what was spent before somebody else drew, at another price
public record Budget(
        OptionalInt maxCalls,
        Optional<BigDecimal> maxCost,
        Optional<Price> price,
        Earlier earlier) {

    /// What was spent before somebody else drew.
    ///
    /// @param calls that may have cost something, where they were paid for
    /// @param paid whether any of them was
    /// @param dollars US dollars; empty where a price was not known
    public record Earlier(int calls, boolean paid, Optional<BigDecimal> dollars) {

        public static final Earlier NOTHING = new Earlier(0, false, Optional.of(BigDecimal.ZERO));
    }

    /// No cap, and no price.
    public static final Budget NONE =
            new Budget(OptionalInt.empty(), Optional.empty(), Optional.empty());

    private static final BigDecimal MOST_CALLS = BigDecimal.valueOf(1 << 30);

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

    public Budget(OptionalInt maxCalls, Optional<BigDecimal> maxCost, Optional<Price> price) {
        this(maxCalls, maxCost, price, Earlier.NOTHING);
    }

    /// A cap on calls alone.
    public static Budget ofCalls(OptionalInt most) {
        return new Budget(most, Optional.empty(), Optional.empty());
    }

    public Budget at(Optional<Price> other) {
        return new Budget(maxCalls, maxCost, other, earlier);
    }

    /// The same from the moment on at which somebody else draws. What came before keeps its price;
    /// where that is not known, nothing is known of the whole.
    ///
    /// @param billable calls that may have cost something until now
    /// @param paid whether who drew until now is paid at all
    public Budget handedTo(Optional<Price> next, int billable, boolean paid) {
        if (billable == earlier.calls()) {
            return at(next);
        }
        var before = new Earlier(billable, paid || earlier.paid(), spent(billable, paid));
        return new Budget(maxCalls, maxCost, next, before);
    }

    /// What so many calls may have cost; empty where that is not known.
    ///
    /// @param paid whether who draws now is paid at all
    public Optional<BigDecimal> spent(int billable, boolean paid) {
        return paid ? cost(billable) : earlier.dollars();
    }

    /// The same with other caps, where there are others.
    public Budget raised(OptionalInt calls, Optional<BigDecimal> cost) {
        return new Budget(
                calls.isPresent() ? calls : maxCalls, cost.or(() -> maxCost), price, earlier);
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
                                .subtract(earlier.dollars().orElse(BigDecimal.ZERO))
                                .max(BigDecimal.ZERO)
                                .divideToIntegralValue(price.get().dollars())
                                .min(MOST_CALLS)
                                .intValue()
                        + earlier.calls()
                : Integer.MAX_VALUE;
    }

    /// What so many calls may have cost, the last of them at the price of now.
    private Optional<BigDecimal> cost(int billable) {
        return price.flatMap(each ->
                earlier.dollars().map(before -> before.add(each.of(billable - earlier.calls()))));
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
