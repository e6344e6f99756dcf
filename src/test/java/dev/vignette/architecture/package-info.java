/// Holds the code to the picture in ARCHITECTURE.md.
@NullMarked
package dev.vignette.architecture;

import org.jspecify.annotations.NullMarked;
