package dev.vignette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.vignette.database.AskingDatabase;
import dev.vignette.database.Database;
import dev.vignette.database.DatabaseException;
import dev.vignette.engine.Stores;
import dev.vignette.rewriting.Rewriter;
import dev.vignette.storage.ImageStorage;
import dev.vignette.storage.NotAllowedException;
import dev.vignette.testing.Line;
import dev.vignette.testing.Line.State;
import dev.vignette.testing.S3Server;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// A machine whose storage or database is away when it starts.
class BindingAwayIT extends BindingTrial {

    @Test
    void aStoreThatIsAwayAtTheStartIsLookedAtWhenItIsBackBeforeAPictureIsSent() throws Exception {
        machine("one", right).bind();
        var bucket = S3Server.bucket();
        try (var line = new Line(S3Server.endpoint())) {
            line.is(new State.Refusing());
            try (var storage = inBucket("two", bucket, line)) {
                storage.bind(); // ends nothing
                var spool = storage.spool().orElseThrow();
                line.is(new State.Open());

                assertThat(spool.knock()).isFalse();
                assertThat(spool.obstacle().orElseThrow())
                        .contains("cannot be stored", "set VIGNETTE_STORAGE=" + right);
                assertThat(spool.knock()).as("it asks again, and puts nothing").isFalse();
                assertThatExceptionOfType(NotAllowedException.class)
                        .isThrownBy(() -> storage.put(KEY, PICTURE));
                assertThatExceptionOfType(NotAllowedException.class)
                        .isThrownBy(() -> storage.deleteAll("batch/"));
                assertThat(S3Server.keys(bucket)).isEmpty();

                Files.createDirectories(S3Server.files(bucket).resolve("house"));
                Files.writeString(S3Server.files(bucket).resolve("house/vignette-database"), id());
                assertThat(spool.knock()).isTrue();
                assertThat(spool.obstacle()).isEmpty();
            }
        }
    }

    /// A database that is away is no reason to take a store for another's.
    @Test
    void aDatabaseThatIsAwayIsAskedAgain() throws Exception {
        machine("one", right).bind();
        var storage = machine(awayAtFirst(), "two", Optional.of(right));

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> storage.put(KEY, PICTURE))
                .isNotInstanceOf(NotAllowedException.class)
                .withMessageStartingWith("it is not known where the pictures of the database are");
        assertThat(folder.resolve("right").resolve(KEY)).doesNotExist();
        storage.put(KEY, PICTURE);

        assertThat(folder.resolve("right").resolve(KEY)).hasBinaryContent(PICTURE);
    }

    @Test
    void whereAStoreCannotBeToldFromAnothersTheStudioDrawsNothingUntilItCan() throws Exception {
        var storage = machine(awayAtFirst(), "one", Optional.of(right));
        var studio = studio(storage);

        studio.bindStorage(); // ends nothing

        assertThat(studio.isStoreInTheWay()).isTrue();
        assertThat(storage.spool().orElseThrow().knock()).isTrue();
        assertThat(studio.isStoreInTheWay()).isFalse();
    }

    /// No picture could wait anywhere else.
    @Test
    void whereAFolderCannotBeToldFromAnothersNothingBegins() throws Exception {
        var studio = studio(machine(awayAtFirst(), "one", Optional.empty()));

        assertThatIllegalArgumentException()
                .isThrownBy(studio::bindStorage)
                .withMessageStartingWith("it is not known where the pictures of the database are")
                .withMessageEndingWith("Nothing was begun: start again when it answers");
        studio.bindStorage();

        assertThat(file("one/pictures")).hasContent(id());
    }

    private Studio studio(ImageStorage storage) {
        return new Studio(
                Stores.of(database, storage),
                (_, _, _) -> Optional.empty(),
                Rewriter.NONE,
                InstantSource.system(),
                RandomGenerator.getDefault(),
                folder);
    }

    /// It answers from the second time on.
    private Database awayAtFirst() {
        var asked = new AtomicInteger();
        return new AskingDatabase(
                database,
                () -> {
                    if (asked.getAndIncrement() == 0) {
                        throw new DatabaseException(
                                "the database is away", new SQLException("gone", "08006"));
                    }
                });
    }
}
