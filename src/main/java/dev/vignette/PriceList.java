package dev.vignette;

import dev.vignette.batch.Budget;
import dev.vignette.batch.Price;
import dev.vignette.provider.Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Properties;

/// What one picture of each model costs about, as far as that is known.
public final class PriceList {

    private static final Properties KNOWN = known();

    private PriceList() {}

    /// The price of a model, where it is known.
    public static Optional<Price> of(Profile profile) {
        return Optional.ofNullable(KNOWN.getProperty(profile.name() + "." + profile.model()))
                .or(() -> Optional.ofNullable(KNOWN.getProperty(profile.name())))
                .map(dollars ->
                        new Price(
                                new BigDecimal(dollars),
                                Optional.ofNullable(KNOWN.getProperty("asOf"))));
    }

    /// A budget that knows what a picture costs: what its user said, or what is known here.
    static Budget priced(Budget budget, Profile profile) {
        return budget.price().isPresent() ? budget : budget.at(of(profile));
    }

    /// Why a cap on the cost cannot be kept; empty where it can.
    static Optional<String> trouble(Budget budget, Profile profile) {
        return budget.maxCost().isPresent() && budget.price().isEmpty() && profile.paid()
                ? Optional.of(
                        "a most cost needs a price, and none is known here for %s of %s; say what one picture costs: --price 0.05"
                                .formatted(profile.model(), profile.name()))
                : Optional.empty();
    }

    private static Properties known() {
        var prices = new Properties();
        try (var in = PriceList.class.getResourceAsStream("prices.properties")) {
            prices.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the list of prices is missing", e);
        }
        return prices;
    }
}
