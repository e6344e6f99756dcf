package dev.vignette;

import dev.vignette.provider.Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Properties;

/// What one picture costs about.
///
/// @param dollars US dollars
/// @param asOf the month of the price list: `2026-11`
public record Price(BigDecimal dollars, String asOf) {

    private static final Properties KNOWN = known();

    /// The price of a model, where it is known.
    public static Optional<Price> of(Profile profile) {
        return Optional.ofNullable(KNOWN.getProperty(profile.name() + "." + profile.model()))
                .or(() -> Optional.ofNullable(KNOWN.getProperty(profile.name())))
                .map(dollars -> new Price(new BigDecimal(dollars), KNOWN.getProperty("asOf", "")));
    }

    private static Properties known() {
        var prices = new Properties();
        try (var in = Price.class.getResourceAsStream("prices.properties")) {
            prices.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the list of prices is missing", e);
        }
        return prices;
    }
}
