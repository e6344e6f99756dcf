package dev.vignette.moving;

import java.io.IOException;

/// A folder that is not as it has to be; the message says what to do.
final class Unfit extends IOException {

    Unfit(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
