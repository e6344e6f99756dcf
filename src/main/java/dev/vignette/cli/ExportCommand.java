package dev.vignette.cli;

import dev.vignette.Application;
import dev.vignette.moving.Account;
import dev.vignette.moving.Moved;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `export DIR`: everything that is kept, to move or to keep.
@Command(
        name = "export",
        description = {
            "Writes all batches with their pictures into a folder, to move them elsewhere or to keep them.",
            "Nothing is written while a batch is being drawn: pause it, or stop the workers, first."
                    + " Killed or stopped, it goes on when it is run again; run into the same folder later, it brings that up to date."
        },
        footerHeading = "%n",
        footer = {
            "From one machine to a PostgreSQL and a bucket:",
            "  vignette export /mnt/move",
            "  vignette import /mnt/move --storage s3://bucket/prefix \\",
            "      --database postgresql://vignette@db.house/vignette"
        },
        sortOptions = false)
final class ExportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "a new folder, or an export to go on with")
    private Path folder = Path.of("");

    @Mixin private Everywhere everywhere = new Everywhere();

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (var application = everywhere.openWithPictures()) {
            var moved = moved(application);
            return MovingEnd.tell(everywhere, moved, this::words);
        }
    }

    private Moved moved(Application application) throws IOException, InterruptedException {
        try (var progress = new MovingProgress("Exporting", everywhere.err())) {
            return application.export().to(folder, progress);
        }
    }

    private String words(Account account) {
        var place = folder.toAbsolutePath().normalize();
        return MovingEnd.words("Exported", account)
                + " to %s%nBring it in elsewhere with: vignette import %s".formatted(place, place);
    }
}
