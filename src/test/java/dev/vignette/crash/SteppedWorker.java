package dev.vignette.crash;

import dev.vignette.batch.BatchId;
import dev.vignette.config.Secret;
import dev.vignette.database.SqliteDatabase;
import dev.vignette.database.SteppedDatabase;
import dev.vignette.engine.Engine;
import dev.vignette.engine.Stores;
import dev.vignette.provider.Availability;
import dev.vignette.provider.ImageProvider;
import dev.vignette.provider.ImageRequest;
import dev.vignette.provider.Outcome;
import dev.vignette.provider.Profile;
import dev.vignette.provider.http.Transport;
import dev.vignette.provider.openai.OpenAi;
import dev.vignette.rewriting.Rewriter;
import dev.vignette.storage.FolderStorage;
import dev.vignette.testing.SteppedStorage;
import dev.vignette.testing.Steps;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// A process that draws one batch and can end at each step. Says on standard output which steps it
/// takes.
final class SteppedWorker {

    private SteppedWorker() {}

    /// Draws until the batch is over, or it ends.
    ///
    /// @param arguments the data folder, the service's address, the batch, the last step
    public static void main(String[] arguments) throws Exception {
        var data = Path.of(arguments[0]);
        var id = new BatchId(arguments[2]);
        var steps = new Steps(arguments[3]);
        var pictures = data.resolve("pictures");
        try (var rows = SqliteDatabase.open(data.resolve("vignette.db"), InstantSource.system());
                var http = Transport.client()) {
            var key = Optional.of(new Secret("test-key-1234"));
            var openAi =
                    OpenAi.provider(
                            http,
                            URI.create(arguments[1]),
                            key,
                            "gpt-image-2",
                            InstantSource.system());
            var storage = new SteppedStorage(new FolderStorage(pictures), pictures, steps);
            var stores = Stores.of(new SteppedDatabase(rows, steps), storage);
            var artist = new Stepped(openAi, steps);
            try (var _ =
                    Engine.start(
                            stores,
                            (_, _, _) -> Optional.of(artist),
                            Rewriter.NONE,
                            InstantSource.system(),
                            data,
                            Optional.of(id))) {
                while (!rows.read(tx -> stores.batches().find(tx, id)).orElseThrow().isOver()) {
                    Thread.sleep(5);
                }
            }
        }
    }

    private record Stepped(ImageProvider provider, Steps steps) implements ImageProvider {

        @Override
        public Profile profile() {
            return provider.profile();
        }

        @Override
        public Outcome generate(ImageRequest request, Duration deadline)
                throws InterruptedException {
            steps.reach("call: not sent");
            var inFlight =
                    Thread.startVirtualThread(() -> {
                        try {
                            Thread.sleep(100);
                            steps.reach("call: in flight");
                        } catch (InterruptedException _) {
                            Thread.currentThread().interrupt();
                        }
                    });
            var outcome = provider.generate(request, deadline);
            inFlight.interrupt();
            steps.reach("call: answered");
            return outcome;
        }

        @Override
        public Availability check() throws InterruptedException {
            return provider.check();
        }

        @Override
        public void close() {
            provider.close();
        }
    }
}
