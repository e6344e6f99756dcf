package dev.vignette.storage;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.HttpStatusCode;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// What a store's refusal means to the person who set it up.
///
/// @param isSetUpWrong whether it stays so until somebody changes something
record S3Trouble(String words, boolean isSetUpWrong) {

    /// Their times are out of step with the store's.
    private static final Set<String> CLOCK = Set.of("RequestTimeTooSkewed", "RequestExpired");

    private static final Set<String> KEY =
            Set.of(
                    "InvalidAccessKeyId",
                    "SignatureDoesNotMatch",
                    "InvalidToken",
                    "ExpiredToken",
                    "TokenRefreshRequired",
                    "InvalidSecurity");

    private static final Set<String> REGION =
            Set.of(
                    "AuthorizationHeaderMalformed",
                    "PermanentRedirect",
                    "IllegalLocationConstraintException");

    /// It may be somebody in between that is busy.
    private static final Set<Integer> LATER = Set.of(408, 425, 429);

    private static final int FAILURE_OF_ITS_OWN = 500;

    /// An answer as it came, from which S3's own words are missing.
    static S3Exception wordless(int status) {
        return (S3Exception) S3Exception.builder().statusCode(status).build();
    }

    static S3Trouble of(S3Address address, S3Access access, SdkException e) {
        var found =
                e instanceof AwsServiceException answer
                        ? answered(address, access, answer)
                        : unanswered(address, access, e);
        return new S3Trouble(access.struck(found.words()), found.isSetUpWrong());
    }

    private static S3Trouble answered(S3Address address, S3Access access, AwsServiceException e) {
        var code = code(e);
        if (isWordless(e)) {
            return answeredByAnother(address, access, e.statusCode());
        }
        if (code.equals("NoSuchBucket")) {
            return wrong(
                    "there is no bucket %s at %s; make it, or name another with --storage"
                            .formatted(address.bucket(), access.where()));
        }
        if (REGION.contains(code) || e.statusCode() == 301) {
            var region = header(e, "x-amz-bucket-region").map(it -> "=" + it).orElse("");
            return wrong(
                    "the bucket %s is not where it is looked for (%s); set AWS_REGION%s"
                            .formatted(address.bucket(), access.where(), region));
        }
        if (CLOCK.contains(code)) {
            return wrong(
                    "the store of %s says that this machine's clock is wrong; set it"
                            .formatted(address));
        }
        if (KEY.contains(code)) {
            return wrong(
                    "the store of %s does not accept the key (%s); look at AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN, or the profile or role that stands in for them"
                            .formatted(address, code));
        }
        if (e.statusCode() == 403 || e.statusCode() == 401) {
            return wrong(
                    "the store lets this key not do it in %s (%s); it needs s3:ListBucket on the bucket and s3:GetObject, s3:PutObject, s3:DeleteObject, s3:AbortMultipartUpload on its keys"
                            .formatted(address, code));
        }
        return new S3Trouble(
                "the store of %s answered %d %s".formatted(address, e.statusCode(), code), false);
    }

    /// Every S3 store says in XML or in a header of its own what is wrong.
    private static boolean isWordless(AwsServiceException e) {
        return code(e).isEmpty()
                && header(e, "x-amz-request-id").isEmpty()
                && header(e, "x-amz-bucket-region").isEmpty();
    }

    private static S3Trouble answeredByAnother(S3Address address, S3Access access, int status) {
        if (status >= FAILURE_OF_ITS_OWN || LATER.contains(status)) {
            return new S3Trouble(
                    "the store of %s is away: somebody at %s answered %d, and not as S3 does; %s"
                            .formatted(address, access.where(), status, access.whereToLook()),
                    false);
        }
        return wrong(
                "what answers for %s at %s is no S3 store (%d, and no word of S3's); %s"
                        .formatted(address, access.where(), status, access.whereToLook()));
    }

    private static S3Trouble unanswered(S3Address address, S3Access access, SdkException e) {
        var words = String.valueOf(e.getMessage());
        if (words.contains("Unable to load credentials")) {
            return wrong(
                    "there is no key for %s; set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE, or give the machine a role"
                            .formatted(address));
        }
        if (words.contains("Unable to load region")) {
            return wrong("nothing says in which region %s is; set AWS_REGION".formatted(address));
        }
        if (e.getCause() instanceof XMLStreamException) {
            return answeredByAnother(address, access, HttpStatusCode.OK);
        }
        var cause =
                switch (e) {
                    case ApiCallTimeoutException _, ApiCallAttemptTimeoutException _ ->
                            "nothing came in time";
                    default ->
                            e.getCause() instanceof IOException io
                                    ? io.toString()
                                    : firstLine(words);
                };
        return new S3Trouble(
                "the store of %s at %s does not answer: %s"
                        .formatted(address, access.where(), cause),
                false);
    }

    /// What the caller is told. A thread that was told to stop stays told.
    static IOException asException(S3Address address, S3Access access, SdkException e) {
        if (e instanceof AbortedException) {
            Thread.currentThread().interrupt();
            return new InterruptedIOException("told to stop while it spoke to " + address);
        }
        // the cause is left behind: it may quote what was signed
        var trouble = of(address, access, e);
        return trouble.isSetUpWrong()
                ? new NotAllowedException(trouble.words())
                : new IOException(trouble.words());
    }

    private static S3Trouble wrong(String words) {
        return new S3Trouble(words, true);
    }

    private static String code(AwsServiceException e) {
        var details = e.awsErrorDetails();
        return details == null || details.errorCode() == null ? "" : details.errorCode();
    }

    private static Optional<String> header(AwsServiceException e, String name) {
        return Optional.ofNullable(e.awsErrorDetails())
                .flatMap(details -> Optional.ofNullable(details.sdkHttpResponse()))
                .flatMap(response -> response.firstMatchingHeader(name));
    }

    private static String firstLine(String words) {
        return words.lines().findFirst().orElse("");
    }
}
