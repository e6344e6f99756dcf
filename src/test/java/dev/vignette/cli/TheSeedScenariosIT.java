package dev.vignette.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.testing.Answers;
import dev.vignette.testing.Call;
import dev.vignette.testing.Pictures;
import dev.vignette.testing.Reaction;
import dev.vignette.testing.StubService;
import dev.vignette.testing.VignetteProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What Vignette was made for, through the launcher its users type, against a service on a real
/// socket: every word it ends with, its exit code, its ZIP and its log.
class TheSeedScenariosIT {

    private static final Reaction BUSY =
            Answers.error(503, "server_error", "server_is_overloaded", "The server is overloaded.");
    private static final Reaction REFUSED =
            Answers.error(
                    400,
                    "image_generation_user_error",
                    "moderation_blocked",
                    "Your request was rejected by the safety system.");
    private static final Reaction NOT_UNDERSTOOD =
            Answers.error(400, "invalid_request_error", "invalid_value", "This cannot be drawn.");
    private static final Reaction NO_PICTURE =
            Answers.picture("no picture at all".getBytes(StandardCharsets.UTF_8));

    private static final Pattern SCENE = Pattern.compile("scene (\\d+):");

    @TempDir Path folder;

    @Test
    void oneOfFiftyDiesOfItsNetworkThreeTimes() throws Exception {
        var ended = illustrate(50, Map.of(23, new Reaction.Reset()), "--backoff", "40ms");

        ended.exitsWith(3)
                .says(
                        ended.zip(49),
                        "98.0 %% succeeded; missing: 23; try them again: vignette retry %s",
                        "52 calls: 49 pictures, 0 refused, 3 failed",
                        "Generated 49 of 50 images (1 failed and was skipped)")
                .logs(
                        "WARN 23 Image 23 attempt 1 failed: the connection to 127.0.0.1 broke before an answer came",
                        "INFO 23 Retrying in 40ms...",
                        "WARN 23 Image 23 attempt 2 failed: the connection to 127.0.0.1 broke before an answer came",
                        "INFO 23 Retrying in 80ms...",
                        "WARN 23 Image 23 attempt 3 failed: the connection to 127.0.0.1 broke before an answer came",
                        "WARN 23 Skipping image 23 after 3 failed attempts. Moving to next scene.")
                .holds(49, 50, 23);
    }

    @Test
    void fiveOfAHundredFailEachInItsOwnWay() throws Exception {
        var ended =
                illustrate(
                        100,
                        Map.of(
                                3, BUSY,
                                17, REFUSED,
                                40, NOT_UNDERSTOOD,
                                41, NOT_UNDERSTOOD,
                                77, NO_PICTURE),
                        "--backoff",
                        "40ms");

        ended.exitsWith(3)
                .says(
                        ended.zip(95),
                        "95.0 %% succeeded; missing: 3, 17, 40-41, 77; try them again: vignette retry %s",
                        "104 calls: 95 pictures, 1 refused, 8 failed",
                        "Generated 95 of 100 images (5 failed and were skipped)")
                .logsOf(
                        3,
                        "WARN 3 Image 3 attempt 1 failed: The server is overloaded.",
                        "INFO 3 Retrying in 40ms...",
                        "WARN 3 Image 3 attempt 2 failed: The server is overloaded.",
                        "INFO 3 Retrying in 80ms...",
                        "WARN 3 Image 3 attempt 3 failed: The server is overloaded.",
                        "WARN 3 Skipping image 3 after 3 failed attempts. Moving to next scene.")
                .logsOf(
                        17,
                        "WARN 17 Image 17 attempt 1 failed: Your request was rejected by the safety system.",
                        "WARN 17 Skipping image 17 after 1 failed attempt. Moving to next scene.")
                .logsOf(
                        40,
                        "WARN 40 Image 40 attempt 1 failed: This cannot be drawn.",
                        "WARN 40 Skipping image 40 after 1 failed attempt. Moving to next scene.")
                .holds(95, 100, 3, 17, 40, 41, 77);
    }

    @Test
    void allOfTwentyFiveSucceed() throws Exception {
        var ended = illustrate(25, Map.of());

        ended.exitsWith(0)
                .says(
                        ended.zip(25),
                        "25 calls: 25 pictures, 0 refused, 0 failed",
                        "Successfully generated all 25 images!")
                .logs()
                .holds(25, 25);
    }

    @Test
    void noneOfAHundredSucceeds() throws Exception {
        var ended =
                illustrate(
                        100,
                        IntStream.rangeClosed(1, 100)
                                .boxed()
                                .collect(Collectors.toMap(n -> n, _ -> REFUSED)));

        ended.exitsWith(4)
                .says(
                        "0.0 %% succeeded; missing: 1-100; try them again: vignette retry %s",
                        "100 calls: 0 pictures, 100 refused, 0 failed",
                        "Error: All 100 images failed to generate. Please try again.")
                .logsOf(
                        100,
                        "WARN 100 Image 100 attempt 1 failed: Your request was rejected by the safety system.",
                        "WARN 100 Skipping image 100 after 1 failed attempt. Moving to next scene.")
                .holdsNothing();
    }

    @Test
    void oneAtATimeTheThirdFailsThreeTimesAndTheOthersFollowInOrder() throws Exception {
        var ended = illustrate(5, Map.of(3, BUSY), "--concurrency", "1");

        assertThat(ended.asked()).containsExactly(1, 2, 3, 3, 3, 4, 5);
        ended.exitsWith(3)
                .says(
                        ended.zip(4),
                        "80.0 %% succeeded; missing: 3; try them again: vignette retry %s",
                        "7 calls: 4 pictures, 0 refused, 3 failed",
                        "Generated 4 of 5 images (1 failed and was skipped)")
                .logs(
                        "WARN 3 Image 3 attempt 1 failed: The server is overloaded.",
                        "INFO 3 Retrying in 2000ms...",
                        "WARN 3 Image 3 attempt 2 failed: The server is overloaded.",
                        "INFO 3 Retrying in 4000ms...",
                        "WARN 3 Image 3 attempt 3 failed: The server is overloaded.",
                        "WARN 3 Skipping image 3 after 3 failed attempts. Moving to next scene.")
                .holds(4, 5, 3);
    }

    /// Runs a story of so many scenes to its end.
    ///
    /// @param troubles what the service always does at these scenes
    private Ended illustrate(int scenes, Map<Integer, Reaction> troubles, String... options)
            throws Exception {
        var story = Files.writeString(folder.resolve("story.csv"), story(scenes));
        var before = LocalDate.now(ZoneId.systemDefault());
        try (var service =
                StubService.behaving(call -> {
                    var trouble = troubles.get(scene(call));
                    return trouble == null ? Answers.picture(Pictures.png(scene(call))) : trouble;
                })) {
            var arguments = new ArrayList<>(List.of("illustrate", story.toString()));
            arguments.addAll(List.of("--title", "Story: Title", "--provider", "openai"));
            arguments.addAll(List.of("--base-url", service.url("/v1").toString()));
            arguments.addAll(List.of("--data", folder.resolve("data").toString()));
            arguments.addAll(List.of(options));
            var process =
                    VignetteProcess.launch(folder, Map.of(), arguments.toArray(String[]::new));
            int code = process.end();
            assertThat(process.errors())
                    .as("the jar was built before")
                    .startsWith(
                            "Batch %s: %d scenes, openai gpt-image-2\n"
                                    .formatted(process.batch(), scenes));
            var asked = service.posts().stream().map(TheSeedScenariosIT::scene).toList();
            return new Ended(folder, before, process, code, asked);
        }
    }

    private static String story(int scenes) {
        return IntStream.rangeClosed(1, scenes)
                .mapToObj("\"scene %d: a fox sails a paper boat\"\n"::formatted)
                .collect(Collectors.joining("", "prompt\n", ""));
    }

    private static int scene(Call call) {
        var number = SCENE.matcher(call.body());
        return number.find() ? Integer.parseInt(number.group(1)) : 0;
    }

    /// A run that is over.
    ///
    /// @param before the day on which it began
    /// @param asked the scenes that the service was asked for, in order
    private record Ended(
            Path folder, LocalDate before, VignetteProcess process, int code, List<Integer> asked) {

        /// As `2026-11-23T21:57:39.743 WARN 4kx0ab/3 [Batch Images] …`.
        private static final Pattern LOG_LINE =
                Pattern.compile(
                        "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3} (WARN|INFO) +(\\w{6})/(\\d+) \\[Batch Images] (.*)");

        Ended exitsWith(int expected) throws IOException {
            assertThat(code).as(process.errors()).isEqualTo(expected);
            return this;
        }

        /// Where the ZIP has to be. A run over midnight may name either day.
        String zip(int pictures) {
            var name = "story_title_%d_scenes_%s.zip";
            var early = folder.resolve(name.formatted(pictures, before));
            return (Files.exists(early)
                            ? early
                            : folder.resolve(
                                    name.formatted(
                                            pictures, LocalDate.now(ZoneId.systemDefault()))))
                    .toString();
        }

        /// All of standard output; `%s` is the batch.
        Ended says(String... lines) throws Exception {
            var id = process.batch();
            assertThat(process.output())
                    .containsExactly(
                            Stream.of(lines)
                                    .map(line -> line.contains("%") ? line.formatted(id) : line)
                                    .toArray(String[]::new));
            return this;
        }

        /// All lines of the log that tell of images, in order: level, scene, words.
        Ended logs(String... lines) throws Exception {
            assertThat(log()).containsExactly(lines);
            return this;
        }

        Ended logsOf(int scene, String... lines) throws Exception {
            assertThat(log().stream().filter(line -> line.matches("\\w+ " + scene + " .*")))
                    .containsExactly(lines);
            return this;
        }

        private List<String> log() throws Exception {
            var id = process.batch();
            var kept = Files.readAllLines(folder.resolve("data/vignette.log"));
            assertThat(process.errors().lines())
                    .as("what is no terminal gets the log too")
                    .containsAll(kept.stream().filter(it -> it.contains("[Batch")).toList());
            return kept.stream()
                    .filter(line -> line.contains("[Batch Images]"))
                    .map(line -> {
                        var match = LOG_LINE.matcher(line);
                        assertThat(match.matches()).as(line).isTrue();
                        assertThat(match.group(2)).isEqualTo(id);
                        return "%s %s %s".formatted(match.group(1), match.group(3), match.group(4));
                    })
                    .toList();
        }

        /// The entries of the ZIP, in order.
        void holds(int pictures, int scenes, Integer... missing) throws IOException {
            var expected = new ArrayList<String>();
            for (int n = 1; n <= scenes; n++) {
                if (!List.of(missing).contains(n)) {
                    expected.add("scene_%03d.png".formatted(n));
                    expected.add("scene_%03d_info.txt".formatted(n));
                }
            }
            expected.add("batch/manifest.json");
            if (missing.length > 0) {
                expected.add("batch/failed_scenes.csv");
                expected.add("batch/failed_scenes.txt");
            }
            expected.add("batch/storyboard.html");
            try (var zip = new ZipFile(zip(pictures))) {
                assertThat(zip.stream().map(ZipEntry::getName)).containsExactlyElementsOf(expected);
            }
            assertThat(zips()).hasSize(1);
        }

        void holdsNothing() throws IOException {
            assertThat(zips()).isEmpty();
        }

        private List<Path> zips() throws IOException {
            try (var files = Files.list(folder)) {
                return files.filter(file -> file.toString().matches(".*\\.(zip|part)")).toList();
            }
        }
    }
}
