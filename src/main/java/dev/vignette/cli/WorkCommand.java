package dev.vignette.cli;

import dev.vignette.Application;
import dev.vignette.server.CannotServe;
import dev.vignette.server.Worker;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `work`: a worker for all batches, and nothing else.
@Command(
        name = "work",
        description = {
            "Draws all batches that run, whoever handed them in; as many of it as you like, on as many machines.",
            "It draws those whose service it has a key for. Ctrl-C or SIGTERM: it starts no further call, waits for"
                    + " those in flight, and the other workers, or the next that starts, go on; nothing has to be resumed."
        },
        footerHeading = "%n",
        footer = {
            "On each machine, with one database and one storage for all:",
            "  export VIGNETTE_DATABASE=postgresql://vignette@db.house/vignette",
            "  export VIGNETTE_STORAGE=s3://pictures/vignette",
            "  vignette work --health-port 9101"
        },
        sortOptions = false)
final class WorkCommand implements Callable<Integer> {

    @Option(
            names = "--drain",
            paramLabel = "TIME",
            defaultValue = "30s",
            converter = Durations.class,
            description =
                    "how long a worker that is told to stop waits for calls in flight, which are paid (default: ${DEFAULT-VALUE})")
    private Duration drain = Duration.ofSeconds(30);

    @Option(
            names = "--health-port",
            paramLabel = "N",
            description =
                    "answer /health/live, /health/ready and /metrics there (0: any port that is free)")
    private Optional<Integer> healthPort = Optional.empty();

    @Option(
            names = "--health-host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "the address for it (default: ${DEFAULT-VALUE}, this machine alone)")
    private String healthHost = "127.0.0.1";

    @Mixin private Everywhere everywhere = new Everywhere();

    @Override
    public Integer call() throws InterruptedException {
        try (var application = everywhere.openWithPictures(Logs.OnErr.ALL);
                var worker = start(application)) {
            var interruption = new Interruption();
            say("Working on all batches that run" + where(worker) + "  (Ctrl-C stops it)");
            interruption.await(everywhere.err());
            worker.drain(drain);
            return interruption.exitCode();
        }
    }

    private Worker start(Application application) {
        try {
            var port = healthPort.map(OptionalInt::of).orElseGet(OptionalInt::empty);
            return Worker.start(application, healthHost, port);
        } catch (IllegalArgumentException | CannotServe trouble) {
            throw new Refusal(String.valueOf(trouble.getMessage()));
        }
    }

    private static String where(Worker worker) {
        return worker.healthAddress().map(it -> "; its health is at " + it).orElse("");
    }

    private void say(String words) {
        everywhere.out().println(words);
        everywhere.out().flush();
    }
}
