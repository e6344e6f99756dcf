package dev.vignette.bench;

import dev.vignette.testing.VignetteProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/// `vignette serve` as a process of its own, with 256 MB of heap.
record Serving(VignetteProcess process, URI address) implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("Vignette is at (http://\\S+)");
    private static final Pattern MOST_MEMORY = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    /// @param data the folder that holds its data folder
    /// @param service that draws for it as `openai`
    static Serving start(Path data, URI service) throws IOException, InterruptedException {
        var process =
                VignetteProcess.startWith(
                        data,
                        Map.of("OPENAI_BASE_URL", service.toString()),
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        data.resolve("data").toString());
        while (true) {
            var said = ADDRESS.matcher(String.join("\n", process.output()));
            if (said.find()) {
                return new Serving(process, URI.create(said.group(1)));
            }
            if (!process.stillRunsAfter(100)) {
                throw new IOException("the server said: " + process.errors());
            }
        }
    }

    /// The most memory it ever had, in megabytes, all that is not heap included; 0 where the system
    /// does not tell.
    double mostMemory() throws IOException {
        for (var child : ProcessHandle.current().children().toList()) {
            var status = Path.of("/proc", Long.toString(child.pid()), "status");
            if (Files.exists(status)) {
                var found = MOST_MEMORY.matcher(Files.readString(status));
                if (found.find()) {
                    return Long.parseLong(found.group(1)) / 1024.0;
                }
            }
        }
        return 0;
    }

    @Override
    public void close() throws IOException {
        try {
            process.kill();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
