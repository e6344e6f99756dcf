package dev.vignette.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.vignette.config.Environment;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
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
        var shared = folder.resolve("one folder of all");

        open(Optional.of(shared.toUri().toString())).put("batch/1.png", "one".getBytes(UTF_8));

        assertThat(shared.resolve("batch/1.png")).hasContent("one");
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
        return Storages.open(folder.resolve("data"), address, NOTHING_SET, Binding.NONE);
    }
}
