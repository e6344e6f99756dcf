package dev.vignette.provider.imagen;

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
import java.util.regex.Pattern;

/// The way to Imagen. Google itself has ended it; endpoints of one's own and compatible servers
/// still speak it.
public final class Imagen {

    /// As in `--provider`.
    public static final String NAME = "imagen";

    /// Where the Gemini API answers.
    public static final URI BASE_URL = GeminiApi.BASE_URL;

    /// Where Vertex is asked when nobody names a location.
    public static final String USUAL_LOCATION = "us-central1";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,99}");

    private Imagen() {}

    /// A provider for one model on the Gemini API.
    ///
    /// @param http a client that follows no redirects: `Transport.client()`
    /// @param baseUrl the host; a version after it, `/v1beta`, is taken as it stands
    /// @throws IllegalArgumentException where the address is none, or the model has no possible
    ///   name
    public static ImageProvider onGeminiApi(
            HttpClient http, URI baseUrl, Optional<Secret> key, String model, InstantSource clock) {
        return provider(http, new Place.GeminiApi(baseUrl), key, model, clock);
    }

    /// A provider for one model in a project on Vertex.
    ///
    /// @param http a client that follows no redirects: `Transport.client()`
    /// @param baseUrl another host than the location's own
    /// @param token an access token
    /// @throws IllegalArgumentException where project, location or address are none, or the model
    ///   has no possible name
    public static ImageProvider onVertex(
            HttpClient http,
            String project,
            String location,
            Optional<URI> baseUrl,
            Optional<Secret> token,
            String model,
            InstantSource clock) {
        return provider(http, new Place.Vertex(project, location, baseUrl), token, model, clock);
    }

    static ImageProvider provider(
            HttpClient http, Place place, Optional<Secret> key, String model, InstantSource clock) {
        var id = model.strip().replaceFirst("^models/", "");
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "a model of imagen has a name such as imagen-4.0-generate-001, of letters,"
                            + " digits, dots and dashes");
        }
        return new ImagenProvider(
                new Transport(http),
                account(place, key),
                id,
                place instanceof Place.Vertex,
                new Failures(key, clock));
    }

    private static Account account(Place place, Optional<Secret> key) {
        return switch (place) {
            case Place.GeminiApi(var url) ->
                    new Account(
                            GeminiApi.SERVICE,
                            URI.create(
                                    url.toString().replaceAll("/+$", "") + GeminiApi.version(url)),
                            key);
            case Place.Vertex vertex ->
                    new Account(
                            new Account.Service(
                                    vertex.host(),
                                    "GOOGLE_VERTEX_BASE_URL",
                                    "GOOGLE_ACCESS_TOKEN",
                                    "Authorization",
                                    "Bearer "),
                            vertex.address(),
                            key);
        };
    }
}
