package dev.vignette.engine;

import dev.vignette.batch.SceneFailure;
import dev.vignette.database.Leases.Lease;
import dev.vignette.database.SceneWork;
import dev.vignette.provider.Failure.Blocked;
import dev.vignette.rewriting.Refused;
import dev.vignette.rewriting.Rewriter;
import dev.vignette.rewriting.Rewriting;
import java.time.InstantSource;
import java.util.Optional;

/// Says a scene that was refused for safety with other words, or gives it up where there are none.
/// The refusal is written down before: looking for words may take a minute, and a program that ends
/// meanwhile has lost nothing that was paid.
final class Rewording {

    private final Stores stores;
    private final Artists artists;
    private final Rewriter rewriter;
    private final InstantSource clock;

    Rewording(Stores stores, Artists artists, Rewriter rewriter, InstantSource clock) {
        this.stores = stores;
        this.artists = artists;
        this.rewriter = rewriter;
        this.clock = clock;
    }

    void reword(Lease lease, SceneWork work, Blocked refusal) throws InterruptedException {
        var words = rewriter.rewrite(refused(work, refusal)).map(Rewriting::prompt);
        stores.insist(tx -> {
            var held = stores.results().held(tx, lease);
            if (held.isEmpty()) {
                return;
            }
            var now = clock.instant();
            if (stores.results().takenBack(tx, work, held.get(), now)) {
                return;
            }
            if (words.isPresent()) {
                stores.results().waiting(tx, work.batch(), work.scene(), work.attempt(), now);
                stores.scenes().rewrite(tx, work.batch(), work.scene(), words.get());
            } else {
                var failure = SceneFailure.of(refusal);
                stores.results()
                        .skipped(tx, work.batch(), work.scene(), work.attempt(), failure, now);
            }
        });
    }

    private Refused refused(SceneWork work, Blocked refusal) {
        Optional<Integer> longest =
                artists.artist(work.provider(), work.model(), work.options().baseUrl())
                        .map(artist -> artist.profile().promptLimit());
        return new Refused(
                work.prompt(),
                work.provider(),
                refusal.stage(),
                refusal.codes(),
                longest.orElse(work.prompt().length()));
    }
}
