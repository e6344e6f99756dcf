/// The figures Vignette is held to, each measured on the real thing and printed with its goal.
@NullMarked
package dev.vignette.bench;

import org.jspecify.annotations.NullMarked;
