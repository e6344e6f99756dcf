package dev.vignette.cli;

import dev.vignette.Order;
import dev.vignette.Providers;
import dev.vignette.image.Aspect;
import dev.vignette.provider.Profile;
import dev.vignette.story.Style;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/// What is drawn, and by whom.
final class DrawOptions {

    @Option(
            names = {"-p", "--provider"},
            paramLabel = "NAME",
            defaultValue = "illustrator",
            description =
                    "who draws: illustrator (built in, needs nothing), gemini, openai, imagen, fal, replicate, bfl, automatic1111, comfyui, rehearsal (default: ${DEFAULT-VALUE})")
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
            names = "--reference",
            paramLabel = "FILE...",
            parameterConsumer = ReferenceFiles.Names.class,
            description =
                    "pictures that go along, so that who is in them stays the same; mia.png goes with the scenes that name Mia, any other with all (gemini, openai)")
    private List<String> references = List.of();

    @Option(
            names = "--character-sheets",
            description =
                    "draw each of the story's characters once before it, as a batch of its own; the pictures go along like those of --reference")
    private boolean characterSheets;

    @Option(
            names = "--fallback",
            paramLabel = "NAME",
            description =
                    "who takes over what failed, or all of the rest when the first one is down, out of quota, or without a key")
    private Optional<String> fallback = Optional.empty();

    boolean characterSheets() {
        return characterSheets;
    }

    Cast cast(Providers providers, Order order) {
        return Cast.of(
                orRefuse(() -> providers.provider(provider, model, baseUrl)),
                fallback.map(name ->
                        orRefuse(() -> providers.ready(name, Optional.empty(), Optional.empty()))),
                order);
    }

    /// Of whom nothing is asked yet: it may have no key.
    Profile profile(Providers providers) {
        return orRefuse(() -> providers.provider(provider, model, baseUrl)).profile();
    }

    Order order(CallOptions calls) {
        return orRefuse(() ->
                new Order(
                        provider,
                        model,
                        title,
                        style.map(Style::parse),
                        aspect.map(DrawOptions::aspect),
                        Optional.empty(),
                        ReferenceFiles.read(references),
                        calls.anew(),
                        calls.with(
                                fallback.isPresent(),
                                size,
                                seed.isPresent()
                                        ? OptionalLong.of(seed.get())
                                        : OptionalLong.empty(),
                                baseUrl)));
    }

    private static Aspect aspect(String written) {
        return Aspect.parse(written)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "'" + written + "' is no aspect; write 16:9 or 1:1"));
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
