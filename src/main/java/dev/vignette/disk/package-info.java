/// What has to reach the disk before anybody is told of it.
@NullMarked
package dev.vignette.disk;

import org.jspecify.annotations.NullMarked;
