package dev.vignette.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetTest {

    private static final Price NICKEL = new Price(new BigDecimal("0.05"), Optional.of("2026-11"));

    private static Budget of(String calls, String cost) {
        return new Budget(
                calls.equals("-") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(calls)),
                cost.equals("-") ? Optional.empty() : Optional.of(new BigDecimal(cost)),
                Optional.of(NICKEL));
    }

    @ParameterizedTest
    @CsvSource({
        "10, -,     0,  0, 10",
        "10, -,     7,  2, 3",
        "10, -,    12,  2, 0",
        "-,  1.00,  0,  0, 20",
        "-,  1.04,  0,  0, 20",
        "-,  1.05,  0,  0, 21",
        "-,  0.04,  0,  0, 0",
        "-,  1.00, 30, 19, 1",
        "-,  1.00, 30, 20, 0",
        "10, 1.00,  9,  9, 1",
        "90, 1.00, 30, 19, 1"
    })
    void theNarrowerCapHolds(String calls, String cost, int made, int billable, int left) {
        assertThat(of(calls, cost).callsLeft(made, billable)).isEqualTo(left);
    }

    @Test
    void withoutACapThereIsNoEnd() {
        assertThat(Budget.NONE.callsLeft(1_000_000, 1_000_000)).isGreaterThan(2_000_000_000);
    }

    @Test
    void itSaysWhichCapIsReached() {
        assertThat(of("10", "9").spent(10))
                .isEqualTo("Its limit of 10 calls is reached; give it a higher --max-calls");
        assertThat(of("10", "0.30").spent(6))
                .isEqualTo(
                        "Its limit of $0.30 is reached at $0.05 a picture, prices of 2026-11; give it a higher --max-cost");
    }

    @Test
    void whatWasSpentKeepsItsPriceWhenSomebodyElseDraws() {
        var dime = Price.said(new BigDecimal("0.10"));

        var handed = of("-", "1.00").handedTo(Optional.of(dime), 4, true); // 0.20 of 1.00

        assertThat(handed.spent(4, true).orElseThrow()).isEqualByComparingTo("0.20");
        assertThat(handed.spent(6, true).orElseThrow()).isEqualByComparingTo("0.40");
        assertThat(handed.callsLeft(4, 4)).isEqualTo(8);
    }

    @Test
    void whatCannotBeKnownIsNotSaid() {
        var nickel = Optional.of(NICKEL);

        assertThat(Budget.NONE.handedTo(nickel, 3, true).spent(4, true)).isEmpty();
        assertThat(Budget.NONE.handedTo(nickel, 0, true).spent(4, true)).isPresent();
        assertThat(of("-", "-").handedTo(Optional.empty(), 3, true).spent(4, true)).isEmpty();
    }

    @Test
    void whoeverCostsNothingLeavesTheBillAsItIs() {
        var free = of("-", "-").handedTo(Optional.empty(), 4, true);
        var paidAgain = free.handedTo(Optional.of(NICKEL), 9, false);

        assertThat(free.spent(9, false).orElseThrow()).isEqualByComparingTo("0.20");
        assertThat(paidAgain.spent(10, true).orElseThrow()).isEqualByComparingTo("0.25");
    }

    @Test
    void whatWasDrawnForNothingIsNotPaidLater() {
        var paid = Budget.NONE.handedTo(Optional.of(NICKEL), 7, false);

        assertThat(paid.earlier().paid()).isFalse();
        assertThat(paid.spent(9, true).orElseThrow()).isEqualByComparingTo("0.10");
    }

    @Test
    void onlyWhatIsSaidAnewChanges() {
        var before = of("10", "1");

        assertThat(before.raised(OptionalInt.empty(), Optional.empty())).isEqualTo(before);
        assertThat(before.raised(OptionalInt.of(20), Optional.empty())).isEqualTo(of("20", "1"));
        assertThat(before.raised(OptionalInt.empty(), Optional.of(BigDecimal.TWO)))
                .isEqualTo(of("10", "2"));
    }

    @Test
    void nothingIsNoCap() {
        assertThatThrownBy(() -> of("0", "-"))
                .hasMessage("the most calls can be 1 to 2147483647, not 0");
        assertThatThrownBy(() -> of("-", "0"))
                .hasMessage("the most it may cost has to be more than 0, not 0");
        assertThatThrownBy(() -> Price.said(new BigDecimal("-0.1")))
                .hasMessageContaining("more than 0 and at most 1000 dollars");
    }

    @ParameterizedTest
    @CsvSource({"5.141, $5.14", "12, $12.00", "0.053, $0.053", "0.1, $0.10"})
    void moneyIsShownAsPeopleWriteIt(String dollars, String shown) {
        assertThat(Price.shown(new BigDecimal(dollars))).isEqualTo(shown);
    }
}
