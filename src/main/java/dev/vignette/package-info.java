/// The library's face, `Studio`, and the wiring behind it, `Application`.
@NullMarked
package dev.vignette;

import org.jspecify.annotations.NullMarked;
