package dev.vignette.database;

import dev.vignette.testing.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// What every database promises. A test is written once, in one of the interfaces named here, and
/// runs on each of them.
@TestInstance(Lifecycle.PER_CLASS)
abstract class StoreContract
        implements SubmittingContract,
                FindingContract,
                AdmittingContract,
                TogetherContract,
                LeasingContract,
                CallingContract,
                AnsweringContract,
                BuryingContract,
                SteeringContract,
                RetryingContract,
                TakingOverContract,
                ReusingContract,
                GateContract,
                SettingBackContract,
                SharingContract,
                OpeningContract,
                ChangingContract,
                OwningContract,
                TellingContract,
                CountingContract {

    private StoreFixture stores;

    /// A database without tables.
    abstract TestDatabase place(Path folder);

    @BeforeAll
    void open(@TempDir Path folder) {
        stores = new StoreFixture(place(folder));
    }

    @BeforeEach
    void empty() {
        stores.empty();
    }

    @AfterAll
    void close() {
        stores.close();
    }

    @Override
    public StoreFixture stores() {
        return stores;
    }

    @Override
    public TestDatabase elsewhere(Path folder) {
        return place(folder);
    }
}
