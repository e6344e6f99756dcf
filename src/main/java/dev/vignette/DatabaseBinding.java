package dev.vignette;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vignette.database.Database;
import dev.vignette.database.DatabaseException;
import dev.vignette.database.IdentityStore;
import dev.vignette.database.IdentityStore.Identity;
import dev.vignette.database.Tx;
import dev.vignette.storage.Binding;
import dev.vignette.storage.ImageStorage;
import dev.vignette.storage.NotAllowedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Ties a database that machines share to the one storage that all of them keep its pictures in: a
/// file beside the pictures names the database. A machine that was started with another storage
/// finds no such file there. Whoever copies the pictures copies the file.
final class DatabaseBinding implements Binding {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseBinding.class);

    private final Database database;
    private final PicturePlace here;
    private final IdentityStore identities = new IdentityStore();

    DatabaseBinding(Database database, Locations locations) {
        this.database = database;
        this.here = new PicturePlace(locations);
    }

    @Override
    public void bind(ImageStorage storage) throws IOException {
        try {
            var identity = database.read(identities::identity);
            switch (Belonging.of(identity, named(storage), here)) {
                case Belonging.Ours _ -> remember(identity);
                case Belonging.Unsaid _ -> begin(identity, storage);
                case Belonging.Elsewhere(var words) -> throw new NotAllowedException(words);
            }
        } catch (DatabaseException e) {
            throw new IOException(
                    "it is not known where the pictures of the database are: " + e.getMessage(), e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// The database that the file in a storage names.
    private static Optional<String> named(ImageStorage storage) throws IOException {
        return storage.find(PicturePlace.FILE).map(bytes -> new String(bytes, UTF_8).strip());
    }

    private void remember(Identity identity) {
        if (!identity.storage().equals(Optional.of(here.name()))) {
            database.write(tx -> {
                identities.keepsPicturesIn(tx, here.name());
                return true;
            });
            LOG.info("the pictures of this database are seen in {} now", here.name());
        }
    }

    /// Of those that begin at one instant, one writes the file; the others wait for its commit and
    /// look again. The file is there first: who is killed between the two begins where it left off.
    ///
    /// Who holds the row keeps others waiting, so that pictures are looked for before; and it can
    /// be lost with the session, so that it is written just before the file is: who has lost it
    /// writes none.
    private void begin(Identity identity, ImageStorage storage) throws IOException {
        lookForPictures(identity, storage);
        database.write(tx -> {
            begin(tx, storage);
            return true;
        });
        LOG.info("the pictures of this database are kept in {}", here.name());
    }

    private void begin(Tx tx, ImageStorage storage) {
        try {
            var identity = identities.held(tx);
            switch (Belonging.of(identity, named(storage), here)) {
                case Belonging.Ours _ -> identities.keepsPicturesIn(tx, here.name());
                case Belonging.Unsaid _ -> {
                    identities.keepsPicturesIn(tx, here.name());
                    storage.put(PicturePlace.FILE, (identity.id() + "\n").getBytes(UTF_8));
                }
                case Belonging.Elsewhere(var words) -> throw new NotAllowedException(words);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A database from before there was such a file has its pictures somewhere: not in a storage
    /// that lacks one of the newest. It may have the others from before somebody began to keep them
    /// elsewhere.
    private void lookForPictures(Identity identity, ImageStorage storage) throws IOException {
        for (var key : database.read(identities::newestPictures)) {
            if (storage.find(key).isEmpty()) {
                throw new NotAllowedException(here.withoutTheNewest(identity.id()));
            }
        }
    }
}
