package dev.vignette.provider.gemini;

import dev.vignette.config.Secret;
import dev.vignette.provider.ImageProvider;
import dev.vignette.provider.google.GeminiApi;
import dev.vignette.provider.http.Account;
import dev.vignette.provider.http.Failures;
import dev.vignette.provider.http.Transport;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.Optional;

/// The way to the pictures of Google's Gemini models.
public final class Gemini {

    /// As in `--provider`.
    public static final String NAME = "gemini";

    /// Where Google itself answers.
    public static final URI BASE_URL = GeminiApi.BASE_URL;

    private Gemini() {}

    /// A provider for one model at one address. Without a key it calls no paid service: Google's
    /// own address refuses to begin, others are called without one.
    ///
    /// @param http a client that follows no redirects: `Transport.client()`
    /// @param baseUrl the host; a version after it, `/v1beta`, is taken as it stands
    /// @param model an id such as `gemini-3-pro-image`, with or without `models/` before it
    /// @throws IllegalArgumentException where the address is none, or carries a password or a
    ///   query, or where the model has no possible name
    public static ImageProvider provider(
            HttpClient http, URI baseUrl, Optional<Secret> key, String model, InstantSource clock) {
        return new GeminiProvider(
                new Transport(http),
                new Account(GeminiApi.SERVICE, baseUrl, key),
                Model.named(model),
                new Failures(key, clock));
    }
}
