/// The command line as its users meet it.
@NullMarked
package dev.vignette.cli;

import org.jspecify.annotations.NullMarked;
