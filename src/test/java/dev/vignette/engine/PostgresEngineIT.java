package dev.vignette.engine;

import dev.vignette.testing.TestDatabase;
import java.nio.file.Path;

/// The engine with its rows in a real PostgreSQL: the same tests.
class PostgresEngineIT extends EngineIT {

    @Override
    TestDatabase rows(Path folder) {
        return TestDatabase.postgres();
    }
}
