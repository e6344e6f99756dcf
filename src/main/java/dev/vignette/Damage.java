package dev.vignette;

import dev.vignette.batch.BatchId;
import dev.vignette.batch.Picture;
import dev.vignette.batch.SceneState.Done;
import dev.vignette.engine.Stores;
import dev.vignette.image.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Pictures whose files are no longer what was stored: a dying disk, or somebody's hand.
record Damage(Stores stores) {

    /// Those of these scenes whose picture is damaged, or gone, although the row says it is there;
    /// each with the picture's key, for a scene may have another picture by the time that somebody
    /// does something about it.
    SequencedMap<Integer, String> among(BatchId id, List<Integer> scenes) {
        var keys = new TreeMap<Integer, String>();
        for (var scene : scenes) {
            picture(id, scene)
                    .filter(picture -> !isWhole(picture))
                    .ifPresent(picture -> keys.put(scene, picture.key()));
        }
        return keys;
    }

    private Optional<Picture> picture(BatchId id, int scene) {
        return stores.database().read(tx -> stores.scenes().page(tx, id, scene - 1, 1)).stream()
                .filter(found -> found.number() == scene)
                .flatMap(found ->
                        found.state() instanceof Done(var picture)
                                ? Stream.of(picture)
                                : Stream.empty())
                .findFirst();
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
