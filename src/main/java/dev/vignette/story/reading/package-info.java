/// Readers of the formats a story comes in, and the dividing of a text into scenes.
@NullMarked
package dev.vignette.story.reading;

import org.jspecify.annotations.NullMarked;
