/// What a scene shows, as data: the seam between reading its words and painting it.
@NullMarked
package dev.vignette.illustrator.scene;

import org.jspecify.annotations.NullMarked;
