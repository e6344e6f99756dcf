/// Settings from file and environment as typed values, and secrets that never print themselves.
@NullMarked
package dev.vignette.config;

import org.jspecify.annotations.NullMarked;
