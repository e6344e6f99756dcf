package dev.vignette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.vignette.storage.Binding;
import dev.vignette.storage.FolderStorage;
import dev.vignette.storage.ImageStorage;
import dev.vignette.storage.NotAllowedException;
import dev.vignette.testing.Line;
import dev.vignette.testing.S3Server;
import dev.vignette.testing.TestDatabase;
import java.net.InetAddress;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Machines that share a database, and one of them was started with another storage.
class DatabaseBindingIT extends BindingTrial {

    @Test
    void theFirstStorageIsNamedAfterTheDatabaseAndAllThatHaveItPutPicturesThere() throws Exception {
        machine("one", right).bind();
        machine("two", right).put(KEY, PICTURE);

        assertThat(file("right")).hasContent(id());
        assertThat(identity().storage()).contains(right);
        assertThat(folder.resolve("right").resolve(KEY)).hasBinaryContent(PICTURE);
    }

    @Test
    void aMachineWithoutAStorageIsToldWhichOneAndKeepsNothingInItsOwnFolder() throws Exception {
        machine("one", right).bind();

        try (var alone = machine("two")) {
            assertThatItIsRefused(
                    alone,
                    "No --storage is given, and %1$s/two/pictures on this machine does not have the pictures of this database. They are in %2$s: set VIGNETTE_STORAGE=%2$s. If they were moved to %1$s/two/pictures, move the file vignette-database along. If they are lost for good, write %3$s into the file vignette-database in %1$s/two/pictures"
                            .formatted(folder, right, id()));
            assertThat(folder.resolve("two/pictures")).doesNotExist();
        }
    }

    @Test
    void control_whereNothingIsBoundTheMachineKeepsPicturesInItsOwnFolder() throws Exception {
        machine("one", right).bind();

        var alone = storage("two", Optional.empty(), NOTHING_SET, Binding.NONE);
        alone.bind();
        alone.put(KEY, PICTURE);

        assertThat(folder.resolve("two/pictures").resolve(KEY)).exists();
    }

    @Test
    void aMachineWithAnotherStorageIsToldWhichOne() throws Exception {
        machine("one", right).bind();
        var wrong = made("wrong");

        assertThatItIsRefused(
                machine("two", wrong),
                "--storage %1$s does not have the pictures of this database. They are in %2$s: set VIGNETTE_STORAGE=%2$s. If they were moved to %1$s, move the file vignette-database along. If they are lost for good, write %3$s into the file vignette-database in %1$s"
                        .formatted(wrong, right, id()));
    }

    @Test
    void picturesInTheFolderOfOneMachineAreNamedWithTheMachine() throws Exception {
        machine("one").bind();

        assertThatItIsRefused(
                machine("two", right),
                "--storage %1$s does not have the pictures of this database. They are in the folder %2$s/one/pictures of %3$s: move them to a storage that all machines reach, and set VIGNETTE_STORAGE to it on all of them. If they were moved to %1$s, move the file vignette-database along. If they are lost for good, write %4$s into the file vignette-database in %1$s"
                        .formatted(right, folder, InetAddress.getLocalHost().getHostName(), id()));
    }

    @Test
    void whatIsMovedWithItsFileIsFoundThereAndTheNextOneIsToldTheNewAddress() throws Exception {
        machine("one", right).bind();
        Files.move(folder.resolve("right"), folder.resolve("new home"));
        made("right");
        var moved = folder.toUri() + "new%20home";
        machine("one", moved + "/").bind(); // the same address

        assertThat(identity().storage()).contains(moved);
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(machine("two", right)::bind)
                .withMessageContaining("They are in " + moved + ": set VIGNETTE_STORAGE=" + moved);
    }

    @Test
    void theStorageOfAnotherDatabaseIsLeftAlone() throws Exception {
        try (var another = TestDatabase.postgres();
                var theirs = another.open()) {
            machine(theirs, "one", Optional.of(right)).bind();

            assertThatItIsRefused(
                    machine("two", right),
                    "--storage %1$s has the pictures of another database. Choose another prefix or folder for this one: VIGNETTE_STORAGE. If that database is gone for good, write %2$s into the file vignette-database in %1$s"
                            .formatted(right, id()));
            assertThat(identity().storage()).isEmpty();
            var ours = made("ours");
            machine("two", ours).bind();
            assertThatItIsRefused(
                    machine("three", right),
                    "--storage %1$s has the pictures of another database. Those of this one are in %2$s: set VIGNETTE_STORAGE=%2$s. If that database is gone for good, write %3$s into the file vignette-database in %1$s"
                            .formatted(right, ours, id()));
        }
    }

    @Test
    void whereAllIsLostTheFileIsWrittenByHand() throws Exception {
        machine("one", right).bind();
        var empty = made("empty");
        var machine = machine("one", empty);
        assertThatExceptionOfType(NotAllowedException.class).isThrownBy(machine::bind);

        Files.writeString(file("empty"), "  " + id() + "\r\n");
        machine.put(KEY, PICTURE);

        assertThat(identity().storage()).contains(empty);
    }

    @Test
    void whoWasKilledOnceTheFileWasThereBeginsWhereItLeftOff() throws Exception {
        Files.createDirectories(folder.resolve("right"));
        Files.writeString(file("right"), id() + "\n");

        machine("one", right).bind();

        assertThat(identity().storage()).contains(right);
    }

    @Test
    void aDatabaseFromBeforeIsBoundWhereItsNewestPicturesAre() throws Exception {
        drawn(KEY);
        new FolderStorage(folder.resolve("right")).put(KEY, PICTURE);

        assertThatItIsRefused(
                machine("two"),
                "No --storage is given, and %1$s/two/pictures on this machine does not have all of the newest pictures of this database: set VIGNETTE_STORAGE to where they are, and move those there that lie elsewhere. If they are lost for good, write %2$s into the file vignette-database in %1$s/two/pictures"
                        .formatted(folder, id()));
        assertThat(identity().storage()).isEmpty();
        machine("one", right).bind();
        assertThat(file("right")).hasContent(id());
    }

    /// A machine that was started without a storage has kept some in its own folder.
    @Test
    void aStorageThatHasOnlySomeOfTheNewestPicturesIsNotBound() throws Exception {
        var others = List.of("batch/scene_000002-token.png", "batch/scene_000003-token.png");
        drawn(KEY, others.get(0), others.get(1));
        var alone = new FolderStorage(folder.resolve("two/pictures"));
        alone.put(KEY, PICTURE);
        var shared = new FolderStorage(folder.resolve("right"));
        for (var key : others) {
            shared.put(key, PICTURE);
        }

        for (var machine : List.of(machine("two"), machine("one", right))) {
            assertThatExceptionOfType(NotAllowedException.class)
                    .isThrownBy(machine::bind)
                    .withMessageContaining("does not have all of the newest pictures")
                    .withMessageContaining("write " + id() + " into the file vignette-database");
        }
        assertThat(identity().storage()).isEmpty();
        shared.put(KEY, PICTURE); // moved there
        machine("one", right).bind();

        assertThat(identity().storage()).contains(right);
    }

    @Test
    void inABucketTheFileLiesBesideThePictures() throws Exception {
        var bucket = S3Server.bucket();
        try (var line = new Line(S3Server.endpoint());
                var storage = inBucket("one", bucket, line)) {
            storage.bind();
            storage.put(KEY, PICTURE);
            storage.deleteAll("batch/");
        }

        assertThat(S3Server.keys(bucket)).containsExactly("house/vignette-database");
        assertThat(S3Server.files(bucket).resolve("house/vignette-database")).hasContent(id());
        assertThat(identity().storage()).contains("s3://" + bucket + "/house");
    }

    private static void assertThatItIsRefused(ImageStorage storage, String words) {
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(storage::bind)
                .withMessage(words);
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> storage.put(KEY, PICTURE))
                .withMessage(words);
    }
}
