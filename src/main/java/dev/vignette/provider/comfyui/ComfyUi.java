package dev.vignette.provider.comfyui;

import dev.vignette.provider.ImageProvider;
import dev.vignette.provider.http.Account;
import dev.vignette.provider.http.Failures;
import dev.vignette.provider.http.NotSetUp;
import dev.vignette.provider.http.Transport;
import dev.vignette.provider.queued.Pace;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// The way to a ComfyUI on one's own machine.
public final class ComfyUi {

    /// As in `--provider`.
    public static final String NAME = "comfyui";

    /// The first checkpoint that it lists.
    public static final String FIRST = "first";

    /// Where it answers when nobody told it otherwise.
    public static final URI BASE_URL = URI.create("http://127.0.0.1:8188");

    private static final Account.Service SERVICE =
            Account.Service.local(BASE_URL, "COMFYUI_BASE_URL");

    /// A small model on a large card takes about a second.
    private static final Pace PACE = new Pace(Duration.ofMillis(250), Duration.ofSeconds(2));

    private ComfyUi() {}

    /// A provider for one checkpoint at one address; without an address, or with a workflow that is
    /// none, it says so and calls nobody.
    ///
    /// @param http a client that follows no redirects: `Transport.client()`
    /// @param workflow a file with another workflow than the built-in one
    /// @param model a checkpoint's file name, or `FIRST`
    /// @param random names the jobs
    /// @throws IllegalArgumentException where the address is none
    public static ImageProvider provider(
            HttpClient http,
            Optional<URI> baseUrl,
            Optional<Path> workflow,
            String model,
            InstantSource clock,
            RandomGenerator random) {
        return provider(http, baseUrl, workflow, model, clock, PACE, () -> uuid(random));
    }

    /// Of version 4, as ComfyUI itself makes them.
    private static UUID uuid(RandomGenerator random) {
        return new UUID(
                (random.nextLong() & ~0xF000L) | 0x4000L,
                (random.nextLong() & ~(3L << 62)) | (1L << 63));
    }

    static ImageProvider provider(
            HttpClient http,
            Optional<URI> baseUrl,
            Optional<Path> workflow,
            String model,
            InstantSource clock,
            Pace pace,
            Supplier<UUID> ids) {
        var account = new Account(SERVICE, baseUrl.orElse(BASE_URL), Optional.empty());
        var failures = new Failures(Optional.empty(), clock);
        var id = model.strip();
        if (baseUrl.isEmpty()) {
            return NotSetUp.provider(ComfyUiTable.profile(account, id), SERVICE.hasNoAddress());
        }
        final Workflow steps;
        try {
            steps = workflow.map(Workflow::in).orElseGet(Workflow::builtIn);
        } catch (IllegalArgumentException e) {
            return NotSetUp.provider(
                    ComfyUiTable.profile(account, id), String.valueOf(e.getMessage()));
        }
        return new ComfyUiProvider(
                new ComfyUiTable(account, steps, id, id, failures, ids),
                new Transport(http),
                failures,
                pace);
    }
}
