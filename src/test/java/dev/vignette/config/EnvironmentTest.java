package dev.vignette.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentTest {

    @Test
    void batchesAreKeptWhereSomebodySaysElseWhereTheSystemSays() {
        assertThat(folder(Map.of("VIGNETTE_DATA", "here", "XDG_DATA_HOME", "/share")))
                .isEqualTo(Path.of("here"));
        assertThat(folder(Map.of("XDG_DATA_HOME", "/share"))).isEqualTo(Path.of("/share/vignette"));
    }

    @Test
    void aRelativeShareDoesNotCount() {
        assertThat(folder(Map.of("XDG_DATA_HOME", "share"))).isEqualTo(folder(Map.of()));
        assertThat(folder(Map.of())).isAbsolute().endsWithRaw(Path.of(".local/share/vignette"));
    }

    private static Path folder(Map<String, String> variables) {
        return new Environment(variables).dataFolder();
    }
}
