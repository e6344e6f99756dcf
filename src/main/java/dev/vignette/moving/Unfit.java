package dev.vignette.moving;

import dev.vignette.moving.Moved.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;

/// A folder that is not as it has to be; the message says what to do.
final class Unfit extends IOException {

    Unfit(String reason) {
        super(reason);
    }

    /// What ended an export or an import, where its folder is to blame for it.
    ///
    /// @throws IOException the trouble itself, where it is not
    static Refused refused(Path folder, UncheckedIOException trouble) throws IOException {
        return switch (trouble.getCause()) {
            case null -> throw trouble;
            case Unfit unfit -> new Refused(unfit.reason());
            case CharacterCodingException _ ->
                    new Refused(
                            "a file of lines in %s is damaged: it is no UTF-8; export again, into another folder"
                                    .formatted(folder));
            case IOException other -> throw other;
        };
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
