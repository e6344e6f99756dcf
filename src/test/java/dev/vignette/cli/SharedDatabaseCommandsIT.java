package dev.vignette.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.testing.TestDatabase;
import dev.vignette.testing.TestDatabase.PostgresSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Commands on a machine that has the address of the database and not that of the pictures.
class SharedDatabaseCommandsIT {

    @TempDir Path folder;
    private PostgresSchema place;
    private Shell office;
    private Shell forgetful;
    private String pictures;

    @BeforeEach
    void bind() throws IOException {
        place = TestDatabase.postgres();
        office = new Shell(folder.resolve("office"));
        forgetful = new Shell(folder.resolve("forgetful"));
        pictures = folder.toUri() + "shared";
        Files.createDirectory(folder.resolve("shared"));
        assertThat(run(office, "export", path("nothing"), "--storage", pictures)).isZero();
        assertThat(folder.resolve("shared/vignette-database")).exists();
    }

    @AfterEach
    void close() {
        place.close();
    }

    @Test
    void whatKeepsOrNeedsPicturesIsRefusedBeforeItBegins() throws Exception {
        var story = Files.writeString(folder.resolve("story.txt"), "A fox.").toString();
        for (var words :
                new String[][] {
                    {"work"},
                    {"serve", "--port", "0"},
                    {"illustrate", story},
                    {"archive", "4kx"},
                    {"delete", "4kx"},
                    {"export", path("export")},
                    {"import", path("export")}
                }) {
            assertThat(run(forgetful, words)).as(words[0]).isEqualTo(2);
            assertThat(forgetful.err())
                    .as(words[0])
                    .singleElement()
                    .asString()
                    .startsWith("vignette: No --storage is given, and " + folder)
                    .contains("They are in " + pictures + ": set VIGNETTE_STORAGE=" + pictures);
        }
        assertThat(folder.resolve("forgetful/pictures")).doesNotExist();
        assertThat(run(forgetful, "batches")).isZero();
        assertThat(forgetful.out()).first().asString().startsWith("No batches yet");
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private int run(Shell shell, String... words) {
        var all = new ArrayList<>(List.of(words));
        var address = place.server().substring("jdbc:".length());
        all.addAll(List.of("--database", address + "&currentSchema=" + place.name()));
        return shell.run(all.toArray(String[]::new));
    }
}
