/// Admit, draw, decide, record: the loop around one scene's step.
@NullMarked
package dev.vignette.engine;

import org.jspecify.annotations.NullMarked;
