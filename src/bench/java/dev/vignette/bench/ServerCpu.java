package dev.vignette.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What the PostgreSQL of this process uses of the machine, all its processes together.
final class ServerCpu {

    private static final double TICKS_PER_SECOND = 100;

    /// Of `/proc/PID/stat`, after the name in brackets.
    private static final int USER = 11;

    private static final int SYSTEM = 12;
    private static final int USER_OF_ENDED_CHILDREN = 13;
    private static final int SYSTEM_OF_ENDED_CHILDREN = 14;

    private ServerCpu() {}

    /// CPU seconds so far, those of connections that are closed included; 0 where the system does
    /// not tell.
    static double seconds() {
        return processes().mapToDouble(ServerCpu::seconds).sum();
    }

    private static Stream<List<String>> processes() {
        return ProcessHandle.current()
                .descendants()
                .map(process -> Path.of("/proc", Long.toString(process.pid()), "stat"))
                .flatMap(ServerCpu::read)
                .filter(stat -> stat.contains(" (postgres) "))
                .map(stat -> List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)));
    }

    private static Stream<String> read(Path stat) {
        try {
            return Stream.of(Files.readString(stat));
        } catch (IOException _) {
            return Stream.empty(); // it has ended, and is counted with its parent
        }
    }

    private static double seconds(List<String> stat) {
        return Stream.of(USER, SYSTEM, USER_OF_ENDED_CHILDREN, SYSTEM_OF_ENDED_CHILDREN)
                        .mapToDouble(field -> Double.parseDouble(stat.get(field)))
                        .sum()
                / TICKS_PER_SECOND;
    }
}
