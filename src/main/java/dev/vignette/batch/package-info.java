/// The rules of a batch, pure: states, attempts, decisions, the gate, fair share, and the words
/// that sum it up.
@NullMarked
package dev.vignette.batch;

import org.jspecify.annotations.NullMarked;
