package dev.vignette.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.archive.Verification.Sound;
import dev.vignette.testing.Steps;
import dev.vignette.testing.VignetteProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The way of an archive to its place: a real process ends at every step of it. What has its name
/// is whole, before and after; whoever writes it next, on another day, leaves a whole archive and
/// nothing beside it.
@Tag("crash")
class EveryWriteIT {

    private static final int SCENES = 4;

    @TempDir Path folder;

    @Test
    void whereverItEndsNobodySeesHalfAnArchive() throws Exception {
        var broken = new LinkedHashMap<String, String>();
        var steps = new Life(folder.resolve("whole")).steps();
        assertThat(steps)
                .contains("laid out", "nothing written", "written", "all written", "in its place")
                .hasSizeGreaterThan(8);
        for (var step : steps) {
            var place = folder.resolve(step.replace(' ', '-'));
            new Life(place).endingAt(step).ifPresent(what -> broken.put(step, what));
        }
        System.out.printf("killed at %d steps of one archive's way%n", steps.size());

        assertThat(broken).isEmpty();
    }

    /// An archive, and one of fewer pictures that was there before.
    private record Life(Path place) {

        private Path scratch() {
            return place.resolve("scratch");
        }

        private Path out() {
            return place.resolve("out");
        }

        List<String> steps() throws Exception {
            var process = write("none");
            assertThat(process.end()).as(process.errors()).isZero();
            return process.output().stream()
                    .filter(line -> line.startsWith(Steps.SAID))
                    .map(line -> line.substring(Steps.SAID.length()))
                    .toList();
        }

        Optional<String> endingAt(String step) throws Exception {
            var before = saved(SCENES - 1, "before.zip");
            var process = write(step);
            if (process.end() != Steps.KILLED) {
                return Optional.of("it was not killed: " + process.errors());
            }
            for (var zip : zips()) {
                if (!(Verify.verify(zip) instanceof Sound)) {
                    return Optional.of("half an archive: " + zip.getFileName());
                }
            }
            var whole = saved(SCENES, "");
            Leftovers.remove(scratch(), Instant.now().plusSeconds(1));
            var left = Stream.concat(names(out()), names(scratch())).toList();
            return left.size() == zips().size()
                            && zips().containsAll(List.of(before, whole))
                            && Verify.verify(whole) instanceof Sound
                    ? Optional.empty()
                    : Optional.of("it leaves " + left);
        }

        private VignetteProcess write(String step) throws IOException {
            Files.createDirectories(out());
            return VignetteProcess.startClass(
                    place,
                    SteppedArchiver.class.getName(),
                    scratch().toString(),
                    out().toString(),
                    "" + SCENES,
                    step);
        }

        private Path saved(int scenes, String name) throws IOException {
            try (var archive = Archive.of(Batches.withGaps(scenes), scratch(), ZoneOffset.UTC)) {
                return archive.saveTo(out().resolve(name));
            }
        }

        private List<Path> zips() throws IOException {
            try (var files = Files.list(out())) {
                return files.filter(file -> file.toString().endsWith(".zip")).toList();
            }
        }

        private static Stream<String> names(Path folder) throws IOException {
            try (var files = Files.list(folder)) {
                return files.map(file -> file.getFileName().toString()).toList().stream();
            }
        }
    }
}
