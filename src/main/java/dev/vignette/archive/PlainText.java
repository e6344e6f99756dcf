package dev.vignette.archive;

/// Words made fit for a file of plain text: whoever prints it on a terminal sees only text.
final class PlainText {

    private static final char UNPRINTABLE = '\uFFFD';

    private PlainText() {}

    /// The same words with `\n` for every sort of line break, and � for what cannot be printed.
    static String of(String words) {
        for (int i = 0; i < words.length(); i++) {
            if (!isPlain(words.charAt(i))) {
                return cleaned(words, i);
            }
        }
        return words;
    }

    /// A value in a `Key: value` file: its further lines start with two spaces.
    static String folded(String words) {
        return of(words.strip()).replace("\n", "\n  ");
    }

    private static boolean isPlain(char c) {
        return (c >= ' ' && c < 0x7F)
                || c == '\n'
                || c == '\t'
                || (c > 0x9F && c != '\u2028' && c != '\u2029' && !Character.isSurrogate(c));
    }

    private static String cleaned(String words, int plainUntil) {
        var clean = new StringBuilder(words.length()).append(words, 0, plainUntil);
        for (int i = plainUntil; i < words.length(); ) {
            int point = words.codePointAt(i);
            i += Character.charCount(point);
            if (point == '\r' && i < words.length() && words.charAt(i) == '\n') {
                i++;
            }
            clean.appendCodePoint(cleaned(point));
        }
        return clean.toString();
    }

    private static int cleaned(int point) {
        return switch (point) {
            case '\t' -> point;
            case '\n', '\r', 0x0B, 0x0C, 0x85, 0x2028, 0x2029 -> '\n';
            default ->
                    switch (Character.getType(point)) {
                        case Character.CONTROL, Character.SURROGATE -> UNPRINTABLE;
                        default -> point;
                    };
        };
    }
}
