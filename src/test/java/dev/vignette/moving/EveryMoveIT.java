package dev.vignette.moving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.moving.Moved.Done;
import dev.vignette.moving.Moved.Refused;
import dev.vignette.testing.Steps;
import dev.vignette.testing.VignetteProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The way of a house into a folder, and out of it: a real process ends at every step. Whoever runs
/// the same again leaves the very same as one that was never disturbed, and nobody takes half of it
/// for whole.
@Tag("crash")
class EveryMoveIT {

    @TempDir Path folder;

    @Test
    void whereverAnExportEndsItIsWholeWhenItIsRunAgain() throws Exception {
        var broken = new LinkedHashMap<String, String>();
        var home = folder.resolve("house");
        Map<String, String> whole;
        try (var house = Household.sqlite(home)) {
            house.furnish();
            house.export(folder.resolve("first")); // the dead are buried
            whole = Household.bytesIn(folder.resolve("first"));
        }
        var steps = steps(home, "export", folder.resolve("whole"));
        assertThat(steps).contains("BEGUN", "ROWS", "PICTURE 7", "BATCH 3", "BESIDES", "closed");
        for (var step : steps) {
            var export = folder.resolve("export-" + step.replaceAll("\\W+", "-"));
            kill(home, "export", export, step)
                    .or(() -> afterExport(home, export, step, whole))
                    .ifPresent(what -> broken.put(step, what));
        }
        System.out.printf("killed at %d steps of an export%n", steps.size());

        assertThat(broken).isEmpty();
    }

    private Optional<String> afterExport(
            Path home, Path export, String step, Map<String, String> whole) {
        try (var house = Household.sqlite(home);
                var other = Household.sqlite(Path.of(export + "-other"))) {
            if (!step.equals("closed") && !(other.bring(export) instanceof Refused)) {
                return Optional.of("half of it was taken for whole");
            }
            if (!(house.export(export) instanceof Done)) {
                return Optional.of("it does not go on");
            }
            return Household.bytesIn(export).equals(whole)
                    ? Optional.empty()
                    : Optional.of("it is another one: " + Household.bytesIn(export).keySet());
        } catch (IOException | InterruptedException e) {
            return Optional.of(e.toString());
        }
    }

    @Test
    void whereverAnImportEndsItIsWholeWhenItIsRunAgain() throws Exception {
        var broken = new LinkedHashMap<String, String>();
        var export = folder.resolve("export");
        Map<String, List<String>> rows;
        Map<String, String> pictures;
        try (var house = Household.sqlite(folder.resolve("house"));
                var whole = Household.sqlite(folder.resolve("whole"))) {
            house.furnish();
            house.export(export);
            whole.bring(export);
            rows = whole.dump();
            pictures = whole.pictureBytes();
        }
        var steps = steps(folder.resolve("undisturbed"), "import", export);
        assertThat(steps)
                .contains(
                        "picture: half of it lies beside",
                        "picture: stored 7",
                        "ROWS 5",
                        "somebody: not committed 3",
                        "somebody: committed 3",
                        "BESIDES");
        for (var step : steps) {
            var home = folder.resolve("home-" + step.replaceAll("\\W+", "-"));
            kill(home, "import", export, step)
                    .or(() -> afterImport(home, export, rows, pictures))
                    .ifPresent(what -> broken.put(step, what));
        }
        System.out.printf("killed at %d steps of an import%n", steps.size());

        assertThat(broken).isEmpty();
    }

    private static Optional<String> afterImport(
            Path home, Path export, Map<String, List<String>> rows, Map<String, String> pictures) {
        try (var house = Household.sqlite(home)) {
            var half = halves(house, rows, pictures);
            if (half.isPresent()) {
                return half;
            }
            if (!(house.bring(export) instanceof Done(var account, _, var left))
                    || !left.isEmpty()
                    || account.batches() != 3) {
                return Optional.of("it does not go on");
            }
            if (!house.dump().equals(rows)) {
                return Optional.of("its rows are others");
            }
            return house.pictureBytes().equals(pictures)
                    ? Optional.empty()
                    : Optional.of("its pictures are others: " + house.pictureBytes().keySet());
        } catch (IOException | InterruptedException e) {
            return Optional.of(e.toString());
        }
    }

    /// A batch that is there has all of its rows and all of its pictures.
    private static Optional<String> halves(
            Household house, Map<String, List<String>> rows, Map<String, String> pictures)
            throws IOException {
        var found = house.dump();
        var kept = house.pictureBytes();
        for (var batch : found.getOrDefault("batch", List.of())) {
            var id = batch.substring("id=".length(), batch.indexOf('\n'));
            for (var table : List.of("scene", "call", "reference")) {
                if (of(id, found, table) != of(id, rows, table)) {
                    return Optional.of("half a batch is there");
                }
            }
            if (!kept.keySet()
                    .containsAll(
                            pictures.keySet().stream()
                                    .filter(key -> key.startsWith(id))
                                    .toList())) {
                return Optional.of("a batch is there without its pictures");
            }
        }
        return Optional.empty();
    }

    private static long of(String id, Map<String, List<String>> rows, String table) {
        return rows.getOrDefault(table, List.of()).stream()
                .filter(row -> row.contains("batch=" + id + "\n"))
                .count();
    }

    private static List<String> steps(Path home, String what, Path export) throws Exception {
        var process = start(home, what, export, "none");
        assertThat(process.end()).as(process.errors()).isZero();
        return process.output().stream()
                .filter(line -> line.startsWith(Steps.SAID))
                .map(line -> line.substring(Steps.SAID.length()))
                .toList();
    }

    private static Optional<String> kill(Path home, String what, Path export, String step)
            throws Exception {
        var process = start(home, what, export, step);
        return process.end() == Steps.KILLED
                ? Optional.empty()
                : Optional.of("it was not killed: " + process.errors());
    }

    private static VignetteProcess start(Path home, String what, Path export, String step)
            throws IOException {
        Files.createDirectories(home);
        return VignetteProcess.startClass(
                home, SteppedMove.class.getName(), home.toString(), what, export.toString(), step);
    }
}
