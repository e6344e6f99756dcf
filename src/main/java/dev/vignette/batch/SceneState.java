package dev.vignette.batch;

import java.time.Instant;

/// Where a scene is on its way to a picture.
public sealed interface SceneState {

    /// It will be called when its time has come and the gate lets it.
    record Waiting(Instant notBefore) implements SceneState {}

    /// A worker has it.
    record Running() implements SceneState {}

    /// Its picture is stored.
    record Done(Picture picture) implements SceneState {}

    /// It was given up; the others go on.
    record Skipped(SceneFailure failure) implements SceneState {}

    /// It was called off.
    record Cancelled() implements SceneState {}

    /// Whether it was given up or called off, so that somebody may ask for it again.
    default boolean mayBeTriedAgain() {
        return switch (this) {
            case Skipped _, Cancelled _ -> true;
            case Waiting _, Running _, Done _ -> false;
        };
    }

    /// The word for it in JSON, in the database and on the page.
    default String wireName() {
        return switch (this) {
            case Waiting _ -> "waiting";
            case Running _ -> "running";
            case Done _ -> "done";
            case Skipped _ -> "skipped";
            case Cancelled _ -> "cancelled";
        };
    }
}
