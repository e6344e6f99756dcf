package dev.vignette.cluster;

import dev.vignette.Application;
import dev.vignette.Locations;
import dev.vignette.config.Environment;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// What `work` does, on a machine whose clock goes wrong.
final class ShiftedWorker {

    private ShiftedWorker() {}

    /// Works until it is killed.
    ///
    /// @param arguments the data folder, the database, the storage, how far its clock is ahead
    @SuppressWarnings("SystemOut") // whoever started it waits for it
    public static void main(String[] arguments) throws Exception {
        var locations =
                new Locations(
                        Path.of(arguments[0]),
                        Optional.of(arguments[1]),
                        Optional.of(arguments[2]));
        var shift = Duration.parse(arguments[3]);
        InstantSource wrong = () -> InstantSource.system().instant().plus(shift);
        try (var application = Application.open(locations, Environment.ofProcess(), wrong);
                var _ = application.studio().work(Optional.empty())) {
            System.out.println("working");
            Thread.currentThread().join();
        }
    }
}
