package dev.vignette;

import dev.vignette.config.Environment;
import java.nio.file.Path;
import java.util.Optional;

/// Where everything of an installation is kept.
///
/// @param data the data folder of this process: all of it on one machine; where rows and pictures
///   are kept elsewhere, what is this machine's own
/// @param database an address, `postgresql://host/name`; empty: SQLite in the data folder
/// @param storage an address, `s3://bucket/prefix`; empty: the data folder
public record Locations(Path data, Optional<String> database, Optional<String> storage) {

    public Locations {
        data = data.toAbsolutePath().normalize();
    }

    /// All in one folder.
    public static Locations in(Path data) {
        return new Locations(data, Optional.empty(), Optional.empty());
    }

    /// As the environment says.
    ///
    /// @throws IllegalArgumentException where nothing says where data are and no home is known
    public static Locations of(Environment environment) {
        return new Locations(
                environment.dataFolder(),
                environment.text("VIGNETTE_DATABASE"),
                environment.text("VIGNETTE_STORAGE"));
    }
}
