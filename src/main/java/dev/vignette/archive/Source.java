package dev.vignette.archive;

import dev.vignette.batch.Batch;
import dev.vignette.batch.Picture;
import dev.vignette.batch.SceneRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;

/// A batch as the archive reads it.
public interface Source {

    Batch batch();

    /// Every scene, in story order. Asked for once, read once and closed; there may be 100,000.
    Stream<SceneRecord> scenes() throws IOException;

    /// Whether the picture of a scene goes in. One that does not is listed as done, and as being
    /// elsewhere: so an archive can hold only what came since the one before.
    default boolean holds(int scene) {
        return true;
    }

    /// The bytes of a picture from one of them to the end. Asked by whoever sends the archive, by
    /// several at once. The picture has its key, its length and its checksums; what the archive no
    /// longer needs of it, such as its provenance, is left out.
    InputStream open(Picture picture, long from) throws IOException;
}
