/// A picture as bytes that were looked at: what it is, how large, and whether it is whole.
@NullMarked
package dev.vignette.image;

import org.jspecify.annotations.NullMarked;
