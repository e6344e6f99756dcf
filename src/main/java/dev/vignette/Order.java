package dev.vignette;

import dev.vignette.batch.BatchOptions;
import dev.vignette.image.Aspect;
import dev.vignette.provider.Profile;
import dev.vignette.story.Style;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How a story is to be drawn: what its user asked for.
///
/// @param provider who draws
/// @param model which of its models; its usual one where nobody says
/// @param title instead of the story's own
/// @param style instead of the story's own
/// @param aspect instead of the story's own
/// @param fallback who takes over where the provider cannot go on
/// @param references pictures that go along with its scenes
/// @param anew whether an unfinished batch of the same story does not matter
public record Order(
        String provider,
        Optional<String> model,
        Optional<String> title,
        Optional<Style> style,
        Optional<Aspect> aspect,
        Optional<Profile> fallback,
        References references,
        boolean anew,
        BatchOptions options) {

    /// The same with somebody to take over.
    public Order with(Profile other) {
        return new Order(
                provider,
                model,
                title,
                style,
                aspect,
                Optional.of(other),
                references,
                anew,
                options);
    }

    /// The same with other pictures going along.
    public Order with(References other) {
        return new Order(provider, model, title, style, aspect, fallback, other, anew, options);
    }

    /// Equal for the same wishes, whenever they are said.
    public String fingerprint() {
        return Stream.of(
                        provider,
                        model,
                        title,
                        style,
                        aspect,
                        fallback.map(Profile::gateKey),
                        references.hashes(),
                        anew,
                        options)
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
    }

    /// The same, drawn by somebody else from the start, with nobody behind it.
    public Order insteadOf(Profile other) {
        return new Order(
                other.name(),
                Optional.of(other.model()),
                title,
                style,
                aspect,
                Optional.empty(),
                references,
                anew,
                options.with(options.budget(), Optional.empty()));
    }
}
