package dev.vignette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vignette.config.Environment;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/// Which variables set a provider up.
class ProvidersTest {

    static final Iterable<String> NAMES = Providers.NAMES;

    @ParameterizedTest
    @CsvSource({
        "gemini,        GEMINI_API_KEY,      GOOGLE_GEMINI_BASE_URL",
        "gemini,        GOOGLE_API_KEY,      GOOGLE_GEMINI_BASE_URL",
        "openai,        OPENAI_API_KEY,      OPENAI_BASE_URL",
        "imagen,        GEMINI_API_KEY,      GOOGLE_GEMINI_BASE_URL",
        "fal,           FAL_KEY,             FAL_BASE_URL",
        "replicate,     REPLICATE_API_TOKEN, REPLICATE_BASE_URL",
        "bfl,           BFL_API_KEY,         BFL_BASE_URL",
        "automatic1111, ,                    A1111_BASE_URL",
        "comfyui,       ,                    COMFYUI_BASE_URL",
    })
    void aProviderIsSetUpByItsVariables(String name, String key, String address) {
        var variables = new HashMap<>(Map.of(address, "https://images.example/x/"));
        if (key != null) {
            variables.put(key, "k-123");
        }
        try (var providers =
                new Providers(
                        new Environment(variables), () -> Instant.EPOCH, new SplittableRandom(1))) {
            assertThat(providers.isConfigured(name)).isTrue();
            var account =
                    providers
                            .provider(name, Optional.empty(), Optional.empty())
                            .profile()
                            .account();
            assertThat(account).startsWith("images.example/x");
            assertThat(account.endsWith(" no-key")).isEqualTo(key == null);
        }
        try (var providers =
                new Providers(
                        new Environment(Map.of()), () -> Instant.EPOCH, new SplittableRandom(1))) {
            assertThat(providers.isConfigured(name)).isFalse();
            var model =
                    providers.provider(name, Optional.empty(), Optional.empty()).profile().model();
            assertThat(providers.artist(name, model, Optional.empty())).isEmpty();
        }
    }

    @Test
    void withAProjectImagenIsAskedOnVertex() {
        var variables =
                Map.of(
                        "GOOGLE_CLOUD_PROJECT", "my-project",
                        "GOOGLE_CLOUD_LOCATION", "europe-west4",
                        "GOOGLE_ACCESS_TOKEN", "ya29.x",
                        "GEMINI_API_KEY", "k-123");
        try (var providers =
                new Providers(
                        new Environment(variables), () -> Instant.EPOCH, new SplittableRandom(1))) {
            var imagen = providers.ready("imagen", Optional.empty(), Optional.empty());

            assertThat(imagen.profile().account())
                    .startsWith(
                            "europe-west4-aiplatform.googleapis.com/v1/projects/my-project/locations/europe-west4/");
        }
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void everyProviderHasAUsualModel(String name) {
        try (var providers =
                new Providers(
                        new Environment(Map.of()), () -> Instant.EPOCH, new SplittableRandom(1))) {
            assertThat(
                            providers
                                    .provider(name, Optional.empty(), Optional.empty())
                                    .profile()
                                    .name())
                    .isEqualTo(name);
        }
    }

    @Test
    void aNameThatIsNearlyOneIsToldWhichItMayBe() {
        try (var providers =
                new Providers(
                        new Environment(Map.of()), () -> Instant.EPOCH, new SplittableRandom(1))) {
            assertThatThrownBy(() -> providers.ready("comfyi", Optional.empty(), Optional.empty()))
                    .hasMessageStartingWith("there is no provider comfyi; did you mean comfyui?");
            assertThat(Stream.of("gemini", "fal").map(Providers::trouble))
                    .allMatch(Optional::isEmpty);
        }
    }
}
