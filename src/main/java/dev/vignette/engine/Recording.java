package dev.vignette.engine;

import dev.vignette.batch.BatchId;
import dev.vignette.batch.Decision;
import dev.vignette.batch.Decision.Keep;
import dev.vignette.batch.Decision.Pause;
import dev.vignette.batch.Decision.RetryAt;
import dev.vignette.batch.Decision.Rewrite;
import dev.vignette.batch.Decision.Skip;
import dev.vignette.batch.Decision.WaitUntil;
import dev.vignette.batch.PauseReason;
import dev.vignette.database.Leases.Lease;
import dev.vignette.database.PictureStore.Arrived;
import dev.vignette.database.ResultStore.Answer;
import dev.vignette.database.ResultStore.Held;
import dev.vignette.database.SceneWork;
import dev.vignette.database.Tx;
import dev.vignette.engine.Lessons.Lesson;
import dev.vignette.provider.Failure.Blocked;
import dev.vignette.provider.Failure.Transient;
import dev.vignette.provider.Outcome;
import dev.vignette.provider.Outcome.Failed;
import dev.vignette.provider.Outcome.Generated;
import dev.vignette.rewriting.Rewriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What came of a call: decided on, and written down however long the database is away.
final class Recording {

    private static final Logger LOG = LoggerFactory.getLogger(Recording.class);

    private final Stores stores;
    private final Rewording rewording;
    private final InstantSource clock;
    private final Keeping keeping;
    private final Lessons lessons;
    private final Together<Kept, Boolean> together;

    Recording(Stores stores, Artists artists, Rewriter rewriter, InstantSource clock) {
        this.stores = stores;
        this.rewording = new Rewording(stores, artists, rewriter, clock);
        this.clock = clock;
        this.keeping = new Keeping(stores, clock);
        this.lessons = new Lessons(stores);
        this.together = new Together<>(stores.database(), this::writeDown);
    }

    /// A picture that is stored, and what its coming teaches.
    private record Kept(Arrived arrived, Lesson lesson) {}

    void record(Lease lease, SceneWork work, Outcome outcome) throws InterruptedException {
        var now = clock.instant();
        long millis = Duration.between(work.startedAt(), now).toMillis();
        var answer = Answers.of(outcome, Math.max(0, millis)); // the clock may have been set back
        var policy = work.options().retries();
        var decision =
                isOutage(work, outcome)
                        ? policy.duringOutage(outcome, work.attempt(), now)
                        : policy.after(outcome, work.attempt(), work.rewrites(), now);
        SceneLog.after(work, decision);
        var lesson = new Lesson(work, outcome, now);
        if (decision instanceof Keep(var generated)) {
            keep(lease, generated, answer, lesson);
        } else {
            stores.insist(tx -> writeDown(tx, lease, decision, answer, lesson));
        }
        if (decision instanceof Rewrite && outcome instanceof Failed(Blocked refusal)) {
            rewording.reword(lease, work, refusal);
        }
    }

    /// Asked as insistently as the answer is written down: it must not be lost for a question.
    private boolean isOutage(SceneWork work, Outcome outcome) throws InterruptedException {
        return outcome instanceof Failed(Transient _)
                && Stores.insist(() ->
                        stores.database()
                                .read(tx -> stores.gates().look(tx, work.gate()).isOutage()));
    }

    private void keep(Lease lease, Generated generated, Answer answer, Lesson lesson)
            throws InterruptedException {
        var work = lesson.work();
        var picture = keeping.keep(work, generated);
        var arrived = new Arrived(lease, work.call(), answer, work.attempt(), picture);
        boolean done =
                Stores.insist(() -> together.write(lease.batch(), new Kept(arrived, lesson)));
        if (!done) {
            LOG.info(
                    "scene {} of {} was no longer in these hands when its picture came; it is kept",
                    work.scene(),
                    lease.batch());
        }
        if (stores.database().isShared()) {
            lessons.teachSoon(lesson);
        }
    }

    private List<Boolean> writeDown(Tx tx, BatchId batch, List<Kept> kept) {
        var done = stores.pictures().arrived(tx, batch, kept.stream().map(Kept::arrived).toList());
        if (!stores.database().isShared()) {
            lessons.teach(tx, kept.stream().map(Kept::lesson).toList());
        }
        return done;
    }

    /// The gate is locked before the batch, as everybody does.
    private void writeDown(Tx tx, Lease lease, Decision decision, Answer answer, Lesson lesson) {
        var work = lesson.work();
        stores.gates().lock(tx, work.gate());
        var held = stores.results().held(tx, lease);
        boolean settled = held.isPresent() && !(decision instanceof Rewrite);
        stores.results().answered(tx, work.batch(), work.scene(), work.call(), answer, settled);
        lessons.teach(tx, lesson);
        held.ifPresent(it -> act(tx, work, decision, it));
    }

    private void act(Tx tx, SceneWork work, Decision decision, Held held) {
        var results = stores.results();
        var now = clock.instant();
        int unused = work.attempt() - 1;
        if (results.takenBack(tx, work, held, now)) {
            return;
        }
        switch (decision) {
            case Keep _ -> throw new IllegalStateException("a picture is kept, not decided on");
            case RetryAt(var time, _, _) ->
                    results.waiting(tx, work.batch(), work.scene(), work.attempt(), time);
            case WaitUntil(var time, _, _, _) ->
                    results.waiting(tx, work.batch(), work.scene(), unused, time);
            case Rewrite _ -> {} // the scene stays in these hands while words are looked for
            case Skip(var failure) ->
                    results.skipped(tx, work.batch(), work.scene(), work.attempt(), failure, now);
            case Pause pause -> {
                results.waiting(tx, work.batch(), work.scene(), unused, now);
                pauseAllOfThem(tx, work, pause);
            }
        }
    }

    /// A dead key and an empty purse are the whole account's. What has an end is a quota, and those
    /// are kept for each model; so is a model that is gone.
    private void pauseAllOfThem(Tx tx, SceneWork work, Pause pause) {
        boolean wholeAccount = pause.reason() != PauseReason.MODEL_GONE && pause.until().isEmpty();
        for (var id : stores.batches().alsoHalted(tx, work.gate(), wholeAccount)) {
            stores.pause(
                    tx,
                    id,
                    work.provider(),
                    pause.reason(),
                    pause.failure().message(),
                    pause.until(),
                    clock.instant());
        }
    }
}
