package dev.vignette.story.reading;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Finding UTF-16 that does not begin with a byte order mark. Text in single bytes holds no zero
/// bytes; text in UTF-16 holds spaces, line ends and full stops, which tell the order too.
final class Utf16 {

    private Utf16() {}

    static Optional<String> found(byte[] bytes) {
        if (bytes.length % 2 != 0) {
            return Optional.empty();
        }
        boolean little = familiar(bytes, 1) >= familiar(bytes, 0);
        int familiar = familiar(bytes, little ? 1 : 0);
        if (familiar * 25L < bytes.length / 2) {
            return Optional.empty();
        }
        return Decoding.strictly(
                        bytes, little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE)
                .filter(Utf16::isText);
    }

    /// How many characters are ones that every text has, if the high byte stands at `high`.
    private static int familiar(byte[] bytes, int high) {
        int familiar = 0;
        for (int at = 0; at < bytes.length; at += 2) {
            int c = ((bytes[at + high] & 0xFF) << 8) | (bytes[at + 1 - high] & 0xFF);
            boolean latin = (c >= ' ' && c < 0x7F) || c == '\n' || c == '\r';
            boolean stops =
                    (c >= 0x3000 && c <= 0x3011) || c == 0xFF0C || c == 0xFF01 || c == 0xFF1F;
            familiar += latin || stops ? 1 : 0;
        }
        return familiar;
    }

    private static boolean isText(String text) {
        long wrong = text.chars().filter(Utf16::isWrong).count();
        return wrong * 100 <= text.length();
    }

    private static boolean isWrong(int c) {
        return (Character.isISOControl(c) && !Character.isWhitespace(c))
                || Character.getType(c) == Character.UNASSIGNED
                || Character.getType(c) == Character.PRIVATE_USE;
    }
}
