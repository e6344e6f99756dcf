/// The illustrator behind a service that misbehaves by script.
@NullMarked
package dev.vignette.provider.rehearsal;

import org.jspecify.annotations.NullMarked;
