package dev.vignette.archive;

import dev.vignette.batch.Batch;
import dev.vignette.batch.SceneRecord;
import dev.vignette.batch.SceneState;
import dev.vignette.batch.Summary;
import dev.vignette.batch.Tally;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the archive itself saw of a batch while it read the scenes. A batch that is still being
/// drawn may have moved on since its row was read; the archive says what is in the archive.
final class Count {

    private final List<Integer> missing = new ArrayList<>();
    private int scenes;
    private int generated;
    private int failed;
    private int cancelled;
    private int waiting;
    private int running;
    private Optional<Instant> lastPictureAt = Optional.empty();

    void add(SceneRecord scene) {
        scenes++;
        switch (scene.state()) {
            case SceneState.Done(var picture) -> {
                generated++;
                lastPictureAt =
                        lastPictureAt
                                .filter(last -> last.isAfter(picture.createdAt()))
                                .or(() -> Optional.of(picture.createdAt()));
            }
            case SceneState.Skipped _ -> failed++;
            case SceneState.Cancelled _ -> cancelled++;
            case SceneState.Waiting _ -> waiting++;
            case SceneState.Running _ -> running++;
        }
        if (!scene.imageGeneratedSuccessfully()) {
            missing.add(scene.number());
        }
    }

    int scenes() {
        return scenes;
    }

    /// Scenes without a picture, whatever the reason.
    List<Integer> missing() {
        return missing;
    }

    /// `3, 17, 40-41`
    String missingRanges() {
        return Summary.ranges(missing);
    }

    /// The batch with the figures that were counted.
    Batch correct(Batch batch) {
        var told = batch.tally();
        var tally =
                new Tally(
                        scenes,
                        generated,
                        failed,
                        cancelled,
                        waiting,
                        running,
                        told.calls(),
                        told.pictures(),
                        told.refused(),
                        told.unbilled(),
                        told.maybeBilledTwice(),
                        told.reused());
        return batch.counted(tally, lastPictureAt);
    }
}
