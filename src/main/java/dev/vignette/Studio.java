package dev.vignette;

import dev.vignette.Drafted.Draft;
import dev.vignette.archive.Source;
import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchId;
import dev.vignette.batch.CallCount;
import dev.vignette.batch.Fallback;
import dev.vignette.batch.GateView;
import dev.vignette.batch.PauseMessage;
import dev.vignette.batch.PauseReason;
import dev.vignette.batch.Picture;
import dev.vignette.batch.SceneRecord;
import dev.vignette.batch.SceneState;
import dev.vignette.database.ChangeStore;
import dev.vignette.database.Submission;
import dev.vignette.database.Submission.NewReference;
import dev.vignette.database.Tx;
import dev.vignette.engine.Artists;
import dev.vignette.engine.Engine;
import dev.vignette.engine.Gates;
import dev.vignette.engine.Stores;
import dev.vignette.image.Sha256;
import dev.vignette.provider.Failure;
import dev.vignette.provider.Profile;
import dev.vignette.rewriting.Refused;
import dev.vignette.rewriting.Rewriter;
import dev.vignette.rewriting.Rewriting;
import dev.vignette.storage.NotAllowedException;
import dev.vignette.storage.Spool;
import dev.vignette.story.Story;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Everything that can be asked of Vignette: hand in a story, look at batches, steer them, take
/// their pictures. Safe for many threads; several processes may hold one on the same data.
public final class Studio {

    private static final Logger LOG = LoggerFactory.getLogger(Studio.class);

    private static final int PAGE = 500;

    /// Characters that people may send.
    private static final int LONGEST_PROMPT = 8_000;

    private final Stores stores;
    private final Artists artists;
    private final Rewriter rewriter;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Path data;
    private final Resumption resumption;

    Studio(
            Stores stores,
            Artists artists,
            Rewriter rewriter,
            InstantSource clock,
            RandomGenerator random,
            Path data) {
        this.stores = stores;
        this.artists = artists;
        this.rewriter = rewriter;
        this.clock = clock;
        this.random = random;
        this.data = data;
        this.resumption = new Resumption(stores, clock);
    }

    /// The prompts a story becomes. Costs nothing, keeps nothing.
    public Drafted draft(Story story, Order order, Profile profile) {
        return Drafting.draft(story, order, profile);
    }

    /// What a story with its prompts would take. Costs nothing, keeps nothing.
    public Estimate estimate(Draft draft, Order order) {
        var key = draft.profile().gateKey();
        return stores.database()
                .read(tx ->
                        Estimate.of(
                                draft,
                                order.options(),
                                stores.gates().look(tx, key),
                                stores.calls().medianMillis(tx, key).map(Duration::ofMillis),
                                clock.instant()));
    }

    /// Keeps a story as a batch that runs as soon as a worker has time for it.
    public Submitted submit(Story story, Order order, Profile profile) {
        return switch (draft(story, order, profile)) {
            case Drafted.Refused(_, var reason) -> new Submitted.Refused(reason);
            case Draft draft -> submit(draft, order);
        };
    }

    /// Keeps a story whose prompts are there as a batch.
    public Submitted submit(Draft draft, Order order) {
        var submission = submission(draft, order);
        var submitted =
                stores.database()
                        .<Submitted>write(tx -> {
                            var before =
                                    stores.batches().unfinishedLike(tx, submission.fingerprint());
                            if (before.isPresent() && !order.anew()) {
                                return new Submitted.BegunBefore(before.get());
                            }
                            stores.batches().insert(tx, submission, clock.instant());
                            return new Submitted.Accepted(submission.id(), draft.notes());
                        });
        if (!(submitted instanceof Submitted.Accepted)) {
            forgo(submission);
        }
        return submitted;
    }

    /// A batch as it is handed in; the pictures that go along with it are stored by now.
    Submission submission(Draft draft, Order order) {
        var id = BatchId.random(random);
        var options = order.options();
        return new Submission(
                id,
                draft.title(),
                fingerprint(draft, order),
                draft.profile(),
                draft.style(),
                draft.aspect(),
                options.with(PriceList.priced(options, draft.profile()))
                        .with(options.seed().withOwn(OwnSeed.of(draft)))
                        .withFallback(
                                order.fallback()
                                        .map(it ->
                                                Fallback.of(it, PriceList.of(it, options.size())))),
                draft.scenes(),
                kept(id, order.references()));
    }

    private List<NewReference> kept(BatchId id, References references) {
        var kept = new ArrayList<NewReference>();
        for (var reference : references.all()) {
            var image = reference.image();
            var key =
                    "%s/reference_%03d.%s"
                            .formatted(id, kept.size() + 1, image.mediaType().extension());
            try {
                stores.storage().put(key, image.bytes());
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "cannot keep the reference picture " + reference.name(), e);
            }
            kept.add(new NewReference(reference.name(), key, Sha256.of(image.bytes())));
        }
        return kept;
    }

    /// Throws away what was stored for a batch that is not handed in after all.
    void forgo(Submission submission) {
        if (!submission.references().isEmpty()) {
            try {
                stores.storage().deleteAll(submission.id() + "/");
            } catch (IOException e) {
                throw new UncheckedIOException("cannot remove what nobody needs", e);
            }
        }
    }

    private static String fingerprint(Draft draft, Order order) {
        var digest = Sha256.digest();
        digest.update(
                (draft.profile().gateKey()
                                + "\n"
                                + order.options()
                                + "\n"
                                + order.references().hashes()
                                + "\n")
                        .getBytes(StandardCharsets.UTF_8));
        for (var scene : draft.scenes()) {
            digest.update(
                    (scene.prompt() + "\0" + scene.text() + "\0" + scene.aspect() + "\n")
                            .getBytes(StandardCharsets.UTF_8));
        }
        return Sha256.hex(digest.digest());
    }

    /// The batches whose id begins so.
    public List<Batch> beginningWith(String beginning) {
        return stores.database().read(tx -> stores.batches().beginningWith(tx, beginning));
    }

    public Optional<Batch> batch(BatchId id) {
        return stores.database().read(tx -> stores.batches().find(tx, id));
    }

    /// The newest batches first.
    public List<Batch> batches(int limit) {
        return stores.database().read(tx -> stores.batches().newest(tx, limit));
    }

    /// All scenes in story order, read a page at a time.
    public Stream<SceneRecord> scenes(BatchId id) {
        return pages(tx -> after -> stores.scenes().page(tx, id, after, PAGE));
    }

    /// The scenes that failed, the same way.
    public Stream<SceneRecord> failed(BatchId id) {
        var changes = new ChangeStore();
        return pages(tx -> after -> changes.page(tx, id, Set.of("skipped"), after, PAGE));
    }

    private Stream<SceneRecord> pages(Function<Tx, IntFunction<List<SceneRecord>>> page) {
        IntFunction<List<SceneRecord>> read =
                after -> stores.database().read(tx -> page.apply(tx).apply(after));
        return Stream.iterate(
                        read.apply(0),
                        scenes -> !scenes.isEmpty(),
                        scenes -> read.apply(scenes.getLast().number()))
                .flatMap(List::stream);
    }

    /// The numbers of the scenes without a picture, ascending.
    public List<Integer> missing(BatchId id) {
        return stores.database().read(tx -> stores.scenes().missing(tx, id));
    }

    /// How many of its calls came to what.
    public CallCount calls(BatchId id) {
        return stores.database().read(tx -> stores.scenes().calls(tx, id));
    }

    /// Whether some living process works on a batch, on whichever machine.
    public boolean isWorkedOn(BatchId id) {
        return Engine.isWorkedOn(stores, data, clock, id);
    }

    /// Why a batch is as fast as it is: what stands before its next call, and what was found out
    /// about its service.
    public Optional<GateView> gate(BatchId id) {
        return Gates.look(stores, artists, id, clock.instant());
    }

    /// Bytes its pictures take.
    ///
    /// @throws IOException where the storage cannot be asked
    public long size(BatchId id) throws IOException {
        return stores.storage().size(id + "/");
    }

    /// Bytes of pictures that can still be stored.
    public long freeSpace() throws IOException {
        return stores.storage().free();
    }

    /// Starts no further call of a batch until somebody lets it go on. Whether anything changed.
    public boolean pause(BatchId id, PauseReason reason, String message) {
        return stores.database()
                .write(tx -> stores.batches().pause(tx, id, reason, message, Optional.empty()));
    }

    /// Marks as interrupted whatever stands still when a worker stops. The next worker for all
    /// batches goes on with it by itself.
    public void interrupt(Engine engine) {
        for (var id : stores.database().read(stores.batches()::running)) {
            if (engine.isAloneWith(id)) {
                var until = Optional.of(clock.instant());
                stores.database()
                        .write(tx ->
                                stores.batches()
                                        .pause(
                                                tx,
                                                id,
                                                PauseReason.INTERRUPTED,
                                                PauseMessage.onShutdown(id),
                                                until));
            }
        }
    }

    /// Lets a paused batch go on; whether it was paused.
    public boolean resume(BatchId id) {
        return resumption.resume(id);
    }

    /// Lets a paused batch go on as somebody decides who sees it as it is: nobody else changes it
    /// until that is written. One that is not paused is changed, and stays in its state.
    ///
    /// @param decision may be asked more than once; what it throws leaves all as it is
    /// @return what was decided; empty: there is no such batch
    public Optional<GoingOn> goOn(BatchId id, Function<Batch, GoingOn> decision) {
        return resumption.goOn(id, decision);
    }

    /// Calls off what was not begun; whether there was something to call off.
    public boolean cancel(BatchId id) {
        return stores.database().write(tx -> stores.batches().cancel(tx, id, clock.instant()));
    }

    /// The scenes that nothing more will be done for by itself and that have no picture: skipped or
    /// cancelled. Ascending.
    public List<Integer> gaps(BatchId id) {
        return stores.database().read(tx -> resumption.gaps(tx, id));
    }

    /// Those of these scenes whose picture is damaged on the disk, or gone.
    public List<Integer> damaged(BatchId id, List<Integer> numbers) {
        return List.copyOf(new Damage(stores).among(id, numbers).sequencedKeySet());
    }

    /// Sets skipped and cancelled scenes free to be tried again, with all their attempts; so are
    /// scenes that are named and whose picture is damaged. A batch that is being deleted stays as
    /// it is.
    ///
    /// @param numbers which; empty: all that have none; others are left as they are
    /// @param prompts new prompts by scene
    /// @return how many there were
    public int retry(BatchId id, List<Integer> numbers, Map<Integer, String> prompts) {
        return retry(id, numbers, prompts, _ -> new GoingOn.Unchanged());
    }

    /// The same for a batch that is drawn from now on as somebody decides who sees it as it is.
    ///
    /// @param decision as for [#goOn]
    public int retry(
            BatchId id,
            List<Integer> numbers,
            Map<Integer, String> prompts,
            Function<Batch, GoingOn> decision) {
        return resumption.retry(id, numbers, prompts, decision);
    }

    /// Other words for a scene that was refused for safety, to be looked at before they are sent;
    /// empty where none were found. May take a minute.
    public Optional<Rewriting> otherWords(Batch batch, SceneRecord scene)
            throws InterruptedException {
        if (!(scene.state() instanceof SceneState.Skipped(var failure))
                || !failure.mayBeReworded()) {
            return Optional.empty();
        }
        int longest =
                artists.artist(batch.provider(), batch.model(), batch.options().baseUrl())
                        .map(artist -> artist.profile().promptLimit())
                        .orElse(LONGEST_PROMPT);
        return rewriter.rewrite(
                new Refused(
                        scene.prompt(),
                        batch.provider(),
                        Failure.Stage.UNKNOWN,
                        failure.codes(),
                        Math.min(longest, LONGEST_PROMPT)));
    }

    /// Removes a batch that is over, with its pictures. Where that fails half way, or the process
    /// ends, it is there to be deleted again, and for nothing else.
    ///
    /// @throws IOException where the storage does not delete its pictures
    public Deleted delete(BatchId id) throws IOException {
        return new Removal(this).delete(id, _ -> true);
    }

    /// Whether the deletion of a batch has begun, and is not through.
    public boolean isBeingDeleted(BatchId id) {
        return stores.database().read(tx -> stores.batches().isBeingDeleted(tx, id));
    }

    /// A batch as an archive reads it.
    public Source source(BatchId id) {
        return new BatchSource(this, stores.storage(), id, _ -> true);
    }

    /// A batch as an archive reads it, with those pictures alone that came after a sequence.
    public Source source(BatchId id, long since) {
        var held = changes().picturedSince(id, since);
        return new BatchSource(this, stores.storage(), id, held::contains);
    }

    /// Looks whether pictures are kept where this database's are. A store that cannot be asked now
    /// is asked again, and nothing is paid for before it has answered.
    ///
    /// @throws IllegalArgumentException where they are kept elsewhere, or where that cannot be
    ///   found out and pictures could not wait for it either; the message says what to do
    public void bindStorage() {
        try {
            stores.storage().bind();
        } catch (NotAllowedException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        } catch (IOException e) {
            if (stores.storage().spool().isEmpty()) {
                throw new IllegalArgumentException(
                        e.getMessage() + ". Nothing was begun: start again when it answers", e);
            }
            LOG.warn("{}; it is looked at again before a picture is drawn", e.getMessage());
        }
    }

    /// Starts drawing in this process: one batch, or all that run.
    ///
    /// @throws IllegalArgumentException see [#bindStorage]
    public Engine work(Optional<BatchId> only) {
        return work(only, same -> same);
    }

    /// Starts drawing in this process.
    ///
    /// @param watched what the providers are seen through, to measure them
    /// @throws IllegalArgumentException see [#bindStorage]
    public Engine work(Optional<BatchId> only, UnaryOperator<Artists> watched) {
        bindStorage();
        return Engine.start(stores, watched.apply(artists), rewriter, clock, data, only);
    }

    /// What happens in batches, for those who follow them.
    public Changes changes() {
        return new Changes(stores, this::gate);
    }

    /// Small versions of the pictures.
    public Thumbnails thumbnails() {
        return new Thumbnails(stores.storage(), data.resolve("thumbnails"));
    }

    /// The bytes of a picture.
    public InputStream picture(Picture picture) throws IOException {
        return stores.storage().open(picture.key(), 0);
    }

    /// Where a picture's bytes can be had from the store itself for a while; empty where the store
    /// gives out no links.
    public Optional<URI> link(Picture picture, Duration life) {
        return stores.storage().link(picture.key(), life);
    }

    /// Paid pictures of this process that wait for a store that is away.
    public int spooled() {
        return stores.storage().spool().map(spool -> spool.waiting("").size()).orElse(0);
    }

    /// Whether nothing is drawn because the store is away and too much waits for it, or refuses.
    public boolean isStoreInTheWay() {
        return stores.storage().spool().flatMap(Spool::obstacle).isPresent();
    }

    Stores stores() {
        return stores;
    }
}
