package dev.vignette.storage;

import dev.vignette.image.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.HttpStatusCode;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/// Pictures as objects in a bucket of any store that speaks S3. A picture is put once: what lies
/// under its key already is not sent again.
final class S3Storage implements ImageStorage, Spool.Knock {

    private static final Logger LOG = LoggerFactory.getLogger(S3Storage.class);

    private static final int NOTHING_FROM_THERE_ON = 416;

    /// No batch is called so.
    private static final String KNOCK = "vignette-knock";

    private final S3Address address;
    private final S3Access access;
    private final S3Client client;
    private final S3Presigner presigner;
    private final S3Upload upload;

    /// @throws IllegalArgumentException where nothing says in which region the bucket is
    static S3Storage at(S3Address address, S3Access access) {
        try {
            return new S3Storage(address, access);
        } catch (SdkException e) {
            throw new IllegalArgumentException(
                    "--storage: " + S3Trouble.of(address, access, e).words(), e);
        }
    }

    private S3Storage(S3Address address, S3Access access) {
        this.address = address;
        this.access = access;
        this.client = access.client();
        this.presigner = access.presigner();
        this.upload = new S3Upload(client, address.bucket());
    }

    /// Looks whether the bucket can be listed.
    ///
    /// @throws NotAllowedException where it never can before somebody changes something; the
    ///   message says what
    /// @throws IOException where it cannot be reached now
    @Override
    public void ask() throws IOException {
        ask(() -> {
            var answer = client.listObjectsV2(this::aLook);
            if (answer.name() == null && answer.maxKeys() == null) {
                throw S3Trouble.wordless(HttpStatusCode.OK);
            }
            return answer;
        });
    }

    private void aLook(ListObjectsV2Request.Builder request) {
        request.bucket(address.bucket())
                .prefix(address.prefix())
                .maxKeys(1)
                .overrideConfiguration(it -> it.apiCallTimeout(S3Access.A_LOOK));
    }

    @Override
    public Optional<Duration> longestLook() {
        return Optional.of(S3Access.A_LOOK);
    }

    /// Puts an empty object and takes it away again, where that is allowed.
    ///
    /// @throws NotAllowedException where the bucket cannot be listed, or nothing can be put into it
    /// @throws IOException where it cannot be reached now
    @Override
    public void askToPut() throws IOException {
        ask();
        var key = address.key(KNOCK);
        ask(() ->
                client.putObject(it -> it.bucket(address.bucket()).key(key), RequestBody.empty()));
        try {
            client.deleteObject(it -> it.bucket(address.bucket()).key(key));
        } catch (SdkException e) {
            LOG.debug("{} stays behind: {}", key, access.struck(e.toString()));
        }
    }

    @Override
    public void put(String key, byte[] bytes) throws IOException {
        var object = new S3Upload.Picture(address.key(key), bytes, mediaName(key));
        var answer = ask(() -> upload.send(object));
        if (answer == S3Upload.Answer.THERE_ALREADY
                && find(key).filter(there -> Arrays.equals(there, bytes)).isEmpty()) {
            LOG.warn("{} held something else, which is replaced", address.key(key));
            ask(() -> upload.replace(object));
        }
    }

    @Override
    public Optional<byte[]> find(String key) throws IOException {
        try (var in = open(key, 0)) {
            return Optional.of(in.readAllBytes());
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    @Override
    public InputStream open(String key, long from) throws IOException {
        try {
            return new S3Stream(new S3Stream.Source(client, address, access, key), from);
        } catch (NoSuchKeyException e) {
            throw (IOException) new NoSuchFileException(address.key(key)).initCause(e);
        } catch (S3Exception e) {
            if (e.statusCode() == NOTHING_FROM_THERE_ON) {
                return InputStream.nullInputStream();
            }
            throw S3Trouble.asException(address, access, e);
        } catch (SdkException e) {
            throw S3Trouble.asException(address, access, e);
        }
    }

    /// Parts of it that were sent: nobody sees them, and they cost money.
    @Override
    public void discardUnfinished(String key) throws IOException {
        abortUploads(address.key(key));
    }

    @Override
    public void deleteAll(String prefix) throws IOException {
        var whole = address.key(prefix);
        ask(() -> {
            client.listObjectsV2Paginator(it -> it.bucket(address.bucket()).prefix(whole)).stream()
                    .map(page -> page.contents().stream().map(S3Object::key).toList())
                    .filter(keys -> !keys.isEmpty())
                    .forEach(this::delete);
            return true;
        });
        abortUploads(whole);
    }

    private void delete(List<String> keys) {
        var named = keys.stream().map(key -> ObjectIdentifier.builder().key(key).build()).toList();
        var answer =
                client.deleteObjects(it ->
                        it.bucket(address.bucket()).delete(d -> d.objects(named).quiet(true)));
        if (!answer.errors().isEmpty()) {
            var first = answer.errors().getFirst();
            throw S3Exception.builder()
                    .message("%s cannot be deleted: %s".formatted(first.key(), first.code()))
                    .build();
        }
    }

    private void abortUploads(String prefix) throws IOException {
        try {
            client.listMultipartUploadsPaginator(it -> it.bucket(address.bucket()).prefix(prefix))
                    .uploads()
                    .forEach(this::abort);
        } catch (S3Exception e) {
            // it may not know how, or the key may not be allowed to: what stays behind only costs
            LOG.debug("unfinished uploads stay behind: {}", access.struck(e.toString()));
        } catch (SdkException e) {
            throw S3Trouble.asException(address, access, e);
        }
    }

    private void abort(MultipartUpload begun) {
        client.abortMultipartUpload(
                it -> it.bucket(address.bucket()).key(begun.key()).uploadId(begun.uploadId()));
    }

    @Override
    public long size(String prefix) throws IOException {
        var whole = address.key(prefix);
        return ask(() ->
                client
                        .listObjectsV2Paginator(it -> it.bucket(address.bucket()).prefix(whole))
                        .contents()
                        .stream()
                        .mapToLong(S3Object::size)
                        .sum());
    }

    /// A bucket has no end.
    @Override
    public long free() {
        return Long.MAX_VALUE;
    }

    @Override
    public Optional<URI> link(String key, Duration life) {
        var signed =
                presigner.presignGetObject(it ->
                        it.signatureDuration(life)
                                .getObjectRequest(get ->
                                        get.bucket(address.bucket())
                                                .key(address.key(key))
                                                .responseContentType(mediaName(key))));
        return Optional.of(URI.create(signed.url().toString()));
    }

    private <T> T ask(Supplier<T> question) throws IOException {
        try {
            return question.get();
        } catch (SdkException e) {
            throw S3Trouble.asException(address, access, e);
        }
    }

    private static String mediaName(String key) {
        return Arrays.stream(MediaType.values())
                .filter(type -> key.endsWith("." + type.extension()))
                .map(MediaType::mediaName)
                .findFirst()
                .orElse("application/octet-stream");
    }

    @Override
    public void close() {
        presigner.close();
        client.close();
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
