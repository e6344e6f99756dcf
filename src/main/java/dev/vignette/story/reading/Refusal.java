package dev.vignette.story.reading;

/// Why a story cannot be read, on its way from the reader that saw it to the door, where it becomes
/// a [Reading.Refused].
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    Refusal(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
