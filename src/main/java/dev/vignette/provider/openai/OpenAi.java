package dev.vignette.provider.openai;

import dev.vignette.config.Secret;
import dev.vignette.provider.ImageProvider;
import dev.vignette.provider.http.Account;
import dev.vignette.provider.http.Failures;
import dev.vignette.provider.http.Transport;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.Optional;

/// The way to OpenAI's pictures, and to every server that speaks its Images API.
public final class OpenAi {

    /// As in `--provider`.
    public static final String NAME = "openai";

    /// Where OpenAI itself answers.
    public static final URI BASE_URL = URI.create("https://api.openai.com/v1");

    private static final Account.Service SERVICE =
            new Account.Service(
                    BASE_URL, "OPENAI_BASE_URL", "OPENAI_API_KEY", "Authorization", "Bearer ");

    private OpenAi() {}

    /// A provider for one model at one address. Without a key it calls no paid service: the default
    /// address refuses to begin, others are called without one.
    ///
    /// @param http a client that follows no redirects: `Transport.client()`
    /// @param baseUrl ends in `/v1`; a slash after it does no harm
    /// @throws IllegalArgumentException where the address is none, or carries a password or a query
    public static ImageProvider provider(
            HttpClient http, URI baseUrl, Optional<Secret> key, String model, InstantSource clock) {
        return new OpenAiProvider(
                new Transport(http),
                new Account(SERVICE, baseUrl, key),
                new Model(model),
                new Failures(key, clock));
    }
}
