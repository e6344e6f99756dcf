package dev.vignette.storage;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/// An object's bytes from an offset on. Where the line breaks in the middle, the rest is asked for
/// again; what is closed early is not read to its end.
final class S3Stream extends InputStream {

    private static final int MOST_CUTS = 3;

    /// An object that can be asked for.
    record Source(S3Client client, S3Address address, S3Access access, String key) {

        /// The rest of it.
        ///
        /// @param tag of the object it has to be the rest of
        private ResponseInputStream<GetObjectResponse> from(long offset, Optional<String> tag) {
            return client.getObject(it -> {
                it.bucket(address.bucket()).key(address.key(key));
                tag.ifPresent(it::ifMatch);
                if (offset > 0) {
                    it.range("bytes=" + offset + "-");
                }
            });
        }
    }

    private final Source source;
    private final long end;
    private final Optional<String> tag;
    private ResponseInputStream<GetObjectResponse> in;
    private long position;
    private int cuts;

    /// @throws SdkException where there is no such object, or nothing from that offset on
    S3Stream(Source source, long from) {
        this.source = source;
        this.position = from;
        this.in = source.from(from, Optional.empty());
        this.end = from + in.response().contentLength();
        this.tag = Optional.ofNullable(in.response().eTag());
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        while (position < end) {
            try {
                int read = in.read(into, offset, length);
                if (read < 0) {
                    throw new EOFException("%d bytes are missing".formatted(end - position));
                }
                position += read;
                return read;
            } catch (IOException e) {
                goOn(e);
            } catch (SdkException e) {
                goOn(S3Trouble.asException(source.address(), source.access(), e));
            }
        }
        return -1;
    }

    /// Asks for the rest.
    private void goOn(IOException cut) throws IOException {
        if (cuts++ == MOST_CUTS || Thread.currentThread().isInterrupted()) {
            throw new IOException(
                    "the line to %s broke in the middle of %s"
                            .formatted(source.address(), source.key()),
                    cut);
        }
        in.abort();
        try {
            in = source.from(position, tag);
        } catch (SdkException e) {
            throw S3Trouble.asException(source.address(), source.access(), e);
        }
    }

    @Override
    public void close() throws IOException {
        if (position < end) {
            in.abort(); // closing would read the rest
        } else {
            in.close();
        }
    }
}
