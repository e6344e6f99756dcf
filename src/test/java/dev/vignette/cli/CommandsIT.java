package dev.vignette.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.testing.QuotaService;
import dev.vignette.testing.StubService;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every command on real batches, drawn by a service on a real socket.
class CommandsIT {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir Path folder;

    private QuotaService quota = QuotaService.generous();
    private StubService service;
    private Shell shell;

    @BeforeEach
    void open() {
        service = StubService.behaving(call -> quota.to(call));
        shell = new Shell(folder.resolve("data"));
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void whatHasNoPlaceToGoToIsNotPaidFor() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "mine");

        assertThat(illustrate(3, "-o", file.toString())).isEqualTo(2);
        assertThat(shell.err())
                .containsExactly(
                        "vignette: the ZIP could not be written: %s is a file, not a folder; choose another: -o DIR"
                                .formatted(file));
        assertThat(illustrate(3, "-o", file.resolve("x/y.zip").toString())).isEqualTo(2);
        assertThat(service.calls()).isEmpty();
        assertThat(shell.run("batches")).isZero();
        assertThat(shell.out())
                .containsExactly("No batches yet. Begin with: vignette illustrate STORY");
    }

    @Test
    void aPlaceThatIsLostMeanwhileCostsNoPicture() throws Exception {
        var out = Files.createDirectory(folder.resolve("out"));
        var taken = folder.resolve("taken");
        try (var replaced =
                StubService.behaving(call -> {
                    if (Files.isDirectory(out)) {
                        rename(out, taken);
                        write(out);
                    }
                    return quota.to(call);
                })) {
            assertThat(draw(replaced, 2, "-o", out.toString())).isEqualTo(2);
        }
        var id = shell.batch();
        assertThat(shell.err())
                .last()
                .isEqualTo(
                        "vignette: Successfully generated all 2 images! The ZIP cannot be written: %s is in the way. The pictures are kept; write it elsewhere: vignette archive %s -o DIR"
                                .formatted(out, id));
        assertThat(shell.run("archive", id, "-o", taken.toString())).isZero();
        assertThat(Path.of(shell.out().getFirst())).exists();
    }

    @Test
    void aLogForProgramsHasAnObjectALine() throws Exception {
        var log = folder.resolve("log.json");
        quota.refusing(2);

        assertThat(illustrate(2, "--log-format", "json", "--log-file", log.toString()))
                .isEqualTo(3);
        assertThat(Files.readAllLines(log).stream().map(new JsonMapper()::readTree))
                .anySatisfy(line -> {
                    assertThat(line.get("level").asString()).isEqualTo("WARN");
                    assertThat(line.get("loggerName").asString()).isEqualTo("Batch Images");
                    assertThat(line.get("formattedMessage").asString())
                            .startsWith("Image 2 attempt 1 failed");
                    assertThat(line.get("mdc").get("scene").asString()).endsWith("/2");
                });
    }

    @Test
    void aKeyThatIsMissingIsAskedForBeforeAnythingIsKept() throws Exception {
        assertThat(shell.run("illustrate", story(2), "-p", "openai")).isEqualTo(2);
        assertThat(shell.err())
                .containsExactly(
                        "vignette: OPENAI_API_KEY is not set: give the key in that variable, or the"
                                + " address of a server that needs none in OPENAI_BASE_URL");
        assertThat(shell.run("scenes", story(2), "-p", "openai")).isZero();
        assertThat(shell.run("batches", "--json")).isZero();
        assertThat(String.join("", shell.out())).isEqualTo("[ ]");
    }

    @Test
    void anUnfinishedBatchOfTheSameStoryIsGoneOnWith() throws Exception {
        assertThat(illustrate(3, "--max-calls=1")).isEqualTo(5);
        var id = shell.batch();
        assertThat(shell.out())
                .hasSize(3)
                .last()
                .isEqualTo(
                        "Paused: generated 1 of 3 images so far. Its limit of 1 calls is reached; give it a higher --max-calls. Go on with: vignette resume %s"
                                .formatted(id));

        assertThat(illustrate(3, "--max-calls=1")).isEqualTo(2);
        assertThat(shell.err())
                .containsExactly(
                        "vignette: this very story was begun before, as batch %1$s. Go on with it: vignette resume %1$s; or draw it a second time: --new"
                                .formatted(id));
        assertThat(shell.run("resume", id, "-o", "" + folder)).isEqualTo(5);
        assertThat(shell.run("resume", id, "-o", "" + folder, "--max-calls=3")).isZero();
        assertThat(shell.out())
                .hasSize(3)
                .endsWith(
                        "3 calls: 3 pictures, 0 refused, 0 failed",
                        "Successfully generated all 3 images!");
        assertThat(illustrate(3, "--max-calls=1", "--new")).isEqualTo(5);
    }

    @Test
    void aCapOnTheCostNeedsAPriceAndPauses() throws Exception {
        assertThat(illustrate(3, "--max-cost=0.12", "--model=who-knows")).isEqualTo(2);
        assertThat(shell.err())
                .containsExactly(
                        "vignette: a most cost needs a price, and none is known here for who-knows of openai; say what one picture costs: --price 0.05");

        assertThat(illustrate(3, "--max-cost=0.12", "--price=0.05", "--concurrency=1"))
                .isEqualTo(5);
        var id = shell.batch();
        assertThat(shell.out())
                .last()
                .isEqualTo(
                        "Paused: generated 2 of 3 images so far. Its limit of $0.12 is reached at $0.05 a picture; give it a higher --max-cost. Go on with: vignette resume %s"
                                .formatted(id));
        assertThat(shell.err())
                .anyMatch(line -> line.startsWith("2 calls, $0.10 at $0.05 a picture; about 16 s"));
        assertThat(shell.run("show", id)).isZero();
        assertThat(shell.out())
                .contains("At most $0.10, at $0.05 a picture; the service's own bill counts");
        assertThat(shell.run("resume", id, "-o", "" + folder, "--max-cost=0.20")).isZero();
        assertThat(shell.out()).last().isEqualTo("Successfully generated all 3 images!");
    }

    @Test
    void gapsAreListedAndTriedAgainByNumberAndInOtherWords() throws Exception {
        quota = QuotaService.generous().refusing(2, 3, 5);
        assertThat(illustrate(6)).isEqualTo(3);
        var id = shell.batch();
        var zip = Path.of(shell.out().getFirst());
        assertThat(shell.out().subList(1, 4))
                .containsExactly(
                        "50.0 % succeeded; missing: 2-3, 5; try them again: vignette retry " + id,
                        "6 calls: 3 pictures, 3 refused, 0 failed",
                        "Generated 3 of 6 images (3 failed and were skipped)");
        assertThat(shell.run("show", zip.toString())).isZero();
        assertThat(shell.out())
                .contains(
                        "2  skipped",
                        "   why: Your request was rejected by the safety system.",
                        "   cure: Say it with other words: retry the scene with a new prompt.")
                .anyMatch(line -> line.startsWith("   call 1 (attempt 1): blocked (400) after "));

        assertThat(shell.run("retry", id, "--scene=1")).isEqualTo(2);
        assertThat(shell.err())
                .containsExactly("vignette: of batch " + id + ", scene 1 was not skipped");
        assertThat(shell.run("retry", id, "--scene=7")).isEqualTo(2);
        assertThat(shell.err())
                .containsExactly("vignette: batch " + id + " has scenes 1 to 6, not 7");
        assertThat(shell.run("retry", id, "--prompt=a knight")).isEqualTo(2);
        assertThat(service.posts()).hasSize(6);

        assertThat(retry(id, "--scene=2", "--prompt=scene 20: a knight")).isEqualTo(3);
        assertThat(shell.err()).first().isEqualTo("Batch " + id + ": trying 1 scene again");
        quota = QuotaService.generous();
        assertThat(retry(id, "--scene=3,5")).isZero();
        assertThat(shell.out()).last().isEqualTo("Successfully generated all 6 images!");
        assertThat(retry(id)).isEqualTo(2);
        assertThat(shell.err())
                .containsExactly("vignette: no scene of batch " + id + " was skipped");
        assertThat(service.posts()).hasSize(9);
    }

    @Test
    void somebodyElsesFileIsNeverWrittenOver() throws Exception {
        var mine = Files.writeString(folder.resolve("mine.zip"), "mine");

        assertThat(illustrate(1, "-o", mine.toString())).isZero();
        assertThat(shell.out()).first().isEqualTo(folder.resolve("mine_2.zip").toString());
        assertThat(shell.out()).last().isEqualTo("Successfully generated 1 image!");
        assertThat(mine).hasContent("mine");
    }

    @Test
    void aTitleIsOneLineWhateverIsInIt() throws Exception {
        assertThat(illustrate(1, "--title", "../狐\n\u001b[31mred; rm -rf /")).isZero();
        assertThat(shell.out()).first().asString().contains("/狐_31mred_rm_rf_1_scenes_");

        assertThat(shell.run("batches")).isZero();
        assertThat(shell.out()).hasSize(2);
        assertThat(shell.out().get(1)).contains("../狐 [31mred; rm -rf /").doesNotContain("\u001b");
    }

    @Test
    void aZipIsProvedWholeOrNot() throws Exception {
        assertThat(illustrate(2)).isZero();
        var zip = Path.of(shell.out().getFirst());
        assertThat(shell.run("verify", zip.toString())).isZero();
        assertThat(shell.out())
                .containsExactly(zip + " is whole: 2 of 2 pictures, as its manifest says");

        try (var bytes = new RandomAccessFile(zip.toFile(), "rw")) {
            bytes.seek(200);
            bytes.write(bytes.read() ^ 1);
        }
        assertThat(shell.run("verify", zip.toString())).isEqualTo(2);
        assertThat(shell.err()).last().isEqualTo("vignette: " + zip + " does not verify");
        assertThat(shell.run("verify", story(2))).isEqualTo(2);
        assertThat(shell.run("verify", "nowhere.zip")).isEqualTo(2);
        assertThat(shell.err()).containsExactly("vignette: there is no file nowhere.zip");
    }

    @Test
    void eventsAreOneJsonObjectALineAndTheLastIsTheEnd() throws Exception {
        quota = QuotaService.generous().refusing(2);
        assertThat(illustrate(4, "--json")).isEqualTo(3);

        var events = shell.out().stream().<JsonNode>map(JSON::readTree).toList();
        assertThat(events)
                .allSatisfy(event ->
                        assertThat(event.get("type").asString()).isIn("batch", "finished"));
        var last = events.getLast();
        assertThat(last.get("type").asString()).isEqualTo("finished");
        assertThat(last.get("exitCode").asInt()).isEqualTo(3);
        assertThat(last.get("missing").asString()).isEqualTo("2");
        assertThat(Path.of(last.get("archive").asString())).exists();
        assertThat(last.at("/batch/message").asString())
                .isEqualTo("Generated 3 of 4 images (1 failed and was skipped)");
        assertThat(last.at("/batch/successRate").asDouble()).isEqualTo(75.0);
    }

    @Test
    void whatIsShownToPeopleIsThereForProgramsToo() throws Exception {
        quota = QuotaService.generous().refusing(2);
        assertThat(illustrate(3)).isEqualTo(3);
        var id = shell.batch();

        assertThat(shell.run("show", id, "--json")).isZero();
        var shown = JSON.readTree(String.join("\n", shell.out()));
        assertThat(shown.get("id").asString()).startsWith(id).hasSize(26);
        assertThat(shown.get("scenes")).hasSize(3);
        assertThat(shown.at("/scenes/0/imageGeneratedSuccessfully").asBoolean()).isTrue();
        assertThat(shown.at("/scenes/1/failure/kind").asString()).isEqualTo("safety");
        assertThat(shown.at("/scenes/1/calls/0/httpStatus").asInt()).isEqualTo(400);
        assertThat(shell.run("batches", "--json")).isZero();
        var listed = JSON.readTree(String.join("\n", shell.out()));
        assertThat(listed.at("/0/bytes").asLong()).isPositive();
        assertThat(listed.at("/0/workedOn").asBoolean()).isFalse();
        assertThat(shell.run("scenes", story(3), "--json")).isZero();
        assertThat(JSON.readTree(String.join("\n", shell.out()))).hasSize(3);
        assertThat(shell.run("providers", "--json", "--base-url", "" + service.url("/v1")))
                .isZero();
        assertThat(JSON.readTree(String.join("\n", shell.out())).valueStream())
                .anySatisfy(provider -> {
                    assertThat(provider.get("name").asString()).isEqualTo("openai");
                    assertThat(provider.at("/models/0").asString()).isEqualTo("gpt-image-2");
                });
    }

    @Test
    void aSizeThatTheModelDoesNotDrawIsRefusedBeforeAnythingIsAsked() throws Exception {
        assertThat(illustrate(3, "--size", "9K")).isEqualTo(2);

        assertThat(shell.err())
                .containsExactly(
                        "vignette: gpt-image-2 draws in the sizes 1K, 2K, 4K, auto, WxH, not 9K."
                                + " Choose one of these with --size, or leave it out.");
        assertThat(service.calls()).isEmpty();
    }

    @Test
    void aBatchThatIsNotHereIsToldSo() throws Exception {
        assertThat(shell.run("show", "4kx")).isEqualTo(2);
        assertThat(shell.err())
                .containsExactly(
                        "vignette: there is no batch 4kx here; vignette batches lists them");
        assertThat(shell.run("show", "")).isEqualTo(2);
        assertThat(shell.err())
                .containsExactly(
                        "vignette: the ID of a batch is empty; vignette batches lists them");
    }

    @Test
    void aDataFolderThatIsNoneIsRefused() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "mine");

        assertThat(new Shell(file).run("batches")).isEqualTo(2);
        var elsewhere = new Shell(file.resolve("data"));
        assertThat(elsewhere.run("batches")).isEqualTo(2);
        assertThat(elsewhere.err())
                .first()
                .asString()
                .startsWith("vignette: the data folder ")
                .endsWith("; choose another: --data DIR");
        assertThat(shell.run("batches", "--log-file", file.resolve("log").toString())).isEqualTo(2);
        assertThat(shell.err())
                .first()
                .asString()
                .startsWith("vignette: the log cannot be written: ");
    }

    private int illustrate(int scenes, String... options) throws IOException {
        return draw(service, scenes, options);
    }

    private int draw(StubService by, int scenes, String... options) throws IOException {
        var arguments = new ArrayList<>(List.of("illustrate", story(scenes), "-p", "openai"));
        arguments.addAll(List.of("--base-url", by.url("/v1").toString(), "--quiet"));
        if (!List.of(options).contains("-o")) {
            arguments.addAll(List.of("-o", folder.toString()));
        }
        arguments.addAll(List.of(options));
        return shell.run(arguments.toArray(String[]::new));
    }

    private int retry(String id, String... options) {
        var arguments = new ArrayList<>(List.of("retry", id, "-o", folder.toString(), "--quiet"));
        arguments.addAll(List.of(options));
        return shell.run(arguments.toArray(String[]::new));
    }

    private String story(int scenes) throws IOException {
        var rows =
                IntStream.rangeClosed(1, scenes)
                        .mapToObj("\"scene %d: a fox\"\n"::formatted)
                        .collect(Collectors.joining("", "prompt\n", ""));
        return Files.writeString(folder.resolve("story.csv"), rows).toString();
    }

    private static void rename(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file) {
        try {
            Files.writeString(file, "in the way");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
