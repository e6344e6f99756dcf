package dev.vignette;

/// What is wrong with one field of what was asked for.
///
/// @param field as it was written: `images`, `scenes[1]`
/// @param message what is wrong and what is allowed, in a sentence
public record Trouble(String field, String message) {}
