package dev.vignette.cli;

import dev.vignette.server.ServerSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/// How a server is started.
final class ServeOptions {

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description =
                    "where it listens (default: ${DEFAULT-VALUE}, this machine alone); another needs a token: vignette token create")
    private String host = "127.0.0.1";

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "(default: ${DEFAULT-VALUE}; 0: any that is free)")
    private int port = 8080;

    @Option(
            names = "--name",
            paramLabel = "HOST",
            description = "a name under which browsers reach it besides; may be repeated")
    private List<String> names = List.of();

    @Option(names = "--no-work", description = "only show what others draw")
    private boolean idle;

    @Option(
            names = "--drain",
            paramLabel = "TIME",
            defaultValue = "30s",
            converter = Durations.class,
            description =
                    "how long a server that is told to stop waits for calls in flight, which are paid (default: ${DEFAULT-VALUE})")
    private Duration drain = Duration.ofSeconds(30);

    @Option(
            names = "--keep",
            paramLabel = "TIME",
            converter = Durations.class,
            description = "delete batches that were over for so long, with their pictures: 30d")
    private Optional<Duration> keep = Optional.empty();

    @Option(
            names = "--allow-private-webhooks",
            description = "let webhooks go to addresses within the house")
    private boolean privateWebhooks;

    @Option(names = "--open", description = "open the page in a browser too")
    private boolean open;

    boolean opens() {
        return open;
    }

    /// Where it is found if it runs already.
    String usualAddress() {
        return "http://%s:%d/".formatted(host, port);
    }

    ServerSettings settings() {
        keep.filter(time -> !time.isPositive())
                .ifPresent(_ -> {
                    throw new Refusal("--keep 0 would delete every batch as soon as it is over");
                });
        return DrawOptions.orRefuse(
                () -> new ServerSettings(host, port, names, !idle, privateWebhooks, keep));
    }

    Duration drain() {
        return drain;
    }
}
