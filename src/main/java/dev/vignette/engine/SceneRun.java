package dev.vignette.engine;

import dev.vignette.batch.CallOutcome;
import dev.vignette.batch.Decision;
import dev.vignette.batch.Decision.Keep;
import dev.vignette.batch.Decision.Pause;
import dev.vignette.batch.Decision.RetryAt;
import dev.vignette.batch.Decision.Rewrite;
import dev.vignette.batch.Decision.Skip;
import dev.vignette.batch.Decision.WaitUntil;
import dev.vignette.batch.Gate;
import dev.vignette.batch.PauseReason;
import dev.vignette.batch.Picture;
import dev.vignette.batch.Traffic;
import dev.vignette.database.DatabaseException;
import dev.vignette.database.Leases.Lease;
import dev.vignette.database.ResultStore.Answer;
import dev.vignette.database.ResultStore.Held;
import dev.vignette.database.SceneWork;
import dev.vignette.database.Tx;
import dev.vignette.image.Aspect;
import dev.vignette.image.DigitalSourceType;
import dev.vignette.image.Image;
import dev.vignette.image.Label;
import dev.vignette.provider.Failure;
import dev.vignette.provider.Failure.Blocked;
import dev.vignette.provider.Failure.Halting;
import dev.vignette.provider.Failure.Invalid;
import dev.vignette.provider.Failure.Report;
import dev.vignette.provider.Failure.Throttled;
import dev.vignette.provider.Failure.Transient;
import dev.vignette.provider.FailureKind;
import dev.vignette.provider.ImageRequest;
import dev.vignette.provider.Outcome;
import dev.vignette.provider.Outcome.Failed;
import dev.vignette.provider.Outcome.Generated;
import dev.vignette.provider.Reference;
import dev.vignette.rewriting.Refused;
import dev.vignette.rewriting.Rewriter;
import dev.vignette.rewriting.Rewriting;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One call for one scene: written down, sent, decided on, recorded, in this order. Whatever
/// instant the program ends at, the rows and the storage tell the next one what to do.
final class SceneRun {

    private static final Logger LOG = LoggerFactory.getLogger(SceneRun.class);

    private static final Duration WHILE_DISK_IS_FULL = Duration.ofSeconds(2);

    private final Stores stores;
    private final Artists artists;
    private final Rewriter rewriter;
    private final InstantSource clock;
    private final String worker;
    private final BooleanSupplier draining;
    private final Adoption adoption;
    private final Deadlines deadlines;
    private final Companions companions;

    SceneRun(
            Stores stores,
            Artists artists,
            Rewriter rewriter,
            InstantSource clock,
            String worker,
            BooleanSupplier draining) {
        this.stores = stores;
        this.artists = artists;
        this.rewriter = rewriter;
        this.clock = clock;
        this.worker = worker;
        this.draining = draining;
        this.adoption = new Adoption(stores, clock);
        this.deadlines = new Deadlines(stores, clock);
        this.companions = new Companions(stores);
    }

    /// Runs one admitted scene to its next state.
    void run(Lease lease) throws InterruptedException {
        if (adoption.adopted(lease)) {
            return;
        }
        var begun = begin(lease);
        if (begun.isPresent()) {
            record(lease, begun.get(), draw(begun.get()));
        }
    }

    /// A provider that breaks its promise never to throw costs one attempt of one scene.
    private Outcome draw(SceneWork work) throws InterruptedException {
        try {
            var artist =
                    artists.artist(work.provider(), work.model(), work.options().baseUrl())
                            .orElseThrow();
            var deadline = deadlines.of(artist.profile(), work.gate());
            return artist.generate(request(work, companions.of(work)), deadline);
        } catch (IOException e) {
            return new Failed(new Invalid(Report.of(String.valueOf(e.getMessage()))));
        } catch (RuntimeException e) {
            LOG.error("a bug: drawing scene {} of {} threw", work.scene(), work.batch(), e);
            var report = Report.of("a bug of Vignette, see the log: " + e);
            return new Failed(
                    new Transient(report, FailureKind.BAD_PICTURE, true, Optional.empty()));
        }
    }

    private Optional<SceneWork> begin(Lease lease) {
        if (draining.getAsBoolean()) {
            stores.database()
                    .write(tx -> {
                        stores.calls().giveBack(tx, lease);
                        return true;
                    });
            return Optional.empty();
        }
        var token = UUID.randomUUID().toString().replace("-", "").substring(0, 16);
        return stores.database()
                .write(tx -> stores.calls().begin(tx, lease, worker, token, clock.instant()));
    }

    private void record(Lease lease, SceneWork work, Outcome outcome) throws InterruptedException {
        var now = clock.instant();
        long millis = Duration.between(work.startedAt(), now).toMillis();
        var answer = answer(outcome, Math.max(0, millis)); // the clock may have been set back
        var policy = work.options().retries();
        var decision =
                isOutage(work, outcome)
                        ? policy.duringOutage(outcome, work.attempt(), now)
                        : policy.after(outcome, work.attempt(), work.rewrites(), now);
        SceneLog.after(work, decision);
        var otherWords =
                outcome instanceof Failed(Blocked refusal) && decision instanceof Rewrite
                        ? rewriter.rewrite(refused(work, refusal)).map(Rewriting::prompt)
                        : Optional.<String>empty();
        var picture =
                decision instanceof Keep(var generated)
                        ? Optional.of(store(work, generated))
                        : Optional.<Picture>empty();
        stores.insist(tx -> {
            var gate = stores.gates().lock(tx, work.gate()); // before the batch, as everybody does
            stores.results().answered(tx, work.batch(), work.scene(), work.call(), answer);
            tellGate(tx, work, gate, outcome, now);
            stores.results()
                    .held(tx, lease)
                    .ifPresent(held -> act(tx, work, decision, picture, otherWords, held));
        });
    }

    private boolean isOutage(SceneWork work, Outcome outcome) {
        return outcome instanceof Failed(Transient _)
                && stores.database().read(tx -> stores.gates().look(tx, work.gate()).isOutage());
    }

    private void tellGate(Tx tx, SceneWork work, Gate before, Outcome outcome, Instant now) {
        var sent = new Gate.Sent(work.batch() + ":" + work.scene(), work.startedAt());
        var traffic =
                outcome instanceof Failed(Throttled _)
                        ? stores.gates().taken(tx, work.gate(), now)
                        : new Traffic(stores.gates().inFlight(tx, work.gate()), 0);
        var after = before.after(outcome, sent, traffic, now);
        if (!after.equals(before)) {
            stores.gates().save(tx, work.gate(), after);
        }
    }

    private void act(
            Tx tx,
            SceneWork work,
            Decision decision,
            Optional<Picture> picture,
            Optional<String> otherWords,
            Held held) {
        var results = stores.results();
        var now = clock.instant();
        int unused = work.attempt() - 1;
        if (picture.isPresent()) {
            results.done(tx, work.batch(), work.scene(), work.attempt(), picture.get());
            return;
        }
        if (held.state().equals("cancelled")) {
            results.cancelled(tx, work.batch(), work.scene(), work.attempt());
            return;
        }
        if (!held.gate().equals(work.gate())) { // somebody else draws it now, from the start
            results.waiting(tx, work.batch(), work.scene(), 0, now);
            return;
        }
        switch (decision) {
            case Keep _ -> throw new IllegalStateException("a kept picture was stored");
            case RetryAt(var time, _, _) ->
                    results.waiting(tx, work.batch(), work.scene(), work.attempt(), time);
            case WaitUntil(var time, _, _, _) ->
                    results.waiting(tx, work.batch(), work.scene(), unused, time);
            case Rewrite(var failure) ->
                    otherWords.ifPresentOrElse(
                            words -> {
                                results.waiting(
                                        tx, work.batch(), work.scene(), work.attempt(), now);
                                stores.scenes().rewrite(tx, work.batch(), work.scene(), words);
                            },
                            () ->
                                    results.skipped(
                                            tx,
                                            work.batch(),
                                            work.scene(),
                                            work.attempt(),
                                            failure,
                                            now));
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

    /// Stores a paid picture, however long the disk stays full.
    private Picture store(SceneWork work, Generated generated) throws InterruptedException {
        var image = labelled(work, generated);
        var key = PictureFile.key(work.batch(), work.scene(), work.token(), image.mediaType());
        while (true) {
            try {
                stores.storage().put(key, image.bytes());
                return PictureFile.describe(
                        key, image, work, generated.provenance(), clock.instant());
            } catch (IOException e) {
                LOG.error(
                        "cannot store the picture of scene {} of {}, next try in 2 s: {}",
                        work.scene(),
                        work.batch(),
                        e.toString());
                pauseForStorage(work, e);
                Thread.sleep(WHILE_DISK_IS_FULL);
            }
        }
    }

    /// As it came, or with a label where its user wants one.
    private static Image labelled(SceneWork work, Generated generated) {
        if (!work.options().extras().label()) {
            return generated.image();
        }
        var source =
                work.provider().equals("illustrator")
                        ? DigitalSourceType.ALGORITHMIC_MEDIA
                        : DigitalSourceType.TRAINED_ALGORITHMIC_MEDIA;
        return new Label(source, generated.provenance()).on(generated.image());
    }

    private void pauseForStorage(SceneWork work, IOException trouble) {
        var until = Optional.of(clock.instant().plus(WHILE_DISK_IS_FULL.multipliedBy(2)));
        var why = "A picture cannot be stored: " + trouble.getMessage();
        try {
            stores.database()
                    .write(tx ->
                            stores.pause(
                                    tx,
                                    work.batch(),
                                    work.provider(),
                                    PauseReason.DISK_FULL,
                                    why,
                                    until,
                                    clock.instant()));
        } catch (DatabaseException e) {
            LOG.error("cannot pause batch {}: {}", work.batch(), e.getMessage());
        }
    }

    private Refused refused(SceneWork work, Blocked refusal) {
        int longest =
                artists.artist(work.provider(), work.model(), work.options().baseUrl())
                        .map(artist -> artist.profile().promptLimit())
                        .orElse(work.prompt().length());
        return new Refused(
                work.prompt(), work.provider(), refusal.stage(), refusal.codes(), longest);
    }

    private static ImageRequest request(SceneWork work, List<Reference> references) {
        return new ImageRequest(
                work.scene(),
                work.scenes(),
                work.prompt(),
                work.description(),
                work.reworded(),
                work.looks(),
                work.style(),
                Aspect.parse(work.aspect()).orElse(Aspect.WIDE),
                work.options().size(),
                work.seed(),
                references);
    }

    private static Answer answer(Outcome outcome, long millis) {
        return switch (outcome) {
            case Generated generated ->
                    new Answer(
                            CallOutcome.GENERATED,
                            false,
                            millis,
                            Optional.empty(),
                            OptionalInt.empty(),
                            OptionalLong.empty(),
                            generated.requestId());
            case Failed(var failure) -> {
                var told =
                        switch (failure) {
                            case Throttled t -> t.retryAfter();
                            case Transient t -> t.retryAfter();
                            default -> Optional.<Duration>empty();
                        };
                yield new Answer(
                        CallOutcome.of(outcome),
                        isUnbilled(failure),
                        millis,
                        Optional.of(failure.report().message()),
                        failure.report().status(),
                        told.isPresent()
                                ? OptionalLong.of(told.get().toMillis())
                                : OptionalLong.empty(),
                        failure.report().requestId());
            }
        };
    }

    /// Services bill what they drew, and some what they looked at and refused.
    private static boolean isUnbilled(Failure failure) {
        return switch (failure) {
            case Throttled _, Invalid _, Halting _ -> true;
            case Transient(_, _, var maybeBilled, _) -> !maybeBilled;
            case Blocked _ -> false;
        };
    }
}
