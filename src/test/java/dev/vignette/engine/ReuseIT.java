package dev.vignette.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchOptions;
import dev.vignette.batch.BatchOptions.Extras;
import dev.vignette.batch.CallCount;
import dev.vignette.batch.Picture;
import dev.vignette.batch.SceneState.Done;
import dev.vignette.batch.Seed;
import dev.vignette.batch.Summary;
import dev.vignette.rewriting.Rewriter;
import dev.vignette.testing.HangingStorage;
import dev.vignette.testing.ScriptedArtist;
import dev.vignette.testing.Workshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was drawn before is not paid for again, where its user wants that.
class ReuseIT {

    @TempDir Path data;
    private Workshop workshop;
    private final ScriptedArtist artist =
            new ScriptedArtist((request, _) -> ScriptedArtist.picture("" + request.scene()));

    @BeforeEach
    void open() {
        workshop = new Workshop(data);
    }

    @AfterEach
    void close() {
        workshop.close();
    }

    @Test
    void theVerySameStoryCostsNothing() {
        var before = drawn(100, BatchOptions.USUAL);

        var again = drawn(100, reusing());

        assertThat(artist.order()).hasSize(100);
        assertThat(again.tally().calls()).isZero();
        assertThat(again.tally().reused()).isEqualTo(100);
        assertThat(Summary.account(again, new CallCount(Map.of(), 0)))
                .isEqualTo("0 calls: 0 pictures, 0 refused, 0 failed; 100 reused");
        assertThat(picture(again.id(), 7).sha256()).isEqualTo(picture(before.id(), 7).sha256());
        assertThat(picture(again.id(), 7).provenance())
                .isEqualTo("Made by a script; reused from batch " + before.id().shown());
    }

    @Test
    void nobodyGetsAnOldPictureUnasked() {
        drawn(2, BatchOptions.USUAL);

        assertThat(drawn(2, BatchOptions.USUAL).tally().calls()).isEqualTo(2);
    }

    @Test
    void onlyWhatIsNewIsDrawn() {
        drawn(3, BatchOptions.USUAL);

        var longer = drawn(5, reusing());

        assertThat(longer.tally().calls()).isEqualTo(2);
        assertThat(longer.tally().reused()).isEqualTo(3);
    }

    @Test
    void anotherSeedIsAnotherRequest() {
        drawn(2, BatchOptions.USUAL);
        var seeded = reusing().with(Seed.asked(OptionalLong.of(7)));

        assertThat(drawn(2, seeded).tally().calls()).isEqualTo(2);
    }

    @Test
    void theCopyStaysWhenTheFirstBatchIsDeleted() throws IOException {
        var before = drawn(1, BatchOptions.USUAL);
        var again = drawn(1, reusing());

        workshop.stores().storage().deleteAll(before.id() + "/");

        assertThat(workshop.stores().storage().find(picture(again.id(), 1).key())).isPresent();
    }

    @Test
    void aDamagedPictureIsDrawnAnew() throws IOException {
        var before = drawn(1, BatchOptions.USUAL);
        Files.writeString(data.resolve("pictures").resolve(picture(before.id(), 1).key()), "hello");

        assertThat(drawn(1, reusing()).tally().calls()).isEqualTo(1);
    }

    @Test
    void aStorageThatHangsKeepsNoOtherBatchWaiting() {
        drawn(1, BatchOptions.USUAL);
        var reusing = workshop.submit(1, reusing(), artist);
        var other = workshop.submit(2, BatchOptions.USUAL, artist);
        var goOn = new CountDownLatch(1);
        var storage = new HangingStorage(workshop.stores().storage(), goOn);
        try (var _ =
                Engine.start(
                        Stores.of(workshop.stores().database(), storage),
                        (_, _, _) -> Optional.of(artist),
                        Rewriter.NONE,
                        InstantSource.system(),
                        data,
                        Optional.empty())) {
            workshop.await(other, Batch::isOver);
            assertThat(workshop.batch(reusing).isOver()).isFalse();
            goOn.countDown();

            assertThat(workshop.await(reusing, Batch::isOver).tally().reused()).isEqualTo(1);
        } finally {
            goOn.countDown();
        }
    }

    private Batch drawn(int scenes, BatchOptions options) {
        var id = workshop.submit(scenes, options, artist);
        try (var _ = workshop.work(artist, Optional.of(id))) {
            return workshop.await(id, Batch::isOver);
        }
    }

    private Picture picture(BatchId id, int scene) {
        return ((Done) workshop.scenes(id).get(scene - 1).state()).picture();
    }

    private static BatchOptions reusing() {
        return BatchOptions.USUAL.with(new Extras(true, false));
    }
}
