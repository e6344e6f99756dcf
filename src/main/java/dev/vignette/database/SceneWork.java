package dev.vignette.database;

import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchOptions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// One call that was written down and may now be sent.
///
/// @param turn the admission it belongs to; the fence: a later one makes this one stale
/// @param scenes how many scenes the story has
/// @param reworded whether the prompt is not the scene's first one
/// @param rewrites how often it was said with other words after a refusal
/// @param references pictures that go along, by their numbers
/// @param call which of the scene's calls it is
/// @param attempt which of the scene's attempts it belongs to
/// @param token names its picture in the storage
public record SceneWork(
        BatchId batch,
        int scene,
        int turn,
        int scenes,
        String prompt,
        String description,
        boolean reworded,
        int rewrites,
        Map<String, String> looks,
        String style,
        String aspect,
        OptionalLong seed,
        List<Integer> references,
        String provider,
        String model,
        String gate,
        BatchOptions options,
        int attempt,
        int call,
        String token,
        Instant startedAt) {}
