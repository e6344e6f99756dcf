package dev.vignette.provider.imagen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.config.Secret;
import dev.vignette.provider.ImageProvider;
import dev.vignette.testing.Requests;
import dev.vignette.testing.StubService;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Imagen on Vertex: the same answers at another place, with an access token.
class ImagenOnVertexContractTest extends ImagenContractTest {

    @Override
    protected ImageProvider at(URI baseUrl, Optional<Secret> key) {
        return Imagen.provider(
                http,
                new Place.Vertex("my-project", "europe-west4", Optional.of(baseUrl)),
                key,
                MODEL,
                () -> NOON);
    }

    @Override
    protected String makes() {
        return "POST /v1/projects/my-project/locations/europe-west4/publishers/google/models/"
                + MODEL
                + ":predict";
    }

    @Override
    protected ImageProvider notSetUp() {
        return Imagen.provider(
                http,
                new Place.Vertex("my-project", "us-central1", Optional.empty()),
                Optional.empty(),
                MODEL,
                () -> NOON);
    }

    @Override
    protected String setting() {
        return "GOOGLE_ACCESS_TOKEN";
    }

    @Override
    protected String addressSetting() {
        return "GOOGLE_VERTEX_BASE_URL";
    }

    @Override
    @Test
    void thePlaceIsAskedInItsOwnWords() throws Exception {
        try (var service = StubService.reacting()) {
            at(service).generate(Requests.scene(3), SOON);

            var call = service.calls().getFirst();
            assertThat(call.header("authorization")).contains("Bearer " + KEY.reveal());
            assertThat(call.body()).contains("\"seed\":7,\"addWatermark\":false");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "us-central1, https://us-central1-aiplatform.googleapis.com/v1/projects/p/locations/us-central1/publishers/google",
        "global,      https://aiplatform.googleapis.com/v1/projects/p/locations/global/publishers/google",
    })
    void aLocationHasAHostOfItsOwn(String location, String address) {
        assertThat(new Place.Vertex("p", location, Optional.empty()).address())
                .isEqualTo(URI.create(address));
    }
}
