package dev.vignette.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.vignette.config.Environment;
import dev.vignette.storage.FolderStorage.MissingFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoragesTest {

    private static final Environment NOTHING_SET = new Environment(Map.of());

    @TempDir Path folder;

    @Test
    void picturesLieInTheDataFolderUnlessSomebodySaysOtherwise() throws Exception {
        open(Optional.empty()).put("batch/1.png", "one".getBytes(UTF_8));

        assertThat(folder.resolve("data/pictures/batch/1.png")).hasContent("one");
    }

    @Test
    void aFileAddressNamesTheFolderItself() throws Exception {
        var shared = Files.createDirectory(folder.resolve("one folder of all"));

        open(Optional.of(shared.toUri().toString())).put("batch/1.png", "one".getBytes(UTF_8));

        assertThat(shared.resolve("batch/1.png")).hasContent("one");
    }

    @Test
    void aFolderThatIsNotThereIsNotMade() {
        var mount = folder.resolve("mnt/pictures");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> open(Optional.of(mount.toUri().toString())))
                .withMessageContaining("there is no folder " + mount)
                .withMessageContaining("mkdir -p " + mount);
        assertThat(folder.resolve("mnt")).doesNotExist();
    }

    /// An unmounted folder is away: nothing goes to the disk below, and nothing is taken for lost.
    @Test
    void aFolderThatGoesAwayIsNotMadeAgainAndItsPicturesAreNotLost() throws Exception {
        var mount = Files.createDirectory(folder.resolve("mnt"));
        var elsewhere = folder.resolve("unmounted");
        var storage = open(Optional.of(mount.toUri().toString()));
        storage.put("batch/1.png", "one".getBytes(UTF_8));
        Files.move(mount, elsewhere);

        for (ThrowingCallable work :
                List.<ThrowingCallable>of(
                        () -> storage.put("batch/2.png", "two".getBytes(UTF_8)),
                        () -> storage.find("batch/1.png"),
                        () -> storage.open("batch/1.png", 0),
                        () -> storage.size("batch/"),
                        () -> storage.deleteAll("batch/"))) {
            assertThatExceptionOfType(MissingFolder.class).isThrownBy(work);
        }
        assertThat(mount).doesNotExist();
        assertThat(storage.free()).as("drawing goes on").isPositive();
        var spool = storage.spool().orElseThrow();
        assertThat(spool.knock()).isFalse();

        Files.move(elsewhere, mount);
        assertThat(spool.knock()).isTrue();
        assertThat(storage.find("batch/1.png")).isPresent();
    }

    /// A store answers, and whose pictures it has is not known: the database is away, say.
    @Test
    void whileItIsNotKnownWhoseAStorageIsNothingIsDrawnForIt() throws Exception {
        var shared = Files.createDirectory(folder.resolve("shared"));
        var asked = new AtomicInteger();
        Binding away =
                _ -> {
                    if (asked.incrementAndGet() <= 2) {
                        throw new IOException("nobody knows whose it is");
                    }
                };
        var storage = open(Optional.of(shared.toUri().toString()), away);
        var spool = storage.spool().orElseThrow();

        assertThatIOException().isThrownBy(storage::bind);
        assertThat(spool.obstacle().orElseThrow()).contains("nobody knows whose it is");
        assertThat(spool.knock()).isFalse();
        assertThat(spool.obstacle()).isPresent();

        assertThat(spool.knock()).isTrue();
        assertThat(spool.obstacle()).isEmpty();
    }

    @Test
    void nothingIsPutOrTakenAwayBeforeItIsKnownWhoseAStorageIs() throws Exception {
        Binding away =
                _ -> {
                    throw new IOException("nobody knows whose it is");
                };
        var storage = open(Optional.empty(), away);
        var half = folder.resolve("data/pictures/batch/1.png.part");
        Files.createDirectories(half.getParent());
        Files.createFile(half);

        for (ThrowingCallable work :
                List.<ThrowingCallable>of(
                        () -> storage.put("batch/2.png", "two".getBytes(UTF_8)),
                        () -> storage.discardUnfinished("batch/1.png"),
                        () -> storage.deleteAll("batch/"))) {
            assertThatIOException().isThrownBy(work).withMessage("nobody knows whose it is");
        }
        assertThat(half).exists();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pictures",
                "/shared/pictures",
                "file:pictures",
                "file://host/pictures",
                "file:///pictures?a=b",
                "ftp://host/pictures"
            })
    void whatIsNoAddressIsRefusedWithWordsThatSayWhatOneIs(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open(Optional.of(address)))
                .withMessageContaining("--storage " + address)
                .withMessageContaining("file:///");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s3://",
                "s3:///prefix",
                "s3://a",
                "s3://host:9000/bucket",
                "s3://bucket/a b"
            })
    void anAddressWithoutABucketIsRefused(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open(Optional.of(address)))
                .withMessageContaining("--storage " + address)
                .withMessageContaining("s3://bucket");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"s3://KEYKEY:hushhush@bucket/prefix", "https://KEYKEY:hushhush@host/bucket"})
    void anAddressThatHoldsAKeyIsRefusedAndNotRepeated(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open(Optional.of(address)))
                .withMessageContaining("s3://bucket")
                .satisfies(e -> assertThat(e.toString()).doesNotContain("hush", "KEYKEY"));
    }

    @ParameterizedTest
    @CsvSource({
        "s3://bucket, ''",
        "s3://bucket/, ''",
        "s3://bucket/house, house/",
        "s3://bucket/house/pictures/, house/pictures/",
        "s3://bucket/..house/.pictures, ..house/.pictures/"
    })
    void aPrefixIsAFolder(String address, String prefix) {
        assertThat(S3Address.parse(address)).isEqualTo(new S3Address("bucket", prefix));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s3://bucket/../other",
                "s3://bucket/a/./b",
                "s3://bucket/a//b",
                "s3://bucket/a?b"
            })
    void aPrefixThatLeadsSomewhereElseIsRefused(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> S3Address.parse(address));
    }

    private ImageStorage open(Optional<String> address) {
        return open(address, Binding.NONE);
    }

    private ImageStorage open(Optional<String> address, Binding binding) {
        return Storages.open(folder.resolve("data"), address, NOTHING_SET, binding);
    }
}
