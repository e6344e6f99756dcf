/// The server as its clients see it: over real HTTP, every exchange checked against openapi.yaml.
@NullMarked
package dev.vignette.server;

import org.jspecify.annotations.NullMarked;
