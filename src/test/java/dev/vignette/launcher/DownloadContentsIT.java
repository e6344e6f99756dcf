package dev.vignette.launcher;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What has to be in the download for its users and its libraries' authors.
@Tag("dist")
class DownloadContentsIT {

    @TempDir static Path temp;
    private static Path folder = Path.of("");

    @BeforeAll
    static void unpack() throws Exception {
        folder = Unpacked.archive(temp).folder();
    }

    @Test
    void theRuntimeHasEveryModuleThatTheJarNeeds() throws IOException {
        var jar = folder.resolve("vignette.jar").toString();
        var out = new StringWriter();
        ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(
                        new PrintWriter(out),
                        new PrintWriter(out),
                        "--multi-release=25",
                        "--ignore-missing-deps",
                        "--print-module-deps",
                        jar);
        var needed = List.of(out.toString().strip().split(","));

        assertThat(needed).contains("java.base", "java.sql");
        assertThat(Files.readString(folder.resolve("jre/release")).split("[\" \n]"))
                .containsAll(needed);
    }

    @Test
    void everyLibraryIsNamedAndHasTheTextOfItsLicence() throws IOException {
        var libraries = JsonMapper.shared().readTree(folder.resolve("sbom.json")).get("components");
        var thirdParty = Files.readString(folder.resolve("THIRD-PARTY.txt"));

        assertThat(libraries)
                .hasSizeGreaterThan(20)
                .allSatisfy(library -> {
                    assertThat(thirdParty).contains(coordinates(library));
                    assertThat(texts(library)).as("texts for " + coordinates(library)).isNotEmpty();
                });
    }

    private static String coordinates(JsonNode library) {
        return Stream.of("group", "name", "version")
                .map(field -> library.get(field).asString())
                .collect(joining(":"));
    }

    /// What a library brought itself, what is named by its group or its licence; many have
    /// Vignette's.
    private static List<Path> texts(JsonNode library) throws IOException {
        var own = library.get("name").asString() + "-" + library.get("version").asString() + "-jar";
        var group = library.get("group").asString() + ".";
        var licences = library.get("licenses").toString();
        try (var files = Files.walk(folder.resolve("licences"))) {
            var texts = new ArrayList<>(files.filter(Files::isRegularFile).toList());
            texts.removeIf(text -> {
                var name = text.getFileName().toString().replaceFirst("\\.txt$", "");
                return !text.startsWith(folder.resolve("licences").resolve(own))
                        && !group.startsWith(name + ".")
                        && !licences.contains("\"" + name + "\"");
            });
            if (licences.contains("\"Apache-2.0\"")) {
                texts.add(folder.resolve("LICENSE"));
            }
            return texts;
        }
    }
}
