package dev.vignette.moving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.testing.VignetteProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A batch that is larger than the memory of the process that moves it.
class LargeMoveIT {

    private static final int SCENES = 60_000;

    /// Characters of each prompt: all of them together take more than the memory there is.
    private static final int PROMPT = 5_000;

    @TempDir Path folder;

    @Test
    void manyScenesNeedNoMoreMemoryThanAFew() throws Exception {
        var from = Files.createDirectories(folder.resolve("from"));
        var to = Files.createDirectories(folder.resolve("to"));
        var export = folder.resolve("export").toString();
        fill(from);

        long began = System.nanoTime();
        move(from, "export", export);
        long exported = System.nanoTime();
        move(to, "import", export);
        long imported = System.nanoTime();
        System.out.printf(
                "%d scenes of %d characters: out in %.1f s, in again in %.1f s, with 256 MB%n",
                SCENES, PROMPT, (exported - began) / 1e9, (imported - exported) / 1e9);

        try (var house = Household.sqlite(to)) {
            assertThat(house.scenes()).isEqualTo(SCENES);
        }
    }

    private void fill(Path data) throws Exception {
        try (var house = Household.sqlite(data)) {
            var id = house.finished();
            house.execute(
                    "delete from scene where number > 1",
                    """
                    insert into scene (batch, number, text, prompt, description, looks, style, aspect, state, sequence)
                    with recursive n(i) as (select 2 union all select i + 1 from n where i < %d)
                    select '%s', i, 'text', printf('%%0%dd', i), 'd', '{}', 's', '16:9', 'waiting', i from n
                    """
                            .formatted(SCENES, id, PROMPT),
                    "update batch set state = 'paused', pause_reason = 'user', pause_message = 'm'");
        }
    }

    private void move(Path data, String command, String export) throws Exception {
        var process = VignetteProcess.start(folder, command, export, "--data", data.toString());
        assertThat(process.end()).as(process.errors()).isZero();
    }
}
