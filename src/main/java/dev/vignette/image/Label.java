package dev.vignette.image;

/// What a picture's own metadata are to say of how it was made: an XMP packet with IPTC's digital
/// source type and a credit line.
///
/// @param credit who or what made it, in one sentence
public record Label(DigitalSourceType sourceType, String credit) {

    private static final int LONGEST = 500;

    public Label {
        if (credit.isBlank()) {
            throw new IllegalArgumentException("a label says who made the picture");
        }
        credit = credit.strip();
        if (credit.length() > LONGEST) {
            credit = credit.substring(0, LONGEST - 1) + "…";
        }
    }

    /// The same picture, labelled; no pixel is touched. A packet that is there is added to.
    ///
    /// It is the very same image, byte for byte, where a label has no business: the file carries
    /// Content Credentials, which a change would break, or says already how it was made. So it is
    /// where a label could do harm: the file is odd or broken, bytes follow its end, or its packet
    /// is packed, points to credentials elsewhere, or is not written as everybody writes them.
    public Image on(Image image) {
        try {
            var file = Container.of(image.bytes());
            var slot = file.slot();
            var packet = slot.flatMap(place -> Xmp.with(this, place.packet()));
            return packet.isEmpty()
                    ? image
                    : new Image(
                            file.with(packet.get(), slot.orElseThrow()),
                            image.mediaType(),
                            image.width(),
                            image.height());
        } catch (BrokenPicture odd) {
            return image;
        }
    }
}
