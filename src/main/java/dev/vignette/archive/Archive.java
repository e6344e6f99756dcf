package dev.vignette.archive;

import dev.vignette.batch.Batch;
import dev.vignette.image.Sha256;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// The ZIP of a batch as it is at this moment: its pictures, a text beside each, the manifest, the
/// list of what failed, and the storyboard. It is laid out when it is made and never stored as a
/// whole: whoever wants it, or any part of it, has it written from the pictures themselves, several
/// at once if need be. The same state of a batch gives the same bytes.
public final class Archive implements Closeable {

    /// There is no archive of nothing.
    public static final class NoPictures extends IOException {
        NoPictures(Batch batch) {
            super("batch " + batch.id().shown() + " has no picture yet, so there is no ZIP of it");
        }
    }

    /// The file of a picture is not what was stored, or is not there.
    public static final class DamagedPicture extends IOException {

        private final int scene;

        DamagedPicture(ArchiveEntry.OfPicture picture, IOException how) {
            super(
                    how instanceof NoSuchFileException missing
                            ? picture.name() + " is gone: there is no " + missing.getFile()
                            : how.getMessage(),
                    how);
            this.scene = picture.scene();
        }

        /// Whose picture.
        public int scene() {
            return scene;
        }
    }

    /// A picture cannot be read now: the place where it is kept does not show it.
    public static final class UnreadablePicture extends IOException {

        UnreadablePicture(IOException how) {
            super(how.getMessage(), how);
        }
    }

    private final Source source;
    private final Batch batch;
    private final Spool texts;
    private final SeekableZip<ArchiveEntry> zip;
    private final ArchiveName name;
    private final String etag;

    private Archive(Source source, Composition.Composed composed, Spool texts, ZoneId zone)
            throws IOException {
        this.source = source;
        this.batch = composed.batch();
        this.texts = texts;
        this.zip = new SeekableZip<>(composed.entries());
        var lastPictureAt = batch.lastPictureAt().orElseThrow(() -> new NoPictures(batch));
        int pictures =
                (int)
                        composed.entries().stream()
                                .filter(ArchiveEntry.OfPicture.class::isInstance)
                                .count();
        if (pictures == 0) {
            throw new NoPictures(batch);
        }
        this.name =
                new ArchiveName(batch.title(), pictures, lastPictureAt.atZone(zone).toLocalDate());
        this.etag = etag(composed.entries(), texts);
    }

    /// Reads the batch once and lays its archive out.
    ///
    /// @param scratch a folder for the generated texts; they are gone when the archive is closed
    /// @param zone whose calendar the name's date is of
    /// @throws NoPictures where no scene has one
    public static Archive of(Source source, Path scratch, ZoneId zone) throws IOException {
        Files.createDirectories(scratch);
        var texts = Spool.in(scratch);
        try {
            return new Archive(source, Composition.of(source, scratch, texts), texts, zone);
        } catch (IOException | RuntimeException | Error e) {
            try (texts) {
                throw e;
            }
        }
    }

    /// `story_title_97_scenes_2026-02-08.zip`
    public String fileName() {
        return name.numbered(1);
    }

    public long length() {
        return zip.length();
    }

    /// A strong entity tag as HTTP writes it, quotes included: another one, other bytes.
    public String etag() {
        return etag;
    }

    /// Writes the bytes from one position up to, not including, another. May be called by several
    /// threads at once.
    ///
    /// @throws DamagedPicture where a picture is short, missing or another than was stored: what
    ///   was written by then must not be taken for a ZIP
    /// @throws UnreadablePicture where one cannot be read now
    public void write(long from, long to, OutputStream out) throws IOException {
        try (var reader = texts.reader()) {
            SeekableZip.Contents<ArchiveEntry> contents =
                    (entry, at) ->
                            switch (entry) {
                                case ArchiveEntry.OfPicture picture -> open(picture, at);
                                case ArchiveEntry.OfText(_, var section) ->
                                        reader.open(section, at);
                            };
            var buffered = new BufferedOutputStream(out, 64 * 1024);
            zip.write(from, to, contents, buffered);
            buffered.flush();
        } catch (SeekableZip.EntryChanged changed) {
            throw changed.entry() instanceof ArchiveEntry.OfPicture picture
                    ? new DamagedPicture(picture, changed)
                    : changed;
        }
    }

    private InputStream open(ArchiveEntry.OfPicture picture, long from) throws IOException {
        try {
            return new PictureStream(source.open(picture.picture(), from));
        } catch (NoSuchFileException missing) {
            throw new DamagedPicture(picture, missing);
        } catch (IOException e) {
            throw new UnreadablePicture(e);
        }
    }

    /// Writes the whole to a folder under its own name, or to a file that ends in `.zip`. It
    /// appears there when it is complete. An earlier archive of this batch by that name is
    /// replaced; whatever else has the name stays, and the archive gets the next free one:
    /// `…_2.zip`.
    ///
    /// @return where it is
    public Path saveTo(Path folderOrZip) throws IOException {
        var place = SavePlace.of(folderOrZip, name);
        return place.save(batch.id(), out -> write(0, length(), out));
    }

    /// Why no archive could be written there, as far as can be seen before; empty where one can.
    public static Optional<String> trouble(Path folderOrZip) {
        return SavePlace.trouble(folderOrZip);
    }

    @Override
    public void close() throws IOException {
        texts.close();
    }

    /// Of pictures their SHA-256, which is there; of texts two sums of 32 bits each, since a
    /// SHA-256 of every text takes as long as to make them all.
    private static String etag(List<ArchiveEntry> entries, Spool texts) throws IOException {
        var digest = Sha256.digest();
        for (var entry : entries) {
            if (entry instanceof ArchiveEntry.OfPicture(_, _, var picture)) {
                digest.update(picture.sha256().getBytes(StandardCharsets.UTF_8));
            }
            digest.update(entry.name().getBytes(StandardCharsets.UTF_8));
            digest.update(
                    ByteBuffer.allocate(12).putLong(entry.size()).putInt(entry.crc32()).flip());
        }
        digest.update(ByteBuffer.allocate(4).putInt(texts.checksum()).flip());
        return '"' + Sha256.hex(digest.digest()) + '"';
    }
}
