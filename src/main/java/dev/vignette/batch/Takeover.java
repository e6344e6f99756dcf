package dev.vignette.batch;

import java.time.Instant;

/// That somebody else draws a batch from some moment on.
///
/// @param provider who drew before
/// @param model which of its models
/// @param why in a few words
public record Takeover(String provider, String model, String why, Instant at) {}
