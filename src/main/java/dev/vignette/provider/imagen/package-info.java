/// Google's Imagen models behind `:predict`, on the Gemini API and on Vertex.
@NullMarked
package dev.vignette.provider.imagen;

import org.jspecify.annotations.NullMarked;
