package dev.vignette.testing;

import dev.vignette.image.Image;
import dev.vignette.image.MediaType;
import dev.vignette.provider.Availability;
import dev.vignette.provider.ImageProvider;
import dev.vignette.provider.ImageRequest;
import dev.vignette.provider.Outcome;
import dev.vignette.provider.Outcome.Generated;
import dev.vignette.provider.Profile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// Draws what a script says: for each scene and each of its calls an outcome.
public final class ScriptedArtist implements ImageProvider {

    /// What comes of a scene's call.
    @FunctionalInterface
    public interface Script {
        Outcome on(ImageRequest request, int call) throws InterruptedException;
    }

    private final Profile profile;
    private final Script script;
    private final ConcurrentHashMap<Integer, AtomicInteger> calls = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Integer> order = new ConcurrentLinkedQueue<>();

    public ScriptedArtist(Script script) {
        this("scripted", script);
    }

    /// @param name as in `--provider`
    public ScriptedArtist(String name, Script script) {
        this.profile =
                new Profile(
                        name,
                        "model-1",
                        "account",
                        true,
                        List.of(),
                        8_000,
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(1));
        this.script = script;
    }

    /// A picture that is told apart from others by its bytes.
    public static Outcome picture(String content) {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        return new Generated(
                new Image(bytes, MediaType.PNG, 16, 9), Optional.empty(), "Made by a script");
    }

    /// Scenes in the order in which they were called for.
    public List<Integer> order() {
        return List.copyOf(order);
    }

    @Override
    public Profile profile() {
        return profile;
    }

    @Override
    public Outcome generate(ImageRequest request, Duration deadline) throws InterruptedException {
        order.add(request.scene());
        int call =
                calls.computeIfAbsent(request.scene(), _ -> new AtomicInteger()).incrementAndGet();
        return script.on(request, call);
    }

    @Override
    public Availability check() {
        return new Availability.Reachable(List.of("model-1"));
    }

    @Override
    public void close() {}
}
