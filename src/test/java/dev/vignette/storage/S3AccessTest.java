package dev.vignette.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.vignette.config.Environment;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

class S3AccessTest {

    private static final Map<String, String> MINIO =
            Map.of(
                    "AWS_ENDPOINT_URL",
                    "http://minio:9000",
                    "AWS_ACCESS_KEY_ID",
                    "id",
                    "AWS_SECRET_ACCESS_KEY",
                    "hush");

    @Test
    void aStoreOfOnesOwnIsReachedByPathsAndNeedsNoRegion() {
        var access = S3Access.of(new Environment(MINIO));

        assertThat(access.endpoint()).contains(URI.create("http://minio:9000"));
        assertThat(access.pathStyle()).isTrue();
        assertThat(access.region()).contains("us-east-1");
    }

    @Test
    void awsIsReachedByHostNames() {
        var access = S3Access.of(new Environment(Map.of("AWS_REGION", "eu-west-1")));

        assertThat(access.endpoint()).isEmpty();
        assertThat(access.pathStyle()).isFalse();
        assertThat(access.where()).isEqualTo("AWS in eu-west-1");
    }

    @Test
    void theAddressForS3GoesBeforeTheOneForAllServices() {
        var access =
                S3Access.of(
                        new Environment(
                                Map.of(
                                        "AWS_ENDPOINT_URL", "http://all",
                                        "AWS_ENDPOINT_URL_S3", "https://s3.house")));

        assertThat(access.endpoint()).contains(URI.create("https://s3.house"));
    }

    @Test
    void whoKnowsBetterSaysHowBucketsAreNamed() {
        var access =
                S3Access.of(
                        new Environment(
                                Map.of(
                                        "AWS_ENDPOINT_URL", "https://s3.house",
                                        "VIGNETTE_S3_PATH_STYLE", "false")));

        assertThat(access.pathStyle()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> S3Access.of(new Environment(Map.of("VIGNETTE_S3_PATH_STYLE", "no"))))
                .withMessageContaining("true or false");
    }

    @Test
    void aSessionTokenGoesAlong() {
        var access =
                S3Access.of(
                        new Environment(
                                Map.of(
                                        "AWS_ACCESS_KEY_ID", "id",
                                        "AWS_SECRET_ACCESS_KEY", "hush",
                                        "AWS_SESSION_TOKEN", "token")));

        assertThat(access.credentials().resolveCredentials())
                .isEqualTo(AwsSessionCredentials.create("id", "hush", "token"));
    }

    @Test
    void halfAKeyIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> S3Access.of(new Environment(Map.of("AWS_ACCESS_KEY_ID", "id"))))
                .withMessageContaining("AWS_SECRET_ACCESS_KEY is not set");
    }

    @Test
    void anEndpointWithAPasswordIsRefusedAndNotRepeated() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        S3Access.of(
                                new Environment(Map.of("AWS_ENDPOINT_URL", "http://me:hush@host"))))
                .withMessageContaining("AWS_ENDPOINT_URL")
                .satisfies(e -> assertThat(e.toString()).doesNotContain("hush"));
    }

    @Test
    void noTextShowsAKey() {
        var access = S3Access.of(new Environment(MINIO));

        assertThat(access.struck("it was hush, in base64 aHVzaA=="))
                .doesNotContain("hush", "aHVzaA");
        assertThat(access.toString()).doesNotContain("hush");
    }
}
