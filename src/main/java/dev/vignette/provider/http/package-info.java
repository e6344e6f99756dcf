/// What every provider that speaks HTTP shares: one deadline over the whole call, caps, and the
/// common signals.
@NullMarked
package dev.vignette.provider.http;

import org.jspecify.annotations.NullMarked;
