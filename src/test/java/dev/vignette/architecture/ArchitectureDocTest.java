package dev.vignette.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Keeps ARCHITECTURE.md from naming types that no longer exist.
class ArchitectureDocTest {

    private static final Pattern TYPE = Pattern.compile("`([A-Z][A-Za-z]+)`");

    @Test
    void everyTypeItNamesExists() throws IOException {
        var named =
                TYPE.matcher(Files.readString(Path.of("ARCHITECTURE.md")))
                        .results()
                        .map(match -> match.group(1))
                        .collect(Collectors.toSet());
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var types =
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".java"))
                            .map(name -> name.replace(".java", ""))
                            .collect(Collectors.toSet());
            assertThat(named).isNotEmpty();
            assertThat(types).containsAll(named);
        }
    }
}
