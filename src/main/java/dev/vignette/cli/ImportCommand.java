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

/// `import DIR`: what an export wrote, kept here.
@Command(
        name = "import",
        description = {
            "Brings in what vignette export wrote. Nothing that is here is written over:"
                    + " a batch that is here and not the same is named and left out.",
            "Each batch comes whole or not at all; killed or stopped, it goes on when it is run again."
                    + " What was not over comes paused: go on with it on one side only, with vignette resume ID."
        },
        footerHeading = "%n",
        footer = {
            "Into a PostgreSQL and a bucket:",
            "  vignette import /mnt/move --storage s3://bucket/prefix \\",
            "      --database postgresql://vignette@db.house/vignette"
        },
        sortOptions = false)
final class ImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "a folder that vignette export wrote")
    private Path folder = Path.of("");

    @Mixin private Everywhere everywhere = new Everywhere();

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (var application = everywhere.openWithPictures()) {
            var moved = moved(application);
            return MovingEnd.tell(everywhere, moved, ImportCommand::words);
        }
    }

    private Moved moved(Application application) throws IOException, InterruptedException {
        try (var progress = new MovingProgress("Importing", everywhere.err())) {
            return application.importing().from(folder, progress);
        }
    }

    private static String words(Account account) {
        var tokens =
                account.tokens() == 0
                        ? ""
                        : "\n%d access tokens came along: vignette token list"
                                .formatted(account.tokens());
        return MovingEnd.words("Imported", account) + tokens;
    }
}
