package dev.vignette.storage;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.HttpStatusCode;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// How a picture gets into a bucket: in one piece, a large one in parts; only if nothing is there
/// yet, where the store knows how to say so.
final class S3Upload {

    /// From so many bytes on in parts, which are tried again one by one.
    static final int IN_PARTS_FROM = 16 << 20;

    private static final int PART = 8 << 20;

    /// A line that is slower than this is broken, in bytes a second.
    private static final int SLOWEST = 50_000;

    private static final int NOT_IMPLEMENTED = 501;
    private static final int BAD_REQUEST = 400;
    private static final int PRECONDITION_FAILED = 412;
    private static final int CONFLICT = 409;

    /// `If-None-Match: *`.
    private static final Optional<String> NOTHING = Optional.of("*");

    /// A picture on its way.
    record Picture(String key, PictureBytes bytes, String mediaName) {

        Picture(String key, byte[] bytes, String mediaName) {
            this(key, new PictureBytes(bytes), mediaName);
        }
    }

    /// What came of it.
    enum Answer {
        STORED,
        THERE_ALREADY
    }

    private final S3Client client;
    private final String bucket;

    /// Whether the store knows the condition. Some older ones refuse whatever has one.
    private volatile boolean isConditionKnown = true;

    S3Upload(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    /// Sends it, unless something is there.
    Answer send(Picture picture) {
        if (!isConditionKnown) {
            return replace(picture);
        }
        try {
            return send(picture, NOTHING);
        } catch (S3Exception e) {
            return switch (e.statusCode()) {
                case PRECONDITION_FAILED, CONFLICT -> Answer.THERE_ALREADY;
                case NOT_IMPLEMENTED, BAD_REQUEST -> withoutCondition(picture);
                default -> throw e;
            };
        }
    }

    /// If this is taken, it was the condition that was not understood.
    private Answer withoutCondition(Picture picture) {
        var answer = replace(picture);
        isConditionKnown = false;
        return answer;
    }

    /// Sends it, whatever is there.
    Answer replace(Picture picture) {
        return send(picture, Optional.empty());
    }

    private Answer send(Picture picture, Optional<String> unlessThere) {
        if (picture.bytes().length() < IN_PARTS_FROM) {
            var stored =
                    client.putObject(
                            it -> {
                                it.bucket(bucket)
                                        .key(picture.key())
                                        .contentType(picture.mediaName());
                                it.overrideConfiguration(patience(picture.bytes().length()));
                                unlessThere.ifPresent(it::ifNoneMatch);
                            },
                            picture.bytes().all());
            if (stored.eTag() == null) {
                throw S3Trouble.wordless(HttpStatusCode.OK); // whoever said yes has stored nothing
            }
        } else {
            sendParts(picture, unlessThere);
        }
        return Answer.STORED;
    }

    private void sendParts(Picture picture, Optional<String> unlessThere) {
        var id =
                client.createMultipartUpload(it ->
                                it.bucket(bucket)
                                        .key(picture.key())
                                        .contentType(picture.mediaName()))
                        .uploadId();
        try {
            var parts = parts(picture, id);
            client.completeMultipartUpload(it -> {
                it.bucket(bucket)
                        .key(picture.key())
                        .uploadId(id)
                        .multipartUpload(m -> m.parts(parts));
                unlessThere.ifPresent(it::ifNoneMatch);
            });
        } catch (SdkException e) {
            forgo(picture, id, e);
            throw e;
        }
    }

    private List<CompletedPart> parts(Picture picture, String id) {
        var parts = new ArrayList<CompletedPart>();
        for (int from = 0; from < picture.bytes().length(); from += PART) {
            int number = parts.size() + 1;
            var body = picture.bytes().part(from, PART);
            var tag =
                    client.uploadPart(
                                    it ->
                                            it.bucket(bucket)
                                                    .key(picture.key())
                                                    .uploadId(id)
                                                    .partNumber(number)
                                                    .overrideConfiguration(patience(PART)),
                                    body)
                            .eTag();
            parts.add(CompletedPart.builder().partNumber(number).eTag(tag).build());
        }
        return parts;
    }

    /// What is large takes longer.
    private static Consumer<AwsRequestOverrideConfiguration.Builder> patience(int bytes) {
        var sending = Duration.ofSeconds(bytes / SLOWEST);
        return it ->
                it.apiCallAttemptTimeout(S3Access.ONE_TRY.plus(sending))
                        .apiCallTimeout(S3Access.ALL_TRIES.plus(sending.multipliedBy(2)));
    }

    private void forgo(Picture picture, String id, SdkException why) {
        try {
            client.abortMultipartUpload(it -> it.bucket(bucket).key(picture.key()).uploadId(id));
        } catch (SdkException e) {
            why.addSuppressed(e); // whoever looks for the picture later discards it
        }
    }

    /// Bytes that are not copied to be sent.
    static final class PictureBytes {

        private final byte[] bytes;

        PictureBytes(byte[] bytes) {
            this.bytes = bytes;
        }

        int length() {
            return bytes.length;
        }

        RequestBody all() {
            return part(0, bytes.length);
        }

        RequestBody part(int from, int most) {
            int length = Math.min(most, bytes.length - from);
            return RequestBody.fromContentProvider(
                    () -> new ByteArrayInputStream(bytes, from, length),
                    length,
                    "application/octet-stream");
        }
    }
}
