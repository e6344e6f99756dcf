package dev.vignette.engine;

import dev.vignette.batch.BatchId;
import dev.vignette.batch.Picture;
import dev.vignette.image.Image;
import dev.vignette.image.MediaType;
import dev.vignette.image.Sha256;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.zip.CRC32;

/// How pictures are named in the storage: by batch, scene and the token of the call that brought
/// them, so that one which arrives late replaces nothing and can still be found.
public final class PictureFile {

    private static final String SCENE = "/scene_";

    private PictureFile() {}

    /// Where the storage keeps what a call brought.
    public static String key(BatchId batch, int scene, String token, MediaType type) {
        return String.format(
                Locale.ROOT, "%s%s%06d-%s.%s", batch, SCENE, scene, token, type.extension());
    }

    /// The scene whose picture has a key.
    static int scene(String key) {
        int number = key.indexOf(SCENE) + SCENE.length();
        return Integer.parseInt(key, number, key.indexOf('-', number), 10);
    }

    /// What the row remembers of a picture that was stored under a key.
    ///
    /// @param provider who drew it
    /// @param model with what
    static Picture describe(
            String key,
            Image image,
            String provider,
            String model,
            OptionalLong seed,
            String provenance,
            Instant now) {
        var crc = new CRC32();
        crc.update(image.bytes());
        return new Picture(
                key,
                image.mediaType(),
                image.width(),
                image.height(),
                image.bytes().length,
                Sha256.of(image.bytes()),
                (int) crc.getValue(),
                now,
                provider,
                model,
                seed,
                provenance);
    }
}
