package dev.vignette.cli;

import dev.vignette.server.CannotServe;
import dev.vignette.server.Server;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `serve`: the page and the HTTP API, and a worker for all batches.
@Command(
        name = "serve",
        description = "Serves the page and the HTTP API, and draws all batches that run.",
        sortOptions = false)
final class ServeCommand implements Callable<Integer> {

    @Mixin private ServeOptions serve = new ServeOptions();
    @Mixin private Everywhere everywhere = new Everywhere();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var settings = serve.settings();
        try (var application = everywhere.openWithPictures(Logs.OnErr.ALL);
                var server = Server.start(application, settings)) {
            var interruption = new Interruption();
            everywhere.out().println("Vignette is at " + server.address() + "  (Ctrl-C stops it)");
            everywhere.out().flush();
            if (serve.opens()) {
                Browser.open(server.address());
            }
            interruption.await(everywhere.err());
            server.drain(serve.drain());
            return interruption.exitCode();
        } catch (CannotServe trouble) {
            if (serve.opens() && Browser.showsVignette(serve.usualAddress())) {
                everywhere.out().println("Vignette is at " + serve.usualAddress() + " already");
                everywhere.out().flush();
                Browser.open(serve.usualAddress());
                return ExitCode.ALL_GENERATED;
            }
            throw new Refusal(String.valueOf(trouble.getMessage()));
        }
    }
}
