package dev.vignette.story.reading;

import dev.vignette.story.Story;
import java.util.List;

/// What came of reading a story.
public sealed interface Reading {

    /// A story, ready to be illustrated.
    ///
    /// @param notes what its author should know, each a sentence: fewer scenes than asked for, an
    ///   encoding that was guessed
    record Read(Story story, List<String> notes) implements Reading {

        public Read {
            notes = List.copyOf(notes);
        }
    }

    /// Not a story as it stands.
    ///
    /// @param reason what is wrong, where, and what to do about it
    record Refused(String reason) implements Reading {}
}
