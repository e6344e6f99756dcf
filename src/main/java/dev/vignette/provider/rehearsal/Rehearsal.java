package dev.vignette.provider.rehearsal;

import dev.vignette.provider.ImageProvider;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;

/// The way to a service that misbehaves on purpose, so that a story's bad day can be seen before it
/// is paid for: an artist who always draws, behind trouble that follows a script.
public final class Rehearsal {

    /// As in `--provider`.
    public static final String NAME = "rehearsal";

    private Rehearsal() {}

    /// A service that follows a script. What it has seen, it knows for as long as the process
    /// lives.
    ///
    /// @param artist who draws in the end
    /// @param script one of `scripts()`
    /// @throws IllegalArgumentException where there is no such script; the message lists them
    public static ImageProvider provider(ImageProvider artist, String script, InstantSource clock) {
        return new RehearsalProvider(artist, Script.named(script), clock, Thread::sleep);
    }

    /// The scripts by name, from the quiet day to the worst.
    public static List<String> scripts() {
        return Arrays.stream(Script.values()).map(Script::title).toList();
    }
}
