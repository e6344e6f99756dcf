package dev.vignette.storage;

import dev.vignette.config.Environment;
import dev.vignette.config.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.LegacyMd5Plugin;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/// How a store is reached: where it is, and with whose keys. AWS's own variables say so; where they
/// give no key, a profile or the machine's role does.
///
/// @param endpoint of a store that is not AWS's
/// @param region empty: the profile or the machine knows
/// @param pathStyle whether the bucket stands in the path instead of the host's name
/// @param secrets what no text may show
record S3Access(
        Optional<URI> endpoint,
        Optional<String> region,
        boolean pathStyle,
        AwsCredentialsProvider credentials,
        List<Secret> secrets) {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    /// Nothing comes for so long: nobody is there.
    private static final Duration SILENCE = Duration.ofSeconds(10);

    static final Duration ONE_TRY = Duration.ofSeconds(30);
    static final Duration ALL_TRIES = Duration.ofSeconds(60);

    /// Whether it is there has to be clear by then, however often that is tried.
    static final Duration A_LOOK = Duration.ofSeconds(10);

    private static final int TRIES = 3;

    /// Stores other than AWS's have no regions, but a signature has.
    private static final String ANY_REGION = "us-east-1";

    private static final String PATH_STYLE = "VIGNETTE_S3_PATH_STYLE";

    /// As the environment says.
    ///
    /// @throws IllegalArgumentException where it says what cannot be
    static S3Access of(Environment environment) {
        var endpoint =
                environment
                        .text("AWS_ENDPOINT_URL_S3")
                        .or(() -> environment.text("AWS_ENDPOINT_URL"))
                        .map(S3Access::endpoint);
        var region =
                environment
                        .text("AWS_REGION")
                        .or(() -> environment.text("AWS_DEFAULT_REGION"))
                        .or(() -> endpoint.map(_ -> ANY_REGION));
        boolean pathStyle =
                environment.text(PATH_STYLE).map(S3Access::yesOrNo).orElse(endpoint.isPresent());
        var id = environment.secret("AWS_ACCESS_KEY_ID");
        var key = environment.secret("AWS_SECRET_ACCESS_KEY");
        var token = environment.secret("AWS_SESSION_TOKEN");
        if (id.isPresent() != key.isPresent()) {
            throw new IllegalArgumentException(
                    "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY go together; %s is not set"
                            .formatted(
                                    id.isPresent()
                                            ? "AWS_SECRET_ACCESS_KEY"
                                            : "AWS_ACCESS_KEY_ID"));
        }
        var secrets = Stream.of(key, token, id).flatMap(Optional::stream).toList();
        return new S3Access(endpoint, region, pathStyle, credentials(id, key, token), secrets);
    }

    private static URI endpoint(String written) {
        try {
            var uri = URI.create(written);
            boolean isHttp = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (isHttp && uri.getHost() != null && uri.getUserInfo() == null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw noEndpoint(e);
        }
        throw noEndpoint(null);
    }

    /// Does not repeat it: somebody may have written a password into it.
    private static IllegalArgumentException noEndpoint(@Nullable Throwable cause) {
        return new IllegalArgumentException(
                "AWS_ENDPOINT_URL_S3 (or AWS_ENDPOINT_URL) is no address of a store; write https://host or http://host:9000",
                cause);
    }

    private static boolean yesOrNo(String written) {
        return switch (written) {
            case "true" -> true;
            case "false" -> false;
            default ->
                    throw new IllegalArgumentException(
                            PATH_STYLE + " is true or false, not " + written);
        };
    }

    private static AwsCredentialsProvider credentials(
            Optional<Secret> id, Optional<Secret> key, Optional<Secret> token) {
        if (id.isEmpty() || key.isEmpty()) {
            return DefaultCredentialsProvider.builder().build();
        }
        var name = id.get().reveal();
        var secret = key.get().reveal();
        return StaticCredentialsProvider.create(
                token.isPresent()
                        ? AwsSessionCredentials.create(name, secret, token.get().reveal())
                        : AwsBasicCredentials.create(name, secret));
    }

    /// What speaks to the store. Its tries have an end: whoever must not give up goes on himself.
    S3Client client() {
        var http =
                UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(SILENCE);
        var builder =
                S3Client.builder()
                        .httpClientBuilder(http)
                        .credentialsProvider(credentials)
                        .serviceConfiguration(configuration())
                        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                        .addPlugin(LegacyMd5Plugin.create())
                        .overrideConfiguration(it ->
                                it.apiCallAttemptTimeout(ONE_TRY)
                                        .apiCallTimeout(ALL_TRIES)
                                        .retryStrategy(
                                                AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                                        .maxAttempts(TRIES)
                                                        .build()));
        endpoint.ifPresent(builder::endpointOverride);
        region.map(Region::of).ifPresent(builder::region);
        return builder.build();
    }

    /// What signs links.
    S3Presigner presigner() {
        var builder =
                S3Presigner.builder()
                        .credentialsProvider(credentials)
                        .serviceConfiguration(configuration());
        endpoint.ifPresent(builder::endpointOverride);
        region.map(Region::of).ifPresent(builder::region);
        return builder.build();
    }

    /// Waiting for leave to send a picture takes longer than sending it, and not every store knows
    /// bodies that are signed piece by piece.
    private S3Configuration configuration() {
        return S3Configuration.builder()
                .pathStyleAccessEnabled(pathStyle)
                .expectContinueEnabled(false)
                .chunkedEncodingEnabled(false)
                .build();
    }

    /// Where the store is, in words.
    String where() {
        return endpoint.map(URI::toString)
                .orElseGet(() -> "AWS" + region.map(it -> " in " + it).orElse(""));
    }

    /// What to look at where somebody else answers there.
    String whereToLook() {
        return endpoint.isPresent()
                ? "look at AWS_ENDPOINT_URL_S3 (or AWS_ENDPOINT_URL): host, port, http or https"
                : "look for a proxy in between";
    }

    /// A text without any key.
    String struck(String text) {
        for (var secret : secrets) {
            text = secret.strikeFrom(text);
        }
        return text;
    }
}
