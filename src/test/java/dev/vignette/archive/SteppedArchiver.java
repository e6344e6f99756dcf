package dev.vignette.archive;

import dev.vignette.testing.Steps;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// A process that writes one archive and can end at each step of it. Says on standard output which
/// steps it takes.
final class SteppedArchiver {

    private SteppedArchiver() {}

    /// Writes the archive, or ends.
    ///
    /// @param arguments the scratch folder, where the archive goes to, its scenes, the last step
    public static void main(String[] arguments) throws IOException {
        var batch = Batches.withGaps(Integer.parseInt(arguments[2]));
        var steps = new Steps(arguments[3]);
        steps.reach("not begun");
        try (var archive = Archive.of(batch, Path.of(arguments[0]), ZoneOffset.UTC)) {
            steps.reach("laid out");
            var name =
                    new ArchiveName(
                            batch.batch().title(),
                            batch.batch().tally().generated(),
                            LocalDate.EPOCH);
            SavePlace.of(Path.of(arguments[1]), name)
                    .save(
                            Batches.ID,
                            out -> {
                                steps.reach("nothing written");
                                archive.write(0, archive.length(), new Stepped(out, steps));
                                steps.reach("all written");
                            });
            steps.reach("in its place");
        }
        steps.reach("closed");
    }

    /// A file that takes few bytes at a time.
    private static final class Stepped extends FilterOutputStream {

        private static final int BYTES = 4_096;

        private final Steps steps;

        Stepped(OutputStream out, Steps steps) {
            super(out);
            this.steps = steps;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            for (int at = 0; at < length; at += BYTES) {
                out.write(bytes, offset + at, Math.min(BYTES, length - at));
                steps.reach("written");
            }
        }
    }
}
