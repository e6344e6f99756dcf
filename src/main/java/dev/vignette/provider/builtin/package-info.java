/// The built-in illustrator behind the provider port.
@NullMarked
package dev.vignette.provider.builtin;

import org.jspecify.annotations.NullMarked;
