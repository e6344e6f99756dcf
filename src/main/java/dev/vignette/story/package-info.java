/// What is to be illustrated: a story, its scenes, its characters, and the prompt each scene
/// becomes.
@NullMarked
package dev.vignette.story;

import org.jspecify.annotations.NullMarked;
