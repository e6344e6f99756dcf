package dev.vignette.image;

public sealed interface Inspection {
    record Sound(Image image) implements Inspection {}

    record Broken(String why) implements Inspection {}

    static Inspection of(byte[] b) {
        return new Broken("x");
    }
}
