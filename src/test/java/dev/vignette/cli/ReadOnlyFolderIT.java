package dev.vignette.cli;

import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pictures in a folder that this machine may read and not write, as one mounted read-only.
class ReadOnlyFolderIT {

    @TempDir Path folder;

    private Path pictures;
    private Path story;
    private Shell shell;

    @BeforeEach
    void draw() throws Exception {
        pictures = Files.createDirectory(folder.resolve("pictures"));
        story = Files.writeString(folder.resolve("story.csv"), "prompt\na fox\na crow\n");
        shell = new Shell(folder.resolve("data"));
        assertThat(run("illustrate", story.toString(), "-o", folder.toString())).isZero();
        Files.setPosixFilePermissions(pictures, fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(pictures), "root may write everywhere");
    }

    @AfterEach
    void allow() throws Exception {
        Files.setPosixFilePermissions(pictures, fromString("rwxr-xr-x"));
    }

    @Test
    void itsPicturesArePacked() throws Exception {
        var zip = folder.resolve("again.zip");

        assertThat(run("archive", shell.batch(), "-o", zip.toString()))
                .as("%s", shell.err())
                .isZero();
        assertThat(run("verify", zip.toString())).isZero();
    }

    private int run(String... arguments) {
        var all = new String[arguments.length + 1];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--storage=" + pictures.toUri();
        return shell.run(all);
    }
}
