package dev.vignette.story;

/// A short piece of somebody's text in quotation marks, fit for a message: one line, nothing that a
/// terminal would obey.
public final class Excerpt {

    private static final int MOST = 40;

    private Excerpt() {}

    public static String of(String text) {
        var words = text.substring(0, Math.min(text.length(), 4 * MOST)).strip();
        var line = new StringBuilder();
        words.codePoints()
                .map(point -> isPlain(point) ? point : ' ')
                .limit(MOST)
                .forEach(line::appendCodePoint);
        var whole = words.codePointCount(0, words.length()) <= MOST && text.length() <= 4 * MOST;
        return '"' + line.toString().strip() + (whole ? "" : "…") + '"';
    }

    private static boolean isPlain(int point) {
        return switch (java.lang.Character.getType(point)) {
            case java.lang.Character.CONTROL,
                    java.lang.Character.FORMAT,
                    java.lang.Character.SURROGATE,
                    java.lang.Character.LINE_SEPARATOR,
                    java.lang.Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }
}
