package dev.vignette.moving;

import dev.vignette.image.Sha256;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.util.Objects;

/// A file of lines that is written beside, fsynced and renamed: it is there whole, or as it was
/// before.
final class LineFile implements AutoCloseable {

    private final Path file;
    private final Path beside;
    private final FileChannel channel;
    private DigestOutputStream out;

    private LineFile(Path file, Path beside, FileChannel channel) {
        this.file = file;
        this.beside = beside;
        this.channel = channel;
        this.out = onto(channel);
    }

    private static DigestOutputStream onto(FileChannel channel) {
        OutputStream buffered = new BufferedOutputStream(Channels.newOutputStream(channel), 65_536);
        return new DigestOutputStream(buffered, Sha256.digest());
    }

    static LineFile replacing(Path file) throws IOException {
        var beside = file.resolveSibling(file.getFileName() + ".part");
        return new LineFile(
                file,
                beside,
                FileChannel.open(
                        beside,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE));
    }

    void line(String words) throws IOException {
        out.write(words.getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }

    /// Forgets what was written so far.
    void startOver() throws IOException {
        channel.truncate(0);
        out = onto(channel); // what the one before holds back is never written
    }

    /// What was written so far, to be read.
    Path soFar() throws IOException {
        out.flush();
        return beside;
    }

    /// Gives the file its name.
    ///
    /// @return its SHA-256
    String keep() throws IOException {
        out.flush();
        channel.force(true);
        Files.move(
                beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (var folder =
                FileChannel.open(
                        Objects.requireNonNull(file.toAbsolutePath().getParent()),
                        StandardOpenOption.READ)) {
            folder.force(true);
        }
        return Sha256.hex(out.getMessageDigest().digest());
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(beside);
    }

    /// The SHA-256 of a file; of one that is not there, none.
    static String sum(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return "";
        }
        var digest = Sha256.digest();
        try (var in = Files.newInputStream(file)) {
            copy(in, digest::update);
        }
        return Sha256.hex(digest.digest());
    }

    private interface Piece {
        void take(byte[] bytes, int from, int length);
    }

    private static void copy(InputStream in, Piece to) throws IOException {
        var buffer = new byte[65_536];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            to.take(buffer, 0, n);
        }
    }
}
