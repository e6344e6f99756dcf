package dev.vignette.batch;

import dev.vignette.provider.Profile;
import java.util.Optional;
import java.util.OptionalLong;

/// Who takes over a batch when the service that draws it cannot go on.
///
/// @param provider `openai`
/// @param model which of its models
/// @param account whom its limits belong to
/// @param price of one of its pictures, where it is known
/// @param seed that it draws the story from where nobody named one; empty for services, which vary
///   their pictures by themselves
public record Fallback(
        String provider, String model, String account, Optional<Price> price, OptionalLong seed) {

    public static Fallback of(Profile profile, Optional<Price> price, OptionalLong seed) {
        return new Fallback(profile.name(), profile.model(), profile.account(), price, seed);
    }

    /// The gate its calls go through.
    public String gateKey() {
        return Profile.gateKey(provider, account, model);
    }
}
