package dev.vignette.cli;

import dev.vignette.BatchJson;
import dev.vignette.Studio;
import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchState.Paused;
import dev.vignette.batch.BatchState.Running;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/// `batches`: all of them, the newest first.
@Command(
        name = "batches",
        description = "Lists all batches, the newest first.",
        sortOptions = false)
final class BatchesCommand implements Callable<Integer> {

    private static final int MOST = 1_000;
    private static final int LONGEST_TITLE = 28;

    private static final List<String> HEAD =
            List.of("ID", "TITLE", "GENERATED", "FAILED", "PROVIDER", "AGE", "SIZE", "STATE");

    /// Those that stand to the right of their column.
    private static final Set<String> NUMBERS = Set.of("GENERATED", "FAILED", "AGE", "SIZE");

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    @Mixin private Everywhere everywhere = new Everywhere();

    @Override
    public Integer call() {
        try (var application = everywhere.open()) {
            var studio = application.studio();
            var batches = studio.batches(MOST);
            var sizes = new Sizes(studio, everywhere.err());
            var now = application.clock().instant();
            var out = everywhere.out();
            if (json) {
                out.println(
                        Json.array(
                                batches.stream().map(b -> node(studio, sizes, b, now)).toList()));
            } else if (batches.isEmpty()) {
                out.println("No batches yet. Begin with: vignette illustrate STORY");
            } else {
                table(batches.stream().map(b -> row(studio, sizes, b, now)).toList())
                        .forEach(out::println);
            }
            out.flush();
            return ExitCode.ALL_GENERATED;
        }
    }

    private static ObjectNode node(Studio studio, Sizes sizes, Batch batch, Instant now) {
        var node = BatchJson.batch(batch, now);
        sizes.of(batch).ifPresent(bytes -> node.put("bytes", bytes));
        return node.put("workedOn", studio.isWorkedOn(batch.id()));
    }

    private static List<String> row(Studio studio, Sizes sizes, Batch batch, Instant now) {
        var tally = batch.tally();
        return List.of(
                batch.id().shown(),
                OneLine.cut(batch.title(), LONGEST_TITLE),
                tally.generated() + "/" + tally.requested(),
                "" + tally.failed(),
                batch.provider(),
                age(Duration.between(batch.createdAt(), now)),
                sizes.of(batch).stream().mapToObj(BatchesCommand::size).findFirst().orElse("?"),
                state(studio, batch));
    }

    private static List<String> table(List<List<String>> rows) {
        var lines = Stream.concat(Stream.of(HEAD), rows.stream()).toList();
        var widths =
                IntStream.range(0, HEAD.size())
                        .map(i ->
                                lines.stream()
                                        .mapToInt(cells -> OneLine.columns(cells.get(i)))
                                        .max()
                                        .orElse(0))
                        .toArray();
        return lines.stream()
                .map(cells ->
                        IntStream.range(0, HEAD.size())
                                .mapToObj(i -> cell(cells.get(i), HEAD.get(i), widths[i]))
                                .collect(Collectors.joining("  "))
                                .stripTrailing())
                .toList();
    }

    private static String cell(String words, String head, int width) {
        var room = " ".repeat(width - OneLine.columns(words));
        return NUMBERS.contains(head) ? room + words : words + room;
    }

    /// A batch nobody works on says how it goes on.
    static String state(Studio studio, Batch batch) {
        return switch (batch.state()) {
            case Running _ when !studio.isWorkedOn(batch.id()) ->
                    "interrupted: vignette resume " + batch.id().shown();
            case Paused(var reason, _, _) ->
                    "paused (" + reason.wireName() + "): vignette resume " + batch.id().shown();
            default -> batch.state().wireName();
        };
    }

    private static String age(Duration age) {
        if (age.toDays() > 0) {
            return age.toDays() + " d";
        }
        return age.toHours() > 0 ? age.toHours() + " h" : age.toMinutes() + " min";
    }

    static String size(long bytes) {
        if (bytes < 1_000) {
            return bytes + " B";
        }
        return bytes < 1_000_000 ? bytes / 1_000 + " kB" : bytes / 1_000_000 + " MB";
    }
}
