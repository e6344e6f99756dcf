package dev.vignette;

import dev.vignette.batch.Batch;
import dev.vignette.provider.ImageProvider;
import dev.vignette.provider.Profile;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/// What changes when a batch goes on: who draws from now on, and what it may spend in all.
///
/// @param provider who draws; with another one the address and the model of the one before are
///   dropped
/// @param model which of its models
/// @param baseUrl at which address
/// @param maxCalls calls in all, those made before included
/// @param maxCost US dollars in all, those spent before included
public record Change(
        Optional<String> provider,
        Optional<String> model,
        Optional<String> baseUrl,
        OptionalInt maxCalls,
        Optional<BigDecimal> maxCost) {

    /// Whether nothing was asked for.
    public boolean isEmpty() {
        return provider.isEmpty()
                && model.isEmpty()
                && baseUrl.isEmpty()
                && maxCalls.isEmpty()
                && maxCost.isEmpty();
    }

    /// Who draws a batch from now on. It may have no key.
    ///
    /// @throws IllegalArgumentException where there is none such
    public ImageProvider artist(Batch batch, Providers providers) {
        var name = provider.orElse(batch.provider());
        var used =
                model.or(() -> provider.isEmpty() ? Optional.of(batch.model()) : Optional.empty());
        return providers.provider(name, used, address(batch));
    }

    private Optional<String> address(Batch batch) {
        return baseUrl.or(
                () -> provider.isPresent() ? Optional.empty() : batch.options().baseUrl());
    }

    /// A batch as it goes on.
    ///
    /// @param profile of who draws it from now on
    /// @throws IllegalArgumentException where its budget cannot be kept; the message says why
    public Batch of(Batch batch, Profile profile) {
        var kept = batch.options();
        var budget = kept.budget().raised(maxCalls, maxCost);
        if (provider.isPresent() || model.isPresent()) {
            budget =
                    budget.handedTo(
                            PriceList.of(profile, kept.size()),
                            batch.tally().billable(),
                            batch.isPaid());
        }
        PriceList.trouble(budget, profile)
                .ifPresent(why -> {
                    throw new IllegalArgumentException(why);
                });
        var next = kept.fallback().filter(it -> !it.gateKey().equals(profile.gateKey()));
        return batch.with(kept.with(budget, address(batch)).withFallback(next));
    }
}
