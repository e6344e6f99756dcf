package dev.vignette.provider.http;

import dev.vignette.image.Inspection;
import dev.vignette.image.Inspection.Broken;
import dev.vignette.image.Inspection.Sound;
import dev.vignette.provider.Outcome;
import dev.vignette.provider.Outcome.Failed;
import dev.vignette.provider.Outcome.Generated;
import dev.vignette.provider.http.Reply.Answered;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/// The picture that an answer holds, looked at closely before it counts.
///
/// @param provenance who made it, in one sentence
public record PictureAnswer(Failures failures, String provenance) {

    private static final Pattern DATA_URI = Pattern.compile("data:[^,]{0,100};base64,");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /// The picture in a text of base64, plain, broken into lines, in its URL alphabet, or as a
    /// `data:` address.
    ///
    /// @param answer what the text came in
    public Outcome fromBase64(String text, Answered answer) {
        try {
            return fromBytes(decoded(text), answer);
        } catch (IllegalArgumentException e) {
            return broken("the picture's base64 is damaged: " + e.getMessage(), answer);
        }
    }

    /// The picture in some bytes, whatever their `Content-Type` claims.
    ///
    /// @param answer what they came in
    public Outcome fromBytes(byte[] bytes, Answered answer) {
        return switch (Inspection.of(bytes)) {
            case Sound(var image) -> new Generated(image, failures.requestId(answer), provenance);
            case Broken(var why) -> broken(why, answer);
        };
    }

    private Outcome broken(String why, Answered answer) {
        return new Failed(failures.badPicture(answer, why, Optional.empty()));
    }

    private static byte[] decoded(String text) {
        var start = DATA_URI.matcher(text);
        var base64 = start.lookingAt() ? text.substring(start.end()) : text;
        if (base64.length() % 4 != 0 || base64.indexOf('\n') >= 0) {
            base64 = SPACE.matcher(base64).replaceAll("");
        }
        return base64.indexOf('-') >= 0 || base64.indexOf('_') >= 0
                ? Base64.getUrlDecoder().decode(base64)
                : Base64.getDecoder().decode(base64);
    }
}
