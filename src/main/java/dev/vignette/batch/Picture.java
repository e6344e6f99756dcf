package dev.vignette.batch;

import dev.vignette.image.MediaType;
import java.time.Instant;
import java.util.OptionalLong;

/// A stored picture, without its bytes.
///
/// @param key where the storage keeps it
/// @param mediaType what it is
/// @param width in pixels
/// @param height in pixels
/// @param bytes its length
/// @param sha256 of its bytes, in hex
/// @param crc32 of its bytes, as a ZIP wants it
/// @param createdAt when it was stored
/// @param provider who drew it
/// @param model with what
/// @param seed from what, where one was asked for
/// @param provenance who made it, in one sentence
public record Picture(
        String key,
        MediaType mediaType,
        int width,
        int height,
        long bytes,
        String sha256,
        int crc32,
        Instant createdAt,
        String provider,
        String model,
        OptionalLong seed,
        String provenance) {

    private static final String REUSED = "; reused from batch ";

    /// A copy of it for another batch.
    ///
    /// @param otherKey where the storage keeps the copy
    /// @param batch whose picture it was, as it is shown
    public Picture reusedFrom(String batch, String otherKey) {
        return new Picture(
                otherKey,
                mediaType,
                width,
                height,
                bytes,
                sha256,
                crc32,
                createdAt,
                provider,
                model,
                seed,
                provenance.split(REUSED, 2)[0] + REUSED + batch);
    }
}
