package dev.vignette;

import dev.vignette.testing.TestDatabase;
import java.nio.file.Path;

/// The same on a real PostgreSQL, where two may write at once.
class PostgresDeletingIT extends DeletingIT {

    @Override
    TestDatabase rows(Path folder) {
        return TestDatabase.postgres();
    }
}
