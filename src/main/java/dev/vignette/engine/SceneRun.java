package dev.vignette.engine;

import dev.vignette.batch.BatchId;
import dev.vignette.batch.BatchState.Running;
import dev.vignette.database.Beginning;
import dev.vignette.database.DatabaseException;
import dev.vignette.database.Leases.Lease;
import dev.vignette.database.SceneWork;
import dev.vignette.database.Tx;
import dev.vignette.image.Aspect;
import dev.vignette.provider.Failure.Invalid;
import dev.vignette.provider.Failure.Report;
import dev.vignette.provider.Failure.Transient;
import dev.vignette.provider.FailureKind;
import dev.vignette.provider.ImageRequest;
import dev.vignette.provider.Outcome;
import dev.vignette.provider.Outcome.Failed;
import dev.vignette.provider.Reference;
import dev.vignette.rewriting.Rewriter;
import dev.vignette.storage.NotAllowedException;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.LongPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One call for one scene: written down, sent, decided on, recorded, in this order. Whatever
/// instant the program ends at, the rows and the storage tell the next one what to do.
final class SceneRun {

    private static final Logger LOG = LoggerFactory.getLogger(SceneRun.class);

    private final Stores stores;
    private final Artists artists;
    private final InstantSource clock;
    private final String worker;
    private final BooleanSupplier draining;
    private final LongPredicate holdsSince;
    private final Adoption adoption;
    private final Deadlines deadlines;
    private final Companions companions;
    private final Keeping keeping;
    private final Recording recording;
    private final Together<Beginning, Optional<SceneWork>> beginnings;

    /// @param holdsSince whether nobody can have taken a scene away since a `System.nanoTime`
    SceneRun(
            Stores stores,
            Artists artists,
            Rewriter rewriter,
            InstantSource clock,
            String worker,
            BooleanSupplier draining,
            LongPredicate holdsSince) {
        this.stores = stores;
        this.artists = artists;
        this.clock = clock;
        this.worker = worker;
        this.draining = draining;
        this.holdsSince = holdsSince;
        this.adoption = new Adoption(stores, clock);
        this.deadlines = new Deadlines(stores, clock);
        this.companions = new Companions(stores);
        this.keeping = new Keeping(stores, clock);
        this.recording = new Recording(stores, artists, rewriter, clock);
        this.beginnings = new Together<>(stores.database(), this::begin);
    }

    /// Runs one admitted scene to its next state.
    void run(Lease lease) throws InterruptedException {
        if (adoption.adopted(lease)) {
            return;
        }
        var along = companions(lease);
        if (along.isEmpty()) {
            stores.insist(tx -> stores.calls().giveBack(tx, lease));
            return;
        }
        long since = System.nanoTime();
        var begun = begin(lease);
        if (begun.isPresent()) {
            var outcome = draw(begun.get(), along.get(), since);
            if (outcome.isPresent()) {
                recording.record(lease, begun.get(), outcome.get());
            } else {
                letGo(lease, begun.get().call());
            }
        }
    }

    /// What goes along; empty where nobody wants the scene by now, or the storage refuses it.
    private Optional<Companions.Found> companions(Lease lease) throws InterruptedException {
        try {
            return companions.of(lease.batch(), () -> isWanted(lease));
        } catch (NotAllowedException e) {
            stores.database()
                    .read(tx -> stores.calls().peek(tx, lease, clock.instant()))
                    .ifPresent(work ->
                            keeping.pauseForStorage(
                                    work, "A reference picture cannot be read: " + e.getMessage()));
            return Optional.empty();
        }
    }

    private boolean isWanted(Lease lease) {
        return !draining.getAsBoolean()
                && stores.database()
                        .read(tx ->
                                stores.batches()
                                                .find(tx, lease.batch())
                                                .filter(it -> it.state() instanceof Running)
                                                .isPresent()
                                        && stores.calls()
                                                .peek(tx, lease, clock.instant())
                                                .isPresent());
    }

    /// What was written down and not sent, since another may have the scene by now.
    private void letGo(Lease lease, int call) throws InterruptedException {
        LOG.warn(
                "scene {} of {} was not called for: the database was away, and another may have it",
                lease.scene(),
                lease.batch());
        stores.insist(tx -> stores.calls().letGo(tx, lease, call, clock.instant()));
    }

    /// A provider that breaks its promise never to throw costs one attempt of one scene.
    ///
    /// @return empty where the call was not sent
    private Optional<Outcome> draw(SceneWork work, Companions.Found along, long since)
            throws InterruptedException {
        try {
            var artist =
                    artists.artist(work.provider(), work.model(), work.options().baseUrl())
                            .orElseThrow();
            var deadline = deadlines.of(artist.profile(), work.gate());
            var request = request(work, along.of(work));
            return holdsSince.test(since)
                    ? Optional.of(artist.generate(request, deadline))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.of(new Failed(new Invalid(Report.of(String.valueOf(e.getMessage())))));
        } catch (DatabaseException e) {
            LOG.warn("cannot look up what scene {} needs: {}", work.scene(), e.getMessage());
            return Optional.empty();
        } catch (RuntimeException e) {
            LOG.error("a bug: drawing scene {} of {} threw", work.scene(), work.batch(), e);
            var report = Report.of("a bug of Vignette, see the log: " + e);
            return Optional.of(
                    new Failed(
                            new Transient(
                                    report, FailureKind.BAD_PICTURE, true, Optional.empty())));
        }
    }

    private Optional<SceneWork> begin(Lease lease) {
        var token = UUID.randomUUID().toString().replace("-", "").substring(0, 16);
        return beginnings.write(lease.batch(), new Beginning(lease, token));
    }

    private List<Optional<SceneWork>> begin(Tx tx, BatchId batch, List<Beginning> scenes) {
        return stores.beginnings().begin(tx, batch, scenes, worker, clock.instant(), this::mayDraw);
    }

    /// Another worker, with other keys, may have admitted it; and who was told to stop meanwhile
    /// calls nobody.
    private boolean mayDraw(SceneWork work) {
        return !draining.getAsBoolean()
                && artists.artist(work.provider(), work.model(), work.options().baseUrl())
                        .isPresent();
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
}
