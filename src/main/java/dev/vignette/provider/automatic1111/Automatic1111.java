package dev.vignette.provider.automatic1111;

import dev.vignette.provider.ImageProvider;
import dev.vignette.provider.http.Account;
import dev.vignette.provider.http.Failures;
import dev.vignette.provider.http.NotSetUp;
import dev.vignette.provider.http.Transport;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.Optional;

/// The way to a Stable Diffusion web UI on one's own machine.
public final class Automatic1111 {

    /// As in `--provider`.
    public static final String NAME = "automatic1111";

    /// The model that is loaded there, whichever it is.
    public static final String LOADED = "loaded";

    /// Where it answers when nobody told it otherwise.
    public static final URI BASE_URL = URI.create("http://127.0.0.1:7860");

    private static final Account.Service SERVICE =
            Account.Service.local(BASE_URL, "A1111_BASE_URL");

    private Automatic1111() {}

    /// A provider for one checkpoint at one address; without an address it says so and calls
    /// nobody.
    ///
    /// @param http a client that follows no redirects: `Transport.client()`
    /// @param model a checkpoint's name as the web UI shows it, or `LOADED`
    /// @throws IllegalArgumentException where the address is none
    public static ImageProvider provider(
            HttpClient http, Optional<URI> baseUrl, String model, InstantSource clock) {
        var provider =
                new Automatic1111Provider(
                        new Transport(http),
                        new Account(SERVICE, baseUrl.orElse(BASE_URL), Optional.empty()),
                        model.strip(),
                        new Failures(Optional.empty(), clock));
        return baseUrl.isPresent()
                ? provider
                : NotSetUp.provider(provider.profile(), SERVICE.hasNoAddress());
    }
}
