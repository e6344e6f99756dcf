/// ComfyUI: a workflow is filled in, queued, and its picture fetched.
@NullMarked
package dev.vignette.provider.comfyui;

import org.jspecify.annotations.NullMarked;
