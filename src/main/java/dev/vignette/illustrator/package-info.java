/// The built-in illustrator: reads a scene's words and paints them. Not an AI model; knows nothing
/// of batches.
@NullMarked
package dev.vignette.illustrator;

import org.jspecify.annotations.NullMarked;
