package dev.vignette;

import dev.vignette.config.Environment;
import dev.vignette.database.Database;
import dev.vignette.database.SqliteDatabase;
import dev.vignette.engine.Stores;
import dev.vignette.storage.FolderStorage;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;

/// The wiring: everything of one process, built from its settings.
public final class Application implements AutoCloseable {

    private final Path data;
    private final Database database;
    private final Providers providers;
    private final Studio studio;

    private Application(Path data, Environment environment) {
        var clock = InstantSource.system();
        this.data = data;
        this.database = SqliteDatabase.open(data.resolve("vignette.db"));
        this.providers = new Providers(environment, clock);
        var stores = Stores.of(database, new FolderStorage(data.resolve("pictures")));
        this.studio = new Studio(stores, providers, clock, new SecureRandom(), data);
    }

    /// Opens a data folder, or makes it.
    public static Application open(Path data, Environment environment) {
        return new Application(data.toAbsolutePath().normalize(), environment);
    }

    public Studio studio() {
        return studio;
    }

    public Providers providers() {
        return providers;
    }

    /// Where archives may spool.
    public Path scratch() {
        return data.resolve("scratch");
    }

    @Override
    public void close() {
        providers.close();
        database.close();
    }
}
