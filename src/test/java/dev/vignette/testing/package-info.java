/// What tests stand on: a service that speaks HTTP as badly as it is told to, pictures to serve,
/// and databases of either kind.
@NullMarked
package dev.vignette.testing;

import org.jspecify.annotations.NullMarked;
