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

    record OfScene(int number, String state, Optional<OfPicture> picture) {}

    record OfPicture(String file, String sha256, long bytes, String infoFile, String infoSha256) {}
}
