/// Gate, retry rules, fair share and recovery against a service that misbehaves, on a clock that
/// only a test moves.
@NullMarked
package dev.vignette.simulation;

import org.jspecify.annotations.NullMarked;
