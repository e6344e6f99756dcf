/// The web API of AUTOMATIC1111, and of Forge, SD.Next and sd-server, which speak it too.
@NullMarked
package dev.vignette.provider.automatic1111;

import org.jspecify.annotations.NullMarked;
