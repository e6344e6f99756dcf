/// The script that starts Vignette.
@NullMarked
package dev.vignette.launcher;

import org.jspecify.annotations.NullMarked;
