package dev.vignette.archive;

import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchOptions;
import dev.vignette.batch.BatchState;
import dev.vignette.batch.Call;
import dev.vignette.batch.CallOutcome;
import dev.vignette.batch.Picture;
import dev.vignette.batch.SceneFailure;
import dev.vignette.batch.SceneRecord;
import dev.vignette.batch.SceneState;
import dev.vignette.batch.Tally;
import dev.vignette.image.MediaType;
import dev.vignette.image.Sha256;
import dev.vignette.provider.FailureKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/// A batch in memory, made scene by scene.
final class Batches implements Source {

    static final Instant NOON = Instant.parse("2026-02-08T12:00:00Z");
    static final BatchId ID = new BatchId("4kx8d2nq7v3m5t9w0c6hzbepra");
    static final BatchId ANOTHER = new BatchId("9zx8d2nq7v3m5t9w0c6hzbepra");

    private final List<SceneRecord> scenes = new ArrayList<>();
    private final Map<String, byte[]> stored = new HashMap<>();
    private BatchId id = ID;
    private String title = "The Lighthouse";
    private BatchState state = new BatchState.Finished(NOON);

    static Batches empty() {
        return new Batches();
    }

    /// `count` scenes of which those are skipped.
    static Batches withGaps(int count, Integer... gaps) {
        var batch = new Batches();
        for (int number = 1; number <= count; number++) {
            if (List.of(gaps).contains(number)) {
                batch.skipped("The sea rises", "the service refused: violence");
            } else {
                batch.done("The lamp turns, " + number + " times");
            }
        }
        return batch;
    }

    Batches titled(String title) {
        this.title = title;
        return this;
    }

    Batches of(BatchId id) {
        this.id = id;
        return this;
    }

    Batches in(BatchState state) {
        this.state = state;
        return this;
    }

    Batches done(String text) {
        return done(text, MediaType.PNG, 2_000 + 137 * (scenes.size() % 50));
    }

    Batches done(String text, MediaType mediaType, int length) {
        var bytes = new byte[length];
        new SplittableRandom(scenes.size() + 1L).nextBytes(bytes);
        var picture = picture("pictures/" + (scenes.size() + 1), mediaType, bytes);
        stored.put(picture.key(), bytes);
        return add(text, new SceneState.Done(picture));
    }

    Batches skipped(String text, String why) {
        return add(
                text,
                new SceneState.Skipped(
                        new SceneFailure(FailureKind.SAFETY, why, Optional.of("IMAGE_SAFETY"))));
    }

    Batches scene(String text, SceneState state) {
        return add(text, state);
    }

    private Batches add(String text, SceneState state) {
        int number = scenes.size() + 1;
        return add(
                new SceneRecord(
                        number,
                        Optional.empty(),
                        text,
                        "Picture book: " + text,
                        Optional.empty(),
                        "picture-book",
                        1,
                        state,
                        List.of(call(state))));
    }

    Batches add(SceneRecord scene) {
        scenes.add(scene);
        return this;
    }

    private static Call call(SceneState state) {
        boolean done = state instanceof SceneState.Done;
        return new Call(
                1,
                1,
                NOON.minusSeconds(9),
                Optional.of(Duration.ofMillis(8_123)),
                Optional.of(done ? CallOutcome.GENERATED : CallOutcome.BLOCKED),
                done ? Optional.empty() : Optional.of("the service refused"),
                OptionalInt.of(200),
                Optional.empty(),
                Optional.of("req-1"));
    }

    static Picture picture(String key, MediaType mediaType, byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return new Picture(
                key,
                mediaType,
                1376,
                768,
                bytes.length,
                Sha256.of(bytes),
                (int) crc.getValue(),
                NOON,
                "gemini",
                "gemini-3-pro-image",
                OptionalLong.of(7),
                "Made by an AI model (gemini-3-pro-image)");
    }

    /// Changes, cuts or lengthens what is stored, behind the archive's back.
    void store(int scene, byte[] bytes) {
        stored.put("pictures/" + scene, bytes);
    }

    void lose(int scene) {
        stored.remove("pictures/" + scene);
    }

    /// The row of this batch, and scenes as they are a moment later.
    Source thenScenesOf(Source later) {
        return new Source() {
            @Override
            public Batch batch() {
                return Batches.this.batch();
            }

            @Override
            public Stream<SceneRecord> scenes() throws IOException {
                return later.scenes();
            }

            @Override
            public InputStream open(Picture picture, long from) throws IOException {
                return later.open(picture, from);
            }
        };
    }

    byte[] stored(int scene) {
        var bytes = stored.get("pictures/" + scene);
        if (bytes == null) {
            throw new IllegalArgumentException("scene " + scene + " has no picture");
        }
        return bytes;
    }

    @Override
    public Batch batch() {
        return new Batch(
                id,
                title,
                state,
                "gemini",
                "gemini-3-pro-image",
                "picture-book",
                "16:9",
                0,
                tally(),
                NOON.minusSeconds(600),
                Optional.of(NOON),
                Optional.empty(),
                42,
                BatchOptions.USUAL,
                Optional.empty());
    }

    private Tally tally() {
        return new Tally(
                scenes.size(),
                count(SceneState.Done.class),
                count(SceneState.Skipped.class),
                count(SceneState.Cancelled.class),
                count(SceneState.Waiting.class),
                count(SceneState.Running.class),
                scenes.size(),
                count(SceneState.Done.class),
                0,
                0,
                0,
                0);
    }

    private int count(Class<? extends SceneState> state) {
        return (int) scenes.stream().filter(scene -> state.isInstance(scene.state())).count();
    }

    @Override
    public Stream<SceneRecord> scenes() {
        return scenes.stream();
    }

    @Override
    public InputStream open(Picture picture, long from) throws IOException {
        var bytes = stored.get(picture.key());
        if (bytes == null) {
            throw new IOException(picture.key() + " is not in the storage");
        }
        int start = (int) Math.min(from, bytes.length);
        return new ByteArrayInputStream(bytes, start, bytes.length - start);
    }
}
