package dev.vignette;

import dev.vignette.batch.BatchId;
import dev.vignette.batch.Picture;
import dev.vignette.batch.SceneState.Done;
import dev.vignette.engine.Stores;
import dev.vignette.image.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// Pictures whose files are no longer what was stored: a dying disk, or somebody's hand.
record Damage(Stores stores) {

    /// Those of these scenes whose picture is damaged, or gone, although the row says it is there.
    List<Integer> among(BatchId id, List<Integer> scenes) {
        return scenes.stream().filter(scene -> isDamaged(id, scene)).toList();
    }

    private boolean isDamaged(BatchId id, int scene) {
        return stores.database().read(tx -> stores.scenes().page(tx, id, scene - 1, 1)).stream()
                .anyMatch(found ->
                        found.number() == scene
                                && found.state() instanceof Done(var picture)
                                && !isWhole(picture));
    }

    private boolean isWhole(Picture picture) {
        try {
            return stores.storage()
                    .find(picture.key())
                    .filter(bytes -> Sha256.of(bytes).equals(picture.sha256()))
                    .isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the picture " + picture.key(), e);
        }
    }
}
