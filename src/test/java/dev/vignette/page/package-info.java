/// The page, in a real browser, on a real server.
@NullMarked
package dev.vignette.page;

import org.jspecify.annotations.NullMarked;
