package dev.vignette.batch;

import dev.vignette.provider.Profile;
import java.util.Optional;

/// Who takes over a batch when the service that draws it cannot go on.
///
/// @param provider `openai`
/// @param model which of its models
/// @param account whom its limits belong to
/// @param price of one of its pictures, where it is known
public record Fallback(String provider, String model, String account, Optional<Price> price) {

    public static Fallback of(Profile profile, Optional<Price> price) {
        return new Fallback(profile.name(), profile.model(), profile.account(), price);
    }

    /// The gate its calls go through.
    public String gateKey() {
        return Profile.gateKey(provider, account, model);
    }
}
