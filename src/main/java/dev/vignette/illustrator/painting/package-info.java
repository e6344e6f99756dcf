/// From a `SceneSpec` to pixels: light, places, figures, things.
@NullMarked
package dev.vignette.illustrator.painting;

import org.jspecify.annotations.NullMarked;
