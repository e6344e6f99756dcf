package dev.vignette.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/// The name of a data folder among all that may share a database: not its path, which two machines
/// can have in common. Whoever has the same home can tell from lock files which workers live.
final class Home {

    private static final int LENGTH = UUID.randomUUID().toString().length();

    private Home() {}

    /// The folder's name, given to it when it is first asked for.
    static synchronized String of(Path workers) throws IOException {
        Files.createDirectories(workers);
        try (var file =
                        FileChannel.open(
                                workers.resolve("home"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE);
                var _ = file.lock()) {
            var name = ByteBuffer.allocate(LENGTH);
            if (file.read(name, 0) < LENGTH) {
                var fresh = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
                file.write(ByteBuffer.wrap(fresh), 0);
                file.force(true);
                return new String(fresh, StandardCharsets.UTF_8);
            }
            return new String(name.array(), StandardCharsets.UTF_8);
        }
    }
}
