package dev.vignette.database;

import dev.vignette.testing.TestDatabase;
import java.nio.file.Path;

/// The contract of the stores, on a SQLite file.
class SqliteStoreIT extends StoreContract {

    @Override
    TestDatabase place(Path folder) {
        return TestDatabase.sqlite(folder);
    }
}
