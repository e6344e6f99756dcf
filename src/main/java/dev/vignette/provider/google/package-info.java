/// How Google's services say that something went wrong; they all say it in the same shape.
@NullMarked
package dev.vignette.provider.google;

import org.jspecify.annotations.NullMarked;
