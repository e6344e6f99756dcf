/// The scripts that start Vignette, and the download that one of them comes with.
@NullMarked
package dev.vignette.launcher;

import org.jspecify.annotations.NullMarked;
