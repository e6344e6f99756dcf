/// The port to whoever draws: what is asked, what comes back, and what each failure means.
@NullMarked
package dev.vignette.provider;

import org.jspecify.annotations.NullMarked;
