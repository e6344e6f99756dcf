package dev.vignette.cli;

import dev.vignette.Order;
import dev.vignette.Providers;
import dev.vignette.batch.BatchOptions;
import dev.vignette.image.Aspect;
import dev.vignette.provider.ImageProvider;
import dev.vignette.story.Style;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/// How a story is drawn.
final class DrawOptions {

    @Option(
            names = {"-p", "--provider"},
            paramLabel = "NAME",
            defaultValue = "illustrator",
            description =
                    "who draws: illustrator (built in, needs nothing), gemini, openai, rehearsal (default: ${DEFAULT-VALUE})")
    private String provider = "illustrator";

    @Option(
            names = {"-m", "--model"},
            paramLabel = "ID",
            description =
                    "which of its models; for rehearsal: calm, flaky, limited, outage, blocked, storm")
    private Optional<String> model = Optional.empty();

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "the provider's address, if not its usual one")
    private Optional<String> baseUrl = Optional.empty();

    @Option(
            names = "--style",
            paramLabel = "NAME|TEXT",
            description =
                    "picture-book, watercolour, paper-cut, noir, sepia, night-light, pencil, or a few words of your own")
    private Optional<String> style = Optional.empty();

    @Option(
            names = "--aspect",
            paramLabel = "W:H",
            description = "the shape of the pictures (default: 16:9)")
    private Optional<String> aspect = Optional.empty();

    @Option(
            names = "--size",
            paramLabel = "SIZE",
            description = "in the service's own words: 1K, 1536x1024")
    private Optional<String> size = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "the same seed, the same pictures, where the service knows seeds")
    private Optional<Long> seed = Optional.empty();

    @Option(names = "--title", paramLabel = "TEXT", description = "instead of the story's own")
    private Optional<String> title = Optional.empty();

    @Option(
            names = "--attempts",
            paramLabel = "N",
            defaultValue = "3",
            description = "tries a scene gets (default: ${DEFAULT-VALUE})")
    private int attempts = 3;

    @Option(
            names = "--backoff",
            paramLabel = "TIME",
            defaultValue = "2s",
            converter = Durations.class,
            description =
                    "wait before the second try, doubled each time (default: ${DEFAULT-VALUE})")
    private Duration backoff = Duration.ofSeconds(2);

    @Option(
            names = "--delay",
            paramLabel = "TIME",
            defaultValue = "0s",
            converter = Durations.class,
            description = "at least this long between two calls (default: ${DEFAULT-VALUE})")
    private Duration delay = Duration.ZERO;

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            description =
                    "at most so many calls at once; with 1 strictly in story order (default: learnt)")
    private Optional<Integer> concurrency = Optional.empty();

    @Option(
            names = "--rpm",
            paramLabel = "N",
            description = "a known quota of calls a minute (default: learnt)")
    private Optional<Integer> callsPerMinute = Optional.empty();

    @Option(
            names = "--count-throttled",
            description = "let a 429 use up an attempt: the plain rule")
    private boolean countThrottled;

    @Option(
            names = "--patience",
            paramLabel = "TIME",
            defaultValue = "30m",
            converter = Durations.class,
            description = "so long without one picture: pause (default: ${DEFAULT-VALUE})")
    private Duration patience = Duration.ofMinutes(30);

    @Option(
            names = "--blocked-attempts",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "calls a scene gets that is refused for safety (default: ${DEFAULT-VALUE})")
    private int blockedAttempts = 1;

    @Option(
            names = "--max-calls",
            paramLabel = "N",
            description = "never more calls than this; then the batch pauses")
    private Optional<Integer> maxCalls = Optional.empty();

    @Option(
            names = "--new",
            description = "a second batch, although this very story was begun before")
    private boolean anew;

    @Option(
            names = {"--on-blocked", "--fallback", "--max-cost", "--price", "--try", "--reference"},
            hidden = true,
            paramLabel = "VALUE")
    private List<String> later = List.of();

    @Option(
            names = {"--fallback-on-blocked", "--reuse", "--label"},
            hidden = true)
    private boolean alsoLater;

    ImageProvider provider(Providers providers) {
        if ((!later.isEmpty() && !later.equals(List.of("skip"))) || alsoLater) {
            throw new Refusal(
                    "one of these options is not in this version yet: --on-blocked, --fallback, --fallback-on-blocked, --max-cost, --price, --try, --reference, --reuse, --label");
        }
        Providers.trouble(provider)
                .ifPresent(trouble -> {
                    throw new Refusal(trouble);
                });
        return orRefuse(() -> providers.provider(provider, model, baseUrl));
    }

    Order order() {
        return orRefuse(() ->
                new Order(
                        provider,
                        model,
                        title,
                        style.map(Style::parse),
                        aspect.map(DrawOptions::aspect),
                        anew,
                        options()));
    }

    private BatchOptions options() {
        return new BatchOptions(
                attempts,
                backoff,
                delay,
                maybe(concurrency),
                maybe(callsPerMinute),
                countThrottled,
                patience,
                blockedAttempts,
                maybe(maxCalls),
                size,
                seed.isPresent() ? OptionalLong.of(seed.get()) : OptionalLong.empty(),
                baseUrl);
    }

    private static Aspect aspect(String written) {
        return Aspect.parse(written)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "'" + written + "' is no aspect; write 16:9 or 1:1"));
    }

    static OptionalInt maybe(Optional<Integer> value) {
        return value.isPresent() ? OptionalInt.of(value.get()) : OptionalInt.empty();
    }

    /// What a check of ours says about a value is what its user reads.
    static <T> T orRefuse(Supplier<T> making) {
        try {
            return making.get();
        } catch (IllegalArgumentException e) {
            throw new Refusal(String.valueOf(e.getMessage()));
        }
    }
}
