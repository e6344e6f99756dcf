/// Services that take a job, are asked how it is, and tell where its picture lies: one way through
/// it, and a table for each service.
@NullMarked
package dev.vignette.provider.queued;

import org.jspecify.annotations.NullMarked;
