package dev.vignette.moving;

import dev.vignette.database.SqliteDatabase;
import dev.vignette.database.SteppedDatabase;
import dev.vignette.engine.Stores;
import dev.vignette.storage.FolderStorage;
import dev.vignette.testing.SteppedStorage;
import dev.vignette.testing.Steps;
import java.nio.file.Path;
import java.time.InstantSource;

/// A process that exports or imports and can end at each step. Says on standard output which steps
/// it takes.
final class SteppedMove {

    private SteppedMove() {}

    /// Moves everything, or ends.
    ///
    /// @param arguments the data folder, `export` or `import`, the folder of the export, the last
    ///   step
    public static void main(String[] arguments) throws Exception {
        var data = Path.of(arguments[0]);
        var folder = Path.of(arguments[2]);
        var steps = new Steps(arguments[3]);
        var pictures = data.resolve("pictures");
        Watcher watcher = (moment, _, _) -> steps.reach(moment.name());
        try (var rows = SqliteDatabase.open(data.resolve("vignette.db"), InstantSource.system())) {
            var storage = new SteppedStorage(new FolderStorage(pictures), pictures, steps);
            var stores = Stores.of(new SteppedDatabase(rows, steps), storage);
            if (arguments[1].equals("export")) {
                new Export(stores, _ -> false, InstantSource.fixed(Household.NOON))
                        .to(folder, watcher);
            } else {
                new Import(stores).from(folder, watcher);
            }
        }
        steps.reach("closed");
    }
}
