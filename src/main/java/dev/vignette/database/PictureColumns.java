package dev.vignette.database;

import dev.vignette.batch.Picture;
import java.util.ArrayList;
import java.util.List;

/// What a scene's row keeps of its picture, in one order for all statements that write it.
final class PictureColumns {

    static final String SET =
            """
            picture_key = ?, media_type = ?, width = ?, height = ?, bytes = ?, sha256 = ?, crc32 = ?,
            pictured_at = ?, pictured_by = ?, pictured_model = ?, seed = ?, provenance = ?
            """;

    private PictureColumns() {}

    /// The parameters of a statement with `SET` in its middle.
    static Object[] between(List<?> before, Picture picture, List<?> after) {
        var all = new ArrayList<Object>(before);
        all.addAll(
                List.of(
                        picture.key(),
                        picture.mediaType().name(),
                        picture.width(),
                        picture.height(),
                        picture.bytes(),
                        picture.sha256(),
                        Integer.toUnsignedLong(picture.crc32()),
                        picture.createdAt(),
                        picture.provider(),
                        picture.model(),
                        picture.seed(),
                        picture.provenance()));
        all.addAll(after);
        return all.toArray();
    }
}
