/// The OpenAI Images API, and every server that speaks it.
@NullMarked
package dev.vignette.provider.openai;

import org.jspecify.annotations.NullMarked;
