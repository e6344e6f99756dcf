/// The predictions of Replicate.
@NullMarked
package dev.vignette.provider.replicate;

import org.jspecify.annotations.NullMarked;
