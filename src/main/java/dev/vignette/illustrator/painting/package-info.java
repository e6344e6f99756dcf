/// From a `SceneSpec` to a finished picture: who stands where, what is painted when.
@NullMarked
package dev.vignette.illustrator.painting;

import org.jspecify.annotations.NullMarked;
