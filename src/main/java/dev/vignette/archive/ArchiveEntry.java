package dev.vignette.archive;

import dev.vignette.batch.Picture;

/// A file of the archive.
sealed interface ArchiveEntry extends SeekableZip.Entry {

    /// A stored picture, read where it is.
    record OfPicture(String name, int scene, Picture picture) implements ArchiveEntry {

        @Override
        public long size() {
            return picture.bytes();
        }

        @Override
        public int crc32() {
            return picture.crc32();
        }
    }

    /// A text in the spool.
    record OfText(String name, Spool.Section section) implements ArchiveEntry {

        @Override
        public long size() {
            return section.size();
        }

        @Override
        public int crc32() {
            return section.crc32();
        }
    }
}
