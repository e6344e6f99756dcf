/// Who and what is there: people, creatures, things, sprites.
@NullMarked
package dev.vignette.illustrator.actors;

import org.jspecify.annotations.NullMarked;
