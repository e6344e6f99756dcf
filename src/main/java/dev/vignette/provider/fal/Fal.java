package dev.vignette.provider.fal;

import dev.vignette.config.Secret;
import dev.vignette.provider.ImageProvider;
import dev.vignette.provider.http.Account;
import dev.vignette.provider.queued.Pace;
import dev.vignette.provider.queued.Queue;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.Optional;

/// The way to the models at fal.ai.
public final class Fal {

    /// As in `--provider`.
    public static final String NAME = "fal";

    /// Where fal's queue answers.
    public static final URI BASE_URL = URI.create("https://queue.fal.run");

    private static final Account.Service SERVICE =
            new Account.Service(BASE_URL, "FAL_BASE_URL", "FAL_KEY", "Authorization", "Key ");

    private Fal() {}

    /// A provider for one model at one address.
    ///
    /// @param http a client that follows no redirects: `Transport.client()`
    /// @param model an id such as `fal-ai/flux/dev`
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
                (account, failures) -> new FalTable(account, known, failures),
                clock,
                pace);
    }
}
