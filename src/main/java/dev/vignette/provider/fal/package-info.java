/// The queue of fal.ai.
@NullMarked
package dev.vignette.provider.fal;

import org.jspecify.annotations.NullMarked;
