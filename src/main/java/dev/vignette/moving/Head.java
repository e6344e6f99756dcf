package dev.vignette.moving;

import java.util.SequencedMap;

/// What an export says of itself; it is written last, so that one without it is not whole.
///
/// @param format of the files; counted up when an older Vignette could no longer read them
/// @param tables the version of the tables whose rows these are
/// @param exportedAt when it was whole, ISO 8601 UTC
/// @param batches how many
/// @param sha256 of the other files that belong to no batch, by name
record Head(
        int format,
        int tables,
        String exportedAt,
        long batches,
        long scenes,
        long pictures,
        long bytes,
        SequencedMap<String, String> sha256) {

    /// The format that this Vignette writes.
    static final int FORMAT = 1;
}
