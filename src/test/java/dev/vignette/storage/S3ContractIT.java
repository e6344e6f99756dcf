package dev.vignette.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.testing.S3Server;
import org.junit.jupiter.api.Test;

/// The promises, kept by a bucket of a real S3 server.
class S3ContractIT extends StorageContract {

    private final String bucket = S3Server.bucket();

    @Override
    ImageStorage empty() {
        return s3(bucket, "house/pictures");
    }

    static S3Storage s3(String bucket, String prefix) {
        return S3Storage.at(
                S3Address.parse("s3://" + bucket + "/" + prefix),
                S3Access.of(S3Server.environment(S3Server.endpoint())));
    }

    @Override
    void putBehindItsBack(String prefix, int files) throws Exception {
        S3Server.fill(bucket, names(files).stream().map(name -> "house/pictures/" + prefix + name));
    }

    @Test
    void everyKeyBeginsWithThePrefix() throws Exception {
        storage.put("batch/1.png", bytes("one"));

        assertThat(S3Server.keys(bucket)).containsExactly("house/pictures/batch/1.png");
    }

    @Test
    void twoHousesShareABucket() throws Exception {
        var other = s3(bucket, "other");
        storage.put("batch/1.png", bytes("one"));
        other.put("batch/1.png", bytes("two"));

        other.deleteAll("batch/");

        assertThat(storage.find("batch/1.png")).contains(bytes("one"));
    }

    @Test
    void aBucketNeedsNoPrefix() throws Exception {
        var whole = s3(bucket, "");
        whole.put("batch/1.png", bytes("one"));

        assertThat(S3Server.keys(bucket)).containsExactly("batch/1.png");
        whole.deleteAll("batch/");
        assertThat(S3Server.keys(bucket)).isEmpty();
    }
}
