/// Many machines: real processes on one PostgreSQL.
@NullMarked
package dev.vignette.cluster;

import org.jspecify.annotations.NullMarked;
