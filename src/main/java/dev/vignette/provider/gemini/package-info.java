/// Google's Gemini models that draw, through `generateContent`.
@NullMarked
package dev.vignette.provider.gemini;

import org.jspecify.annotations.NullMarked;
