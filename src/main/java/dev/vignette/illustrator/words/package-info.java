/// From a scene's words to a `SceneSpec`: the vocabulary and the reading of it.
@NullMarked
package dev.vignette.illustrator.words;

import org.jspecify.annotations.NullMarked;
