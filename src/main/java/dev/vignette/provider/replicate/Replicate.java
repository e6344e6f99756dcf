package dev.vignette.provider.replicate;

import dev.vignette.config.Secret;
import dev.vignette.provider.ImageProvider;
import dev.vignette.provider.http.Account;
import dev.vignette.provider.queued.Pace;
import dev.vignette.provider.queued.Queue;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.Optional;

/// The way to the models at Replicate.
public final class Replicate {

    /// As in `--provider`.
    public static final String NAME = "replicate";

    /// Where Replicate answers.
    public static final URI BASE_URL = URI.create("https://api.replicate.com/v1");

    private static final Account.Service SERVICE =
            new Account.Service(
                    BASE_URL,
                    "REPLICATE_BASE_URL",
                    "REPLICATE_API_TOKEN",
                    "Authorization",
                    "Bearer ");

    private Replicate() {}

    /// A provider for one model at one address.
    ///
    /// @param http a client that follows no redirects: `Transport.client()`
    /// @param model an id such as `black-forest-labs/flux-schnell`, or with its version:
    ///   `owner/name:version`
    /// @throws IllegalArgumentException where the address is none, or the model has no possible
    ///   name
    public static ImageProvider provider(
            HttpClient http, URI baseUrl, Optional<Secret> key, String model, InstantSource clock) {
        return provider(http, baseUrl, key, model, clock, Pace.USUAL);
    }

    static ImageProvider provider(
            HttpClient http,
            URI baseUrl,
            Optional<Secret> key,
            String model,
            InstantSource clock,
            Pace pace) {
        var known = new Model(model.strip());
        return Queue.provider(
                http,
                new Account(SERVICE, baseUrl, key),
                (account, failures) -> new ReplicateTable(account, known, failures),
                clock,
                pace);
    }
}
