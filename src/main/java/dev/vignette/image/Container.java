package dev.vignette.image;

import java.util.Optional;

/// A picture's file as something that can hold an XMP packet.
sealed interface Container permits PngContainer, JpegContainer, WebpContainer {

    /// In metadata that say how a picture was made, and in IPTC's address for the ways.
    String SAYS_HOW_IT_WAS_MADE = "digitalsourcetype";

    /// Where in the file a packet stands, or where one belongs.
    ///
    /// @param from where it begins, with all that the format writes around it
    /// @param to where that ends
    /// @param packet the packet there, its bytes as letters; empty where there is none yet
    record Slot(int from, int to, String packet) {

        static Slot at(int position) {
            return new Slot(position, position, "");
        }
    }

    /// The place of the packet; empty where the file is better left alone: it carries a seal, says
    /// already how it was made, or does not end where it says.
    Optional<Slot> slot() throws BrokenPicture;

    /// The file with a packet in that place, and nothing else changed.
    byte[] with(byte[] packet, Slot slot) throws BrokenPicture;

    static Container of(byte[] file) throws BrokenPicture {
        var in = new Bytes(file);
        return switch (in.startsLike()) {
            case PNG -> new PngContainer(in);
            case JPEG -> new JpegContainer(in);
            case WEBP -> new WebpContainer(in);
            case null -> throw new BrokenPicture("no picture");
        };
    }
}
