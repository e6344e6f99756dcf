package dev.vignette.image;

/// The end of an inspection, thrown from the depth of a format to the door that turns it into
/// `Inspection.Broken`; it never leaves the package.
final class BrokenPicture extends Exception {

    private final String why;

    BrokenPicture(String why) {
        super(why, null, false, false);
        this.why = why;
    }

    String why() {
        return why;
    }
}
