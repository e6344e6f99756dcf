package dev.vignette.batch;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// What one picture costs about. The service's own bill counts.
///
/// @param dollars US dollars, more than none and at most 1,000
/// @param asOf the month of the price list, `2026-11`; empty where a user said the price
public record Price(BigDecimal dollars, Optional<String> asOf) {

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000);
    private static final BigDecimal CENTS_SAY_ENOUGH = new BigDecimal("0.10");

    public Price {
        if (dollars.signum() <= 0 || dollars.compareTo(MOST) > 0) {
            throw new IllegalArgumentException(
                    "a price can be more than 0 and at most %s dollars a picture, not %s"
                            .formatted(MOST, dollars.toPlainString()));
        }
    }

    /// A price that a user said.
    public static Price said(BigDecimal dollars) {
        return new Price(dollars, Optional.empty());
    }

    /// Of so many pictures, in US dollars.
    public BigDecimal of(int pictures) {
        return dollars.multiply(BigDecimal.valueOf(pictures));
    }

    /// `$5.14`; with more digits where cents do not say enough.
    public static String shown(BigDecimal dollars) {
        int digits = dollars.compareTo(CENTS_SAY_ENOUGH) < 0 ? 3 : 2;
        return "$" + dollars.setScale(digits, RoundingMode.HALF_UP).toPlainString();
    }

    /// `at $0.053 a picture, prices of 2026-11`
    public String words() {
        return "at $%s a picture%s"
                .formatted(
                        dollars.stripTrailingZeros().toPlainString(),
                        asOf.map(month -> ", prices of " + month).orElse(""));
    }
}
