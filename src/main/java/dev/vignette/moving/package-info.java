/// Everything that is kept, written into a folder and read from it: to move to another database and
/// another storage, or to keep.
@NullMarked
package dev.vignette.moving;

import org.jspecify.annotations.NullMarked;
