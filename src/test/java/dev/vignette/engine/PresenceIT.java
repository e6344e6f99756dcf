package dev.vignette.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whether a worker lives, as another process of the same data folder sees it.
class PresenceIT {

    @TempDir private Path folder;

    @Test
    void aWorkerThatLookedAtItselfStillLivesForOthers() throws Exception {
        try (var _ = new Presence(folder, "worker-1")) {
            assertThat(Presence.holds(folder, "worker-1")).contains(true);

            assertThat(seenByAnotherProcess("worker-1")).isEqualTo("lives");
        }
        assertThat(seenByAnotherProcess("worker-1")).isEqualTo("is gone");
    }

    private String seenByAnotherProcess(String worker) throws Exception {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty(
                                        "surefire.test.class.path",
                                        System.getProperty("java.class.path")),
                                Onlooker.class.getName(),
                                folder.toString(),
                                worker)
                        .redirectErrorStream(true)
                        .start();
        try (var said = process.inputReader()) {
            return said.readLine();
        }
    }

    /// Another process.
    static final class Onlooker {

        private Onlooker() {}

        @SuppressWarnings("SystemOut") // its answer
        public static void main(String[] arguments) throws Exception {
            boolean lives = Presence.holds(Path.of(arguments[0]), arguments[1]).orElse(false);
            System.out.println(lives ? "lives" : "is gone");
        }
    }
}
