/// The finished ZIP: layout computed first, bytes streamed after; its manifest, storyboard and
/// proof.
@NullMarked
package dev.vignette.archive;

import org.jspecify.annotations.NullMarked;
