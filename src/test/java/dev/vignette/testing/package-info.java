/// Fakes and fixtures for tests.
@NullMarked
package dev.vignette.testing;

import org.jspecify.annotations.NullMarked;
