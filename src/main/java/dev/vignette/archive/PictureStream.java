package dev.vignette.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A picture that is being read: its trouble is told apart from that of the place where the ZIP is
/// written.
final class PictureStream extends FilterInputStream {

    PictureStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException e) {
            throw new Archive.UnreadablePicture(e);
        }
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            return super.read(into, offset, length);
        } catch (IOException e) {
            throw new Archive.UnreadablePicture(e);
        }
    }
}
