/// Other words for what a service refused for safety, where that may be looked for at all.
@NullMarked
package dev.vignette.rewriting;

import org.jspecify.annotations.NullMarked;
