package dev.vignette.provider.imagen;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where Imagen is asked: the Gemini API, or a project's place on Vertex.
sealed interface Place {

    /// `models/{model}:predict`, with a key.
    ///
    /// @param baseUrl the host; a version after it, `/v1beta`, is taken as it stands
    record GeminiApi(URI baseUrl) implements Place {}

    /// `v1/projects/{project}/locations/{location}/publishers/google/models/{model}:predict`, with
    /// an access token.
    ///
    /// @param baseUrl another host than the location's own
    record Vertex(String project, String location, Optional<URI> baseUrl) implements Place {

        private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.:-]{0,99}");

        public Vertex {
            if (!NAME.matcher(project).matches() || !NAME.matcher(location).matches()) {
                throw new IllegalArgumentException(
                        "GOOGLE_CLOUD_PROJECT and GOOGLE_CLOUD_LOCATION are names such as my-project and"
                                + " us-central1");
            }
        }

        /// The host of the location.
        URI host() {
            return URI.create(
                    location.equals("global")
                            ? "https://aiplatform.googleapis.com"
                            : "https://" + location + "-aiplatform.googleapis.com");
        }

        /// The project's place there.
        URI address() {
            return URI.create(
                    "%s/v1/projects/%s/locations/%s/publishers/google"
                            .formatted(
                                    baseUrl.orElseGet(this::host).toString().replaceAll("/+$", ""),
                                    project,
                                    location));
        }
    }
}
