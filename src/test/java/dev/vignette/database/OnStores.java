package dev.vignette.database;

import dev.vignette.testing.TestDatabase;
import java.nio.file.Path;

/// Tests that run on whatever stores they are given.
interface OnStores {

    /// Stores with nothing in them.
    StoreFixture stores();

    /// Another database of the same kind, without tables.
    ///
    /// @param folder for what needs one
    TestDatabase elsewhere(Path folder);
}
