package dev.vignette.config;

import java.nio.file.Path;
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
    public Path dataFolder() {
        return text("VIGNETTE_DATA")
                .map(Path::of)
                .orElseGet(() ->
                        text("XDG_DATA_HOME")
                                .map(Path::of)
                                .orElseGet(() ->
                                        Path.of(System.getProperty("user.home"), ".local", "share"))
                                .resolve("vignette"));
    }
}
