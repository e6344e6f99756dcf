package dev.vignette.config;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The settings a process was started with: environment variables under the vendors' own names.
public final class Environment {

    private final Map<String, String> variables;

    public Environment(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    /// That of this process.
    public static Environment ofProcess() {
        return new Environment(System.getenv());
    }

    /// The operating system's name, in lower case.
    public static String system() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(variables.get(name))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    public Optional<Secret> secret(String name) {
        return text(name).map(Secret::new);
    }

    /// Where everything is kept unless somebody says otherwise: `VIGNETTE_DATA`, else
    /// `$XDG_DATA_HOME/vignette`, else `~/.local/share/vignette`.
    ///
    /// @throws IllegalArgumentException where there is no home either
    public Path dataFolder() {
        return text("VIGNETTE_DATA").map(Path::of).orElseGet(() -> shared().resolve("vignette"));
    }

    /// A relative `XDG_DATA_HOME` does not count, as its inventors say.
    private Path shared() {
        return text("XDG_DATA_HOME")
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElseGet(() -> home().resolve(".local/share"));
    }

    private static Path home() {
        var home = Path.of(System.getProperty("user.home", ""));
        if (!home.isAbsolute()) {
            throw new IllegalArgumentException(
                    "no home folder is known here; say where batches are kept: VIGNETTE_DATA");
        }
        return home;
    }
}
