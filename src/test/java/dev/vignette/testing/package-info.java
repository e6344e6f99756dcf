/// What tests stand on: a service that speaks HTTP as badly as it is told to, and pictures to
/// serve.
@NullMarked
package dev.vignette.testing;

import org.jspecify.annotations.NullMarked;
