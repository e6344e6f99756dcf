package dev.vignette.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The page's files, as they stand on the class path.
class PageFilesTest {

    private static final Path FILES = Path.of("src/main/resources/dev/vignette/server/page");
    private static final Pattern IMPORT = Pattern.compile("(?:from|import)\\s*\\(?\"(\\.[^\"]+)\"");
    private static final Pattern LIBRARY = Pattern.compile("\"(/_static/[^\"]+\\.js)\"");

    @Test
    void whatIsImportedIsThere() throws IOException {
        var missing = new ArrayList<String>();
        for (var file : modules()) {
            var imports = IMPORT.matcher(Files.readString(file));
            while (imports.find()) {
                if (!Files.exists(file.resolveSibling(imports.group(1)))) {
                    missing.add(file + " imports " + imports.group(1));
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void theImportMapNamesTheVersionsOfTheBuild() throws IOException {
        var page = Files.readString(FILES.resolve("index.html"));

        var libraries = LIBRARY.matcher(page).results().map(each -> each.group(1)).toList();

        assertThat(libraries).isNotEmpty();
        assertThat(libraries)
                .allSatisfy(each ->
                        assertThat(PageFilesTest.class.getResource("/META-INF/resources" + each))
                                .as(each)
                                .isNotNull());
    }

    /// The one word that a page's policy lets nobody say, and the ways to put text in as markup.
    @Test
    void nothingComesFromElsewhereOrAsMarkup() throws IOException {
        for (var file : modules()) {
            assertThat(Files.readString(file, UTF_8))
                    .as(file.toString())
                    .doesNotContain("innerHTML", "unsafeHTML", "eval(", "style=")
                    .doesNotContainPattern("://\\w");
        }
        for (var sheet : files(".css")) {
            assertThat(Files.readString(sheet))
                    .as(sheet.toString())
                    .doesNotContain("://", "@import");
        }
    }

    private static List<Path> modules() throws IOException {
        return files(".js");
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> all = Files.walk(FILES)) {
            return all.filter(each -> each.toString().endsWith(ending)).toList();
        }
    }
}
