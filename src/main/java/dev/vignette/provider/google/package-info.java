/// What Google's services have in common: the Gemini API, and how they all say that something went
/// wrong.
@NullMarked
package dev.vignette.provider.google;

import org.jspecify.annotations.NullMarked;
