package dev.vignette.cli;

import dev.vignette.Studio;
import dev.vignette.batch.Batch;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.OptionalLong;

/// How much batches take, as far as their storage can be asked: it is asked no more once it failed,
/// for each question may take a minute.
final class Sizes {

    private final Studio studio;
    private final PrintWriter err;
    private boolean away;

    Sizes(Studio studio, PrintWriter err) {
        this.studio = studio;
        this.err = err;
    }

    /// In bytes; empty where the storage cannot be asked.
    OptionalLong of(Batch batch) {
        if (away) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(studio.size(batch.id()));
        } catch (IOException e) {
            away = true;
            err.println("How much the batches take is not known: " + Trouble.of(e));
            err.flush();
            return OptionalLong.empty();
        }
    }
}
