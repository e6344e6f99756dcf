package dev.vignette;

import dev.vignette.batch.BatchOptions;
import dev.vignette.batch.Budget;
import dev.vignette.batch.Price;
import dev.vignette.provider.Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/// What one picture of each model costs about, as far as that is known.
public final class PriceList {

    private static final Properties KNOWN = known();
    private static final String USUAL_SIZE = "1K";

    private PriceList() {}

    /// The price of a model's usual pictures, where it is known.
    public static Optional<Price> of(Profile profile) {
        return of(profile, Optional.empty());
    }

    /// The price of a model's pictures, where it is known.
    ///
    /// @param size as it is asked for
    static Optional<Price> of(Profile profile, Optional<String> size) {
        var model = profile.name() + "." + profile.model();
        var wanted = size.orElse(USUAL_SIZE).strip().toUpperCase(Locale.ROOT);
        return Stream.of(model + "@" + wanted, model, profile.name())
                .flatMap(key -> Optional.ofNullable(KNOWN.getProperty(key)).stream())
                .findFirst()
                .map(PriceList::price);
    }

    /// `0.053 2026-11`
    private static Price price(String written) {
        var parts = written.split(" ", 2);
        return new Price(new BigDecimal(parts[0]), Optional.of(parts[1]));
    }

    /// What a batch may spend, knowing what a picture costs: what its user said, or what is known
    /// here.
    static Budget priced(BatchOptions options, Profile profile) {
        var budget = options.budget();
        return budget.price().isPresent() ? budget : budget.at(of(profile, options.size()));
    }

    /// Why a cap on the cost cannot be kept; empty where it can.
    static Optional<String> trouble(Budget budget, Profile profile) {
        boolean isKnown = budget.price().isPresent() && budget.earlier().dollars().isPresent();
        return budget.maxCost().isPresent() && !isKnown && profile.paid()
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
