/// Picture bytes, kept under their final names before any row says so.
@NullMarked
package dev.vignette.storage;

import org.jspecify.annotations.NullMarked;
