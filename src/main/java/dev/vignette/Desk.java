package dev.vignette;

import dev.vignette.Drafted.Draft;
import dev.vignette.batch.Batch;
import dev.vignette.batch.BatchId;
import dev.vignette.batch.SceneRecord;
import dev.vignette.database.ChangeStore;
import dev.vignette.database.OwnerStore;
import dev.vignette.database.OwnerStore.Handover;
import dev.vignette.database.OwnerStore.Place;
import dev.vignette.database.Submission;
import dev.vignette.database.Tx;
import dev.vignette.engine.Stores;
import dev.vignette.provider.Profile;
import dev.vignette.story.Story;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What one caller sees of the studio: its own batches. What is another's is not there.
public final class Desk {

    /// How long a key is remembered.
    private static final Duration KEYS_LAST = Duration.ofHours(24);

    /// Scenes, and the sequence of their batch from which to follow it.
    public record ScenePage(long sequence, List<SceneRecord> scenes) {}

    private final Studio studio;
    private final Stores stores;
    private final OwnerStore owners;
    private final ChangeStore changes = new ChangeStore();
    private final InstantSource clock;
    private final Caller caller;

    Desk(Studio studio, InstantSource clock, Caller caller) {
        this.studio = studio;
        this.stores = studio.stores();
        this.owners = new OwnerStore(stores.batches());
        this.clock = clock;
        this.caller = caller;
    }

    public Optional<Batch> batch(BatchId id) {
        return stores.database().read(tx -> mine(tx, id));
    }

    private Optional<Batch> mine(Tx tx, BatchId id) {
        return owners.owner(tx, id)
                .filter(caller::maySee)
                .flatMap(_ -> stores.batches().find(tx, id));
    }

    /// The newest first, behind a place.
    ///
    /// @param states by their wire names; empty: all
    public List<Batch> batches(Set<String> states, Optional<Place> behind, int limit) {
        return stores.database().read(tx -> owners.page(tx, caller.owner(), states, behind, limit));
    }

    /// Scenes in story order, behind a number.
    ///
    /// @param states by their wire names; empty: all
    public Optional<ScenePage> scenes(BatchId id, Set<String> states, int behind, int limit) {
        return stores.database()
                .read(tx ->
                        mine(tx, id)
                                .map(batch ->
                                        new ScenePage(
                                                batch.sequence(),
                                                changes.page(tx, id, states, behind, limit))));
    }

    public Optional<SceneRecord> scene(BatchId id, int number) {
        return stores.database()
                .read(tx -> mine(tx, id).flatMap(_ -> changes.find(tx, id, number)));
    }

    void change(BatchId id, Optional<Integer> priority, Optional<String> title) {
        stores.database().write(tx -> owners.change(tx, id, priority, title));
    }

    /// Keeps a story as a batch of this caller's, once for each key.
    public Handed submit(Story story, Order order, Profile profile, Handing handing) {
        return switch (studio.draft(story, order, profile)) {
            case Drafted.Refused(var field, var reason) -> new Handed.Refused(field, reason);
            case Draft draft -> submit(draft, order, handing);
        };
    }

    private Handed submit(Draft draft, Order order, Handing handing) {
        var submission = studio.submission(draft, order);
        var now = clock.instant();
        var handed =
                stores.database()
                        .<Handed>write(tx ->
                                underKey(tx, handing, submission, now)
                                        .or(() -> begunBefore(tx, order, handing, submission))
                                        .orElseGet(
                                                () -> kept(tx, draft, submission, handing, now)));
        if (!(handed instanceof Handed.Kept)) {
            studio.forgo(submission);
        }
        return handed;
    }

    private Handed kept(Tx tx, Draft draft, Submission submission, Handing handing, Instant now) {
        keep(tx, submission, handing, now);
        var batch = stores.batches().find(tx, submission.id());
        return new Handed.Kept(batch.orElseThrow(), draft.notes());
    }

    private Optional<Handed> underKey(Tx tx, Handing handing, Submission submission, Instant now) {
        if (handing.key().isEmpty()) {
            return Optional.empty();
        }
        var key = handing.key().get();
        owners.forgetHandovers(tx, now.minus(KEYS_LAST));
        var mine = new Handover(key.fingerprint(), submission.id());
        var before = owners.claim(tx, caller.name(), key.name(), mine, now);
        if (before.isEmpty()) {
            return Optional.empty();
        }
        if (!before.get().fingerprint().equals(key.fingerprint())) {
            return Optional.of(new Handed.OtherUnderThisKey());
        }
        var batch = stores.batches().find(tx, before.get().batch());
        if (batch.isEmpty()) { // deleted meanwhile
            owners.release(tx, caller.name(), key.name());
            owners.claim(tx, caller.name(), key.name(), mine, now);
        }
        return batch.map(Handed.KeptBefore::new);
    }

    private Optional<Handed> begunBefore(
            Tx tx, Order order, Handing handing, Submission submission) {
        if (order.anew()) {
            return Optional.empty();
        }
        var before = owners.unfinishedLike(tx, submission.fingerprint(), caller.name());
        if (before.isPresent()) {
            handing.key().ifPresent(key -> owners.release(tx, caller.name(), key.name()));
        }
        return before.map(Handed.BegunBefore::new);
    }

    private void keep(Tx tx, Submission submission, Handing handing, Instant now) {
        stores.batches().insert(tx, submission, now);
        owners.give(tx, submission.id(), caller.name(), handing.priority(), handing.webhook());
    }
}
