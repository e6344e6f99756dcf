/// Settings and secrets, tested.
@NullMarked
package dev.vignette.config;

import org.jspecify.annotations.NullMarked;
