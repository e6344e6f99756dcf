package dev.vignette.moving;

import dev.vignette.batch.BatchId;
import tools.jackson.core.type.TypeReference;

/// A batch as the list of an export names it.
///
/// @param batch its whole id
/// @param title for whoever reads the list
/// @param state in the database's word
/// @param scenes how many
/// @param calls how many
/// @param pictures how many lie in the export, reference pictures included
/// @param bytes of the pictures
/// @param lost pictures that were gone or damaged where they came from
/// @param sha256 of the file with its rows
record Listed(
        String batch,
        String title,
        String state,
        long scenes,
        long calls,
        long pictures,
        long bytes,
        long lost,
        String sha256) {

    private static final TypeReference<Listed> FORM = new TypeReference<>() {};

    Listed {
        batch = new BatchId(batch).value();
    }

    BatchId id() {
        return new BatchId(batch);
    }

    String written() {
        return Line.JSON.writeValueAsString(this);
    }

    /// The batch that was written so.
    ///
    /// @throws IllegalArgumentException where it is none
    static Listed read(String written) {
        return Line.parsed(written, FORM);
    }
}
