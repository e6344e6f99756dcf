/// The FLUX models of Black Forest Labs.
@NullMarked
package dev.vignette.provider.bfl;

import org.jspecify.annotations.NullMarked;
