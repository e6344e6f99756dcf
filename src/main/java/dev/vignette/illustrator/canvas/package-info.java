/// What every painter paints with: the canvas, the light on it, shapes, colours, and chance that
/// repeats.
@NullMarked
package dev.vignette.illustrator.canvas;

import org.jspecify.annotations.NullMarked;
