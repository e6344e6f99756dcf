/// Real processes, killed.
@NullMarked
package dev.vignette.crash;

import org.jspecify.annotations.NullMarked;
