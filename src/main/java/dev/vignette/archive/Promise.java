package dev.vignette.archive;

import dev.vignette.batch.BatchId;
import java.util.List;
import java.util.Optional;

/// What a manifest says is in its archive.
///
/// @param failed whether there are lists of failed scenes follows from it
record Promise(
        BatchId batchId,
        String title,
        int requested,
        int generated,
        int failed,
        int cancelled,
        int open,
        List<OfScene> scenes) {

    Promise {
        scenes = List.copyOf(scenes);
    }

    /// A scene as the manifest has it.
    ///
    /// @param elsewhere whether its picture is in another archive of the batch
    record OfScene(int number, String state, boolean elsewhere, Optional<OfPicture> picture) {}

    record OfPicture(String file, String sha256, long bytes, String infoFile, String infoSha256) {}
}
