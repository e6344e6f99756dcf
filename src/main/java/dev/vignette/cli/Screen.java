package dev.vignette.cli;

import dev.vignette.config.Environment;
import java.io.IOException;
import java.util.Optional;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;

/// The terminal that somebody may sit at. It is looked at and never opened: a library that opens a
/// terminal takes its signals too, and then Ctrl-C would lose calls that are paid.
final class Screen {

    private static final int USUAL_WIDTH = 80;

    private final Optional<TerminalProvider> system;
    private final String kind;

    private Screen(Optional<TerminalProvider> system, String kind) {
        this.system = system;
        this.kind = kind;
    }

    /// That of this process.
    static Screen ofProcess() {
        var kind = Environment.ofProcess().text("TERM").orElse("");
        try {
            return new Screen(Optional.of(TerminalProvider.load("ffm")), kind);
        } catch (IOException | RuntimeException | LinkageError _) {
            return new Screen(Optional.empty(), kind); // a system that JLine does not know
        }
    }

    /// Whether standard error is seen by somebody.
    boolean isSeen() {
        return system.filter(it -> it.isSystemStream(SystemStream.Error)).isPresent();
    }

    /// Whether a line of it can be written over.
    boolean canRewrite() {
        return isSeen() && !kind.equals("dumb");
    }

    /// Whether a question would be read and answered.
    boolean answers() {
        return isSeen() && system.filter(it -> it.isSystemStream(SystemStream.Input)).isPresent();
    }

    /// In columns, as it is now.
    int width() {
        try {
            return system.map(it -> it.systemStreamWidth(SystemStream.Error))
                    .filter(columns -> columns > 0)
                    .orElse(USUAL_WIDTH);
        } catch (RuntimeException _) {
            return USUAL_WIDTH; // it was closed meanwhile
        }
    }
}
