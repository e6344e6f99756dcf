package dev.vignette.engine;

import dev.vignette.database.Leases;
import dev.vignette.database.Leases.Lease;
import dev.vignette.database.WorkerStore.Worker;
import dev.vignette.provider.ImageProvider;
import dev.vignette.rewriting.Rewriter;
import java.time.InstantSource;
import java.util.Optional;

/// A worker that takes its steps one at a time, so that each can be measured: the very code of an
/// engine, without its threads.
public final class Steps implements AutoCloseable {

    private static final int MOST = 256;

    private final Dispatcher dispatcher;
    private final SceneRun run;
    private final Leases leases;

    /// @param worker its name
    public Steps(Stores stores, ImageProvider artist, String worker) {
        Artists artists = (_, _, _) -> Optional.of(artist);
        var clock = InstantSource.system();
        this.dispatcher = new Dispatcher(stores, artists, clock, worker, Optional.empty(), MOST);
        this.run =
                new SceneRun(stores, artists, Rewriter.NONE, clock, worker, () -> false, _ -> true);
        this.leases = new Leases(stores.database(), clock, "*", worker, MOST, _ -> {}, _ -> true);
        stores.database()
                .write(tx -> {
                    stores.workers()
                            .register(tx, new Worker(worker, "bench", "*"), clock.instant());
                    return true;
                });
    }

    /// One look of the dispatcher; how many scenes it admitted.
    public int admit() {
        return dispatcher.admit(leases);
    }

    /// Draws one scene that was admitted.
    public void draw(Lease lease) throws InterruptedException {
        run.run(lease);
    }

    @Override
    public void close() {
        leases.close();
    }
}
