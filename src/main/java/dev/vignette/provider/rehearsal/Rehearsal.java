package dev.vignette.provider.rehearsal;

import dev.vignette.provider.ImageProvider;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;

/// A service that misbehaves by script, so that anybody can see what happens then, without a key.
public final class Rehearsal {

    private Rehearsal() {}

    /// The names of the scripts.
    public static List<String> scripts() {
        return Arrays.stream(Script.values()).map(Script::scriptName).toList();
    }

    /// An artist behind a service that follows a script.
    ///
    /// @throws IllegalArgumentException where there is no such script
    public static ImageProvider provider(ImageProvider artist, String script, InstantSource clock) {
        return new RehearsalProvider(artist, Script.named(script), clock, Thread::sleep);
    }
}
