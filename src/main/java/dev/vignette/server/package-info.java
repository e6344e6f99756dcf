/// The HTTP server: parses, routes, prints. What happens is decided behind it.
@NullMarked
package dev.vignette.server;

import org.jspecify.annotations.NullMarked;
