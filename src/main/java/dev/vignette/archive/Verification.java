package dev.vignette.archive;

import dev.vignette.batch.BatchId;
import java.util.List;

/// What a look at a ZIP found.
public sealed interface Verification {

    /// All that the manifest promises is there, byte for byte, and nothing else.
    ///
    /// @param requested scenes of the story
    /// @param generated pictures in it
    /// @param bytes of all pictures
    record Sound(BatchId batchId, String title, int requested, int generated, long bytes)
            implements Verification {}

    /// It is damaged, changed, or no archive at all.
    ///
    /// @param problems what is wrong, one sentence each, in the order it was found
    record Broken(List<String> problems) implements Verification {

        public Broken {
            problems = List.copyOf(problems);
        }
    }
}
