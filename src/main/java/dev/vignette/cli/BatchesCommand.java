package dev.vignette.cli;

import dev.vignette.Studio;
import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchState.Paused;
import dev.vignette.batch.BatchState.Running;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `batches`: all of them, the newest first.
@Command(
        name = "batches",
        description = "Lists all batches, the newest first.",
        sortOptions = false)
final class BatchesCommand implements Callable<Integer> {

    private static final int MOST = 1_000;

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    @Mixin private Everywhere everywhere = new Everywhere();

    @Override
    public Integer call() {
        try (var application = everywhere.open()) {
            var studio = application.studio();
            var batches = studio.batches(MOST);
            var out = everywhere.out();
            if (json) {
                out.println(Json.array(batches.stream().map(Json::batch).toList()));
            } else if (batches.isEmpty()) {
                out.println("No batches yet. Begin with: vignette illustrate STORY");
            } else {
                batches.forEach(batch -> out.println(line(studio, batch)));
            }
            out.flush();
            return ExitCode.ALL_GENERATED;
        }
    }

    private static String line(Studio studio, Batch batch) {
        var tally = batch.tally();
        return String.format(
                Locale.ROOT,
                "%s  %-32.32s  %d/%d/%d  %s  %s  %s  %s",
                batch.id().shown(),
                batch.title(),
                tally.generated(),
                tally.failed(),
                tally.requested(),
                batch.provider(),
                age(batch.createdAt()),
                size(studio.size(batch.id())),
                state(studio, batch));
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

    private static String age(Instant created) {
        var age = Duration.between(created, Instant.now());
        if (age.toDays() > 0) {
            return age.toDays() + " d";
        }
        return age.toHours() > 0 ? age.toHours() + " h" : age.toMinutes() + " min";
    }

    private static String size(long bytes) {
        return bytes < 1 << 20 ? bytes / 1024 + " kB" : bytes / (1 << 20) + " MB";
    }
}
