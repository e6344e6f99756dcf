package dev.vignette.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchOptions;
import dev.vignette.batch.OnBlocked;
import dev.vignette.batch.RetryPolicy;
import dev.vignette.batch.SceneRecord;
import dev.vignette.batch.SceneState.Done;
import dev.vignette.batch.SceneState.Skipped;
import dev.vignette.provider.Failure.Blocked;
import dev.vignette.provider.Failure.Report;
import dev.vignette.provider.Failure.Stage;
import dev.vignette.provider.ImageRequest;
import dev.vignette.provider.Outcome;
import dev.vignette.provider.Outcome.Failed;
import dev.vignette.rewriting.Rewriter;
import dev.vignette.rewriting.Rewriting;
import dev.vignette.testing.ScriptedArtist;
import dev.vignette.testing.Workshop;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A scene that is refused for safety is said with other words, where its user wants that.
class RewriteIT {

    @TempDir Path data;
    private Workshop workshop;
    private final ConcurrentLinkedQueue<String> sent = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void open() {
        workshop = new Workshop(data);
    }

    @AfterEach
    void close() {
        workshop.close();
    }

    @Test
    void itIsDrawnFromTheOtherWordsAndTheFirstOnesAreKept() {
        var scene = drawn(rewriting(), "violence", request -> request.prompt().endsWith("milder"));

        assertThat(scene.state()).isInstanceOf(Done.class);
        assertThat(sent).containsExactly("prompt 1", "prompt 1 milder");
        assertThat(scene.prompt()).isEqualTo("prompt 1 milder");
        assertThat(scene.originalPrompt()).contains("prompt 1");
        assertThat(scene.attempts()).isEqualTo(2);
    }

    @Test
    void thereAreAtMostTwoRewritesOfAScene() {
        var patient = options(10, new OnBlocked(1, true, false));

        assertThat(drawn(patient, "violence", _ -> false).state()).isInstanceOf(Skipped.class);
        assertThat(sent).hasSize(3).last().isEqualTo("prompt 1 milder milder");
    }

    @Test
    void otherWordsGiveASceneNoMoreAttempts() {
        drawn(options(2, new OnBlocked(1, true, false)), "violence", _ -> false);

        assertThat(sent).hasSize(2);
    }

    @Test
    void whatHasToStayRefusedIsNotRewritten() {
        assertThat(drawn(rewriting(), "sexual", _ -> false).state()).isInstanceOf(Skipped.class);
        assertThat(sent).containsExactly("prompt 1");
    }

    @Test
    void nobodyLooksForOtherWordsUnasked() {
        drawn(options(3, OnBlocked.SKIP), "violence", _ -> false);

        assertThat(sent).containsExactly("prompt 1");
    }

    private SceneRecord drawn(BatchOptions options, String code, Predicate<ImageRequest> passes) {
        var artist =
                new ScriptedArtist((request, _) -> {
                    sent.add(request.prompt());
                    return passes.test(request) ? ScriptedArtist.picture("1") : refused(code);
                });
        var id = workshop.submit(1, options, artist);
        Rewriter milder =
                refused ->
                        Optional.of(
                                new Rewriting(
                                        refused.prompt() + " milder", List.of("milder"), "a test"));
        try (var _ = workshop.work((_, _, _) -> Optional.of(artist), milder, Optional.of(id))) {
            workshop.await(id, Batch::isOver);
        }
        return only(id);
    }

    private SceneRecord only(BatchId id) {
        return workshop.scenes(id).getFirst();
    }

    private static Outcome refused(String code) {
        return new Failed(new Blocked(Report.of("no"), Stage.PROMPT, List.of(code)));
    }

    private static BatchOptions rewriting() {
        return options(3, new OnBlocked(1, true, false));
    }

    private static BatchOptions options(int attempts, OnBlocked blocked) {
        return BatchOptions.USUAL.with(
                new RetryPolicy(attempts, Duration.ofMillis(10), false, blocked));
    }
}
