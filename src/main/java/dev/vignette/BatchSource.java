package dev.vignette;

import dev.vignette.archive.Source;
import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchId;
import dev.vignette.batch.Picture;
import dev.vignette.batch.SceneRecord;
import dev.vignette.storage.ImageStorage;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/// A kept batch as an archive reads it.
///
/// @param held the scenes whose pictures go in
record BatchSource(Studio studio, ImageStorage storage, BatchId id, IntPredicate held)
        implements Source {

    @Override
    public Batch batch() {
        return studio.batch(id)
                .orElseThrow(() -> new IllegalStateException("batch " + id.shown() + " is gone"));
    }

    @Override
    public Stream<SceneRecord> scenes() {
        return studio.scenes(id);
    }

    @Override
    public boolean holds(int scene) {
        return held.test(scene);
    }

    @Override
    public InputStream open(Picture picture, long from) throws IOException {
        return storage.open(picture.key(), from);
    }
}
