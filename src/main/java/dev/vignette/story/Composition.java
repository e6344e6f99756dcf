package dev.vignette.story;

/// What became of composing a prompt.
public sealed interface Composition {

    /// A prompt that fits the service.
    record Composed(String text) implements Composition {}

    /// The author's own prompt does not fit, and nobody may cut it but the author.
    ///
    /// @param message which scene, how long, how long it may be
    record TooLong(String message) implements Composition {}
}
