package dev.vignette.cli;

import java.io.PrintWriter;
import java.util.Optional;

/// No progress, as was asked for; at most what is worth a line of its own.
///
/// @param err where such lines go; empty: nowhere
record ProgressUnseen(Optional<PrintWriter> err) implements Progress {

    @Override
    public void at(Standing standing) {}

    @Override
    public void say(String words) {
        err.ifPresent(writer -> {
            writer.println(words);
            writer.flush();
        });
    }

    @Override
    public void close() {}
}
