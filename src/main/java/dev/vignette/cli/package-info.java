/// The command line: parses, prints, ends with an exit code. Decides nothing.
@NullMarked
package dev.vignette.cli;

import org.jspecify.annotations.NullMarked;
