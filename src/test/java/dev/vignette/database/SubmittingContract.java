package dev.vignette.database;

import static dev.vignette.database.StoreFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vignette.batch.BatchOptions;
import dev.vignette.batch.BatchOptions.Extras;
import dev.vignette.batch.BatchState.Running;
import dev.vignette.batch.Budget;
import dev.vignette.batch.Fallback;
import dev.vignette.batch.OnBlocked;
import dev.vignette.batch.Pacing;
import dev.vignette.batch.Price;
import dev.vignette.batch.RetryPolicy;
import dev.vignette.batch.SceneState.Waiting;
import dev.vignette.batch.Seed;
import dev.vignette.batch.Tally;
import dev.vignette.database.Submission.NewScene;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/// What is handed in is kept, every word of it, or nothing of it is.
interface SubmittingContract extends OnStores {

    BatchOptions EVERYTHING_ASKED_FOR =
            new BatchOptions(
                    new RetryPolicy(
                            5, Duration.ofMillis(1_500), true, new OnBlocked(2, true, true)),
                    new Pacing(
                            Duration.ofMillis(250),
                            OptionalInt.of(7),
                            OptionalInt.of(60),
                            Duration.ofMinutes(10)),
                    new Budget(
                            OptionalInt.of(120),
                            Optional.of(new BigDecimal("12.50")),
                            Optional.of(new Price(new BigDecimal("0.053"), Optional.of("2026-11"))),
                            new Budget.Earlier(3, true, Optional.of(new BigDecimal("0.10")))),
                    Optional.of("2K"),
                    new Seed(OptionalLong.of(Long.MAX_VALUE), OptionalLong.of(9)),
                    Optional.of("http://localhost:9/v1"),
                    Optional.of(
                            new Fallback(
                                    "openai",
                                    "gpt-image-2",
                                    "api.openai.com/v1 abc",
                                    Optional.of(
                                            new Price(
                                                    new BigDecimal("0.04"),
                                                    Optional.of("2026-11"))))),
                    OptionalInt.of(3),
                    new Extras(true, true));

    /// Quotes, other scripts, signs beyond 16 bits, and what looks like SQL.
    String HARD_WORDS = "L'été — «Ö» 灯台 🦊\n\t\"?\" %_\\ '; drop table batch; --";

    @Test
    default void aBatchIsReadBackAsItWasHandedIn() {
        var profile = Submissions.profile("gemini", "model " + HARD_WORDS);
        var submission =
                new Submission(
                        Submissions.newId(),
                        HARD_WORDS,
                        "f".repeat(64),
                        profile,
                        "style " + HARD_WORDS,
                        "21:9",
                        EVERYTHING_ASKED_FOR,
                        Submissions.of(3).made().scenes(),
                        List.of());
        stores().run(tx -> stores().batches.insert(tx, submission, NOON.plusMillis(7)));

        var batch = stores().batch(submission.id());
        assertThat(batch.id()).isEqualTo(submission.id());
        assertThat(batch.title()).isEqualTo(HARD_WORDS);
        assertThat(batch.state()).isEqualTo(new Running());
        assertThat(batch.provider()).isEqualTo("gemini");
        assertThat(batch.model()).isEqualTo(profile.model());
        assertThat(batch.style()).isEqualTo("style " + HARD_WORDS);
        assertThat(batch.aspect()).isEqualTo("21:9");
        assertThat(batch.priority()).isZero();
        assertThat(batch.tally()).isEqualTo(new Tally(3, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0));
        assertThat(batch.createdAt()).isEqualTo(NOON.plusMillis(7));
        assertThat(batch.lastPictureAt()).isEmpty();
        assertThat(batch.notBefore()).isEmpty();
        assertThat(batch.options()).isEqualTo(EVERYTHING_ASKED_FOR);
    }

    @Test
    default void whatWasNotAskedForIsReadBackAsNotAskedFor() {
        var id = stores().submit(1, BatchOptions.USUAL);

        assertThat(stores().batch(id).options()).isEqualTo(BatchOptions.USUAL);
    }

    @Test
    default void aSceneIsReadBackAsItWasHandedIn() {
        var id = stores().submit(of(hardScene(), BatchOptions.USUAL));

        var scene = stores().scene(id, 1);
        assertThat(scene.number()).isEqualTo(1);
        assertThat(scene.title()).contains("title " + HARD_WORDS);
        assertThat(scene.text()).isEqualTo("text " + HARD_WORDS);
        assertThat(scene.prompt()).isEqualTo("prompt " + HARD_WORDS);
        assertThat(scene.originalPrompt()).isEmpty();
        assertThat(scene.style()).isEqualTo("noir");
        assertThat(scene.attempts()).isZero();
        assertThat(scene.state()).isEqualTo(new Waiting(Instant.EPOCH));
        assertThat(scene.calls()).isEmpty();
    }

    @Test
    default void whoeverDrawsASceneIsToldAllThatWasHandedIn() {
        var id = stores().submit(of(hardScene(), EVERYTHING_ASKED_FOR));
        var lease = stores().admit(id, 1);

        var work = stores().begin(lease, NOON).orElseThrow();
        assertThat(work)
                .isEqualTo(
                        new SceneWork(
                                id,
                                1,
                                1,
                                1,
                                "prompt " + HARD_WORDS,
                                "description " + HARD_WORDS,
                                false,
                                0,
                                Map.of("Mila", "a girl with " + HARD_WORDS),
                                "noir",
                                "4:3",
                                OptionalLong.of(-5),
                                List.of(),
                                "openai",
                                "model-1",
                                "openai openai account model-1",
                                EVERYTHING_ASKED_FOR,
                                1,
                                1,
                                work.token(),
                                NOON));
    }

    @Test
    default void aSceneWithoutASeedOfItsOwnHasItsBatchs() {
        var id = stores().submit(1, EVERYTHING_ASKED_FOR);

        assertThat(stores().call(id, 1).seed()).hasValue(Long.MAX_VALUE);
    }

    @Test
    default void thousandsOfScenesAreKeptInTheirOrder() {
        var id = stores().submit(2_345);

        assertThat(stores().scenes(id)).hasSize(2_345);
        assertThat(stores().scene(id, 2_345).prompt()).isEqualTo("prompt 2345");
        assertThat(stores().batch(id).tally().waiting()).isEqualTo(2_345);
    }

    @Test
    default void aSubmissionThatFailsHalfwayLeavesNothing() {
        var submission = Submissions.of(3).made();
        var twice = new ArrayList<>(submission.scenes());
        twice.add(submission.scenes().getFirst());
        var broken =
                new Submission(
                        submission.id(),
                        "Broken",
                        "print",
                        submission.profile(),
                        "noir",
                        "16:9",
                        BatchOptions.USUAL,
                        twice,
                        List.of());

        assertThatThrownBy(() -> stores().run(tx -> stores().batches.insert(tx, broken, NOON)))
                .isInstanceOf(DatabaseException.class);
        assertThat(stores().count("select count(*) from batch")).isZero();
        assertThat(stores().count("select count(*) from scene")).isZero();
    }

    @Test
    default void aDeletedBatchLeavesNothingAndOthersStay() {
        var gone = stores().submit(2);
        var stays = stores().submit(2);
        stores().generated(stores().call(gone, 1), NOON);
        stores().generated(stores().call(stays, 1), NOON);

        stores().run(tx -> stores().batches.delete(tx, gone));

        assertThat(stores().find(gone)).isEmpty();
        assertThat(stores().count("select count(*) from scene")).isEqualTo(2);
        assertThat(stores().count("select count(*) from call")).isEqualTo(1);
        assertThat(stores().batch(stays).tally().generated()).isEqualTo(1);
    }

    private static NewScene hardScene() {
        return new NewScene(
                1,
                Optional.of("title " + HARD_WORDS),
                "text " + HARD_WORDS,
                "prompt " + HARD_WORDS,
                "description " + HARD_WORDS,
                Map.of("Mila", "a girl with " + HARD_WORDS),
                "noir",
                "4:3",
                OptionalLong.of(-5),
                List.of());
    }

    private static Submissions of(NewScene scene, BatchOptions options) {
        var plain = Submissions.of(1).made();
        return new Submissions(
                new Submission(
                        plain.id(),
                        plain.title(),
                        plain.fingerprint(),
                        plain.profile(),
                        plain.style(),
                        plain.aspect(),
                        options,
                        List.of(scene),
                        List.of()));
    }
}
