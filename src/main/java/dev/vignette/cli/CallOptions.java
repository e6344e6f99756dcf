package dev.vignette.cli;

import dev.vignette.batch.BatchOptions;
import dev.vignette.batch.BatchOptions.Extras;
import dev.vignette.batch.Budget;
import dev.vignette.batch.OnBlocked;
import dev.vignette.batch.Pacing;
import dev.vignette.batch.Price;
import dev.vignette.batch.RetryPolicy;
import dev.vignette.batch.Seed;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/// How a service is called: how often, how fast, and when it is enough.
final class CallOptions {

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
            converter = Durations.class,
            description =
                    "so long without one picture: pause (default: 30m), or the fallback takes over (default: 5m)")
    private Optional<Duration> patience = Optional.empty();

    @Option(
            names = "--blocked-attempts",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "calls a scene gets that is refused for safety (default: ${DEFAULT-VALUE})")
    private int blockedAttempts = 1;

    @Option(
            names = "--on-blocked",
            paramLabel = "skip|rewrite",
            defaultValue = "skip",
            description =
                    "rewrite: say a scene that is refused for violence with other words, at most twice; never for refusals about minors, sexual content, self-harm or hate (default: ${DEFAULT-VALUE})")
    private String onBlocked = "skip";

    @Option(
            names = "--fallback-on-blocked",
            description =
                    "ask the fallback for scenes refused for safety too, with the same limits")
    private boolean fallbackOnBlocked;

    @Option(names = "--try", paramLabel = "N", description = "draw the first N scenes, then ask")
    private Optional<Integer> trial = Optional.empty();

    @Option(
            names = "--reuse",
            description =
                    "take pictures that were drawn before from the very same request instead of paying again")
    private boolean reuse;

    @Option(
            names = "--label",
            description =
                    "say in each file how it was made (IPTC DigitalSourceType), where it does not say so itself")
    private boolean label;

    @Option(
            names = "--max-calls",
            paramLabel = "N",
            description = "never more calls than this; then the batch pauses")
    private Optional<Integer> maxCalls = Optional.empty();

    @Option(
            names = "--max-cost",
            paramLabel = "USD",
            description = "never more than this, calls in flight included; then the batch pauses")
    private Optional<BigDecimal> maxCost = Optional.empty();

    @Option(
            names = "--price",
            paramLabel = "USD",
            description = "what one picture costs, where that is not known here or not right")
    private Optional<BigDecimal> price = Optional.empty();

    @Option(
            names = "--new",
            description = "a second batch, although an unfinished one of this very story is there")
    private boolean anew;

    boolean anew() {
        return anew;
    }

    /// @throws IllegalArgumentException where a value is out of its range; the message says which
    BatchOptions with(
            boolean hasFallback,
            Optional<String> size,
            OptionalLong seed,
            Optional<String> baseUrl) {
        if (fallbackOnBlocked && !hasFallback) {
            throw new Refusal("--fallback-on-blocked needs somebody to ask: --fallback NAME");
        }
        return new BatchOptions(
                new RetryPolicy(
                        attempts,
                        backoff,
                        countThrottled,
                        new OnBlocked(blockedAttempts, isRewritten(), fallbackOnBlocked)),
                new Pacing(
                        delay,
                        maybe(concurrency),
                        maybe(callsPerMinute),
                        patience.orElse(Pacing.usualPatience(hasFallback))),
                new Budget(maybe(maxCalls), maxCost, price.map(Price::said)),
                size,
                Seed.asked(seed),
                baseUrl,
                Optional.empty(),
                maybe(trial),
                new Extras(reuse, label));
    }

    private boolean isRewritten() {
        return switch (onBlocked) {
            case "skip" -> false;
            case "rewrite" -> true;
            default -> throw new Refusal("--on-blocked can be skip or rewrite, not " + onBlocked);
        };
    }

    static OptionalInt maybe(Optional<Integer> value) {
        return value.isPresent() ? OptionalInt.of(value.get()) : OptionalInt.empty();
    }

    /// For a command that takes them, so that a line can be tried before it is paid for, and does
    /// nothing with them.
    static final class Unmentioned implements IModelTransformer {

        @Override
        public CommandSpec transform(CommandSpec spec) {
            var calls = Objects.requireNonNull(spec.mixins().get("calls"));
            for (var option : calls.options()) {
                spec.remove(spec.findOption(option.longestName()));
                spec.addOption(OptionSpec.builder(option).hidden(true).build());
            }
            return spec;
        }
    }
}
