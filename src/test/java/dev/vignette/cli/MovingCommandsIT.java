package dev.vignette.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.testing.VignetteProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `export` and `import`, as they are typed.
class MovingCommandsIT {

    @TempDir Path folder;

    private Shell here;
    private Shell there;
    private String export;

    @BeforeEach
    void drawABatch() throws Exception {
        here = new Shell(folder.resolve("here"));
        there = new Shell(folder.resolve("there"));
        export = folder.resolve("export").toString();
        var story = Files.writeString(folder.resolve("story.txt"), "A fox.\n\nA hill.\n\nA moon.");
        assertThat(here.run("illustrate", story.toString(), "-o", folder.toString())).isZero();
    }

    @Test
    void whatIsExportedHereIsFinishedThere() {
        var id = here.batch();

        assertThat(here.run("export", export)).isZero();
        assertThat(here.out())
                .first()
                .asString()
                .startsWith("Exported 1 batch, 3 pictures, ")
                .endsWith(" to " + export);
        assertThat(there.run("import", export)).isZero();
        assertThat(there.out())
                .singleElement()
                .asString()
                .startsWith("Imported 1 batch, 3 pictures, ");
        assertThat(there.run("import", export)).isZero();
        assertThat(there.out())
                .singleElement()
                .asString()
                .startsWith("Imported 1 batch (1 was there already), 0 pictures");

        assertThat(there.run("archive", id, "-o", folder.resolve("there.zip").toString())).isZero();
        assertThat(there.run("verify", folder.resolve("there.zip").toString())).isZero();
    }

    @Test
    void whatCannotBeBroughtInIsNamedAndSoIsTheCure() throws Exception {
        here.run("export", export);
        try (var files = Files.walk(folder.resolve("export").resolve("pictures"))) {
            Files.delete(files.filter(Files::isRegularFile).findFirst().orElseThrow());
        }

        assertThat(there.run("import", export)).isEqualTo(2);
        assertThat(there.err()).singleElement().asString().contains("is damaged or gone; batch ");
        assertThat(there.run("import", folder.resolve("none").toString())).isEqualTo(2);
        assertThat(there.err())
                .containsExactly("vignette: there is no folder " + folder.resolve("none"));
    }

    @Test
    void whatAnotherProcessDrawsIsNotCopiedUntilItIsGone() throws Exception {
        var data = folder.resolve("here").toString();
        var story =
                Files.writeString(folder.resolve("long.txt"), "A cat on a wall.\n\n".repeat(90));
        var process =
                VignetteProcess.start(
                        folder,
                        "illustrate",
                        story.toString(),
                        "--data",
                        data,
                        "-p",
                        "rehearsal",
                        "-m",
                        "calm",
                        "--concurrency",
                        "1");
        try {
            var id = process.batch();
            Awaitility.await().until(this::isAnyDrawn);

            assertThat(here.run("export", export)).isEqualTo(2);
            assertThat(here.err())
                    .containsExactly(
                            "vignette: batch %s is being drawn; first: vignette pause %s"
                                    .formatted(id, id),
                            "or stop the workers");
        } finally {
            process.kill();
        }
        assertThat(here.run("export", export)).isZero();
        assertThat(here.out()).first().asString().startsWith("Exported 2 batches, ");
    }

    private boolean isAnyDrawn() {
        here.run("batches");
        return here.out().stream().anyMatch(line -> line.endsWith("  running"));
    }
}
