package dev.vignette;

import dev.vignette.archive.Leftovers;
import dev.vignette.config.Durations;
import dev.vignette.config.Environment;
import dev.vignette.config.Secret;
import dev.vignette.database.Database;
import dev.vignette.database.Databases;
import dev.vignette.engine.Stores;
import dev.vignette.moving.Export;
import dev.vignette.moving.Import;
import dev.vignette.storage.Binding;
import dev.vignette.storage.ImageStorage;
import dev.vignette.storage.Storages;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The wiring: everything of one process, built from its settings.
public final class Application implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Application.class);

    /// No archive takes so long to write.
    private static final Duration A_DAY = Duration.ofDays(1);

    /// AWS's own bound.
    private static final Duration LONGEST_LINK = Duration.ofDays(7);

    private final Path data;
    private final Database database;
    private final Providers providers;
    private final Studio studio;
    private final ImageStorage storage;
    private final Environment environment;
    private final InstantSource clock;
    private final Optional<Duration> linkLife;
    private final RandomGenerator random = new SecureRandom();

    private Application(Locations locations, Environment environment, InstantSource machine) {
        this.environment = environment;
        this.data = locations.data();
        this.linkLife = linkLife(environment);
        this.database = Databases.open(data, locations.database(), environment, machine);
        this.storage = storage(locations, environment, database);
        this.clock = database.clock();
        this.providers = new Providers(environment, clock, random);
        var stores = Stores.of(database, storage);
        this.studio = new Studio(stores, providers, providers.rewriter(), clock, random, data);
        tidy(clock.instant());
    }

    private static ImageStorage storage(
            Locations locations, Environment environment, Database database) {
        var binding = database.isShared() ? new DatabaseBinding(database, locations) : Binding.NONE;
        try {
            return Storages.open(locations.data(), locations.storage(), environment, binding);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private void tidy(Instant now) {
        try {
            Leftovers.remove(scratch(), now.minus(A_DAY));
        } catch (IOException e) {
            LOG.debug("old spool files stay behind: {}", e.toString());
        }
    }

    /// Opens what is kept there, or makes it.
    ///
    /// @throws IllegalArgumentException where an address is none, or cannot be reached; the message
    ///   says what is wrong
    public static Application open(Locations locations, Environment environment) {
        return open(locations, environment, InstantSource.system());
    }

    /// The same on a machine whose clock is another.
    public static Application open(
            Locations locations, Environment environment, InstantSource machine) {
        return new Application(locations, environment, machine);
    }

    /// Opens a data folder, or makes it.
    public static Application open(Path data, Environment environment) {
        return open(Locations.in(data), environment);
    }

    /// The services alone, for whoever keeps nothing.
    public static Providers providers(Environment environment) {
        return new Providers(environment, InstantSource.system(), new SecureRandom());
    }

    public Studio studio() {
        return studio;
    }

    public Providers providers() {
        return providers;
    }

    /// What one caller sees of the studio.
    public Desk desk(Caller caller) {
        return new Desk(studio, clock, caller);
    }

    /// The same caller's hand on its batches.
    public Steering steering(Caller caller) {
        return new Steering(desk(caller), studio, providers);
    }

    /// Everything that is kept, into a folder.
    public Export export() {
        return new Export(studio.stores(), studio::isWorkedOn, clock);
    }

    /// What an export wrote, from a folder.
    public Import importing() {
        return new Import(studio.stores());
    }

    /// Who may come in at a server.
    public Tokens tokens() {
        return new Tokens(database, clock, random);
    }

    /// What is thrown away by itself.
    public Retention retention() {
        return new Retention(studio);
    }

    /// The key that webhooks are signed with, where the operator gives one.
    public Optional<Secret> webhookKey() {
        return environment.secret("VIGNETTE_WEBHOOK_SECRET");
    }

    /// How long a link lives with which others may download a picture from the store itself; empty:
    /// none is given out. `VIGNETTE_PRESIGN`.
    public Optional<Duration> linkLife() {
        return linkLife;
    }

    private static Optional<Duration> linkLife(Environment environment) {
        var life = environment.text("VIGNETTE_PRESIGN").map(Durations::parse);
        life.filter(it -> it.toSeconds() < 1 || it.compareTo(LONGEST_LINK) > 0)
                .ifPresent(_ -> {
                    throw new IllegalArgumentException(
                            "VIGNETTE_PRESIGN is how long a link to a picture lives: 1s to 7d, such as 15m");
                });
        return life;
    }

    /// The rows themselves, for what a server keeps besides.
    public Database database() {
        return database;
    }

    /// Chance that nobody guesses.
    public RandomGenerator random() {
        return random;
    }

    public InstantSource clock() {
        return clock;
    }

    /// The data folder.
    public Path data() {
        return data;
    }

    /// Where archives may spool.
    public Path scratch() {
        return data.resolve("scratch");
    }

    @Override
    public void close() {
        providers.close();
        database.close();
        storage.close();
    }
}
