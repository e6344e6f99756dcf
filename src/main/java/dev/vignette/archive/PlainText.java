package dev.vignette.archive;

import java.util.regex.Pattern;

/// Words made fit for a file of plain text: whoever prints it on a terminal sees only text.
final class PlainText {

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t\\n]]|\\p{Cs}");

    private PlainText() {}

    /// The same words with `\n` for every sort of line break, and � for what cannot be printed.
    static String of(String words) {
        return CONTROL.matcher(LINE_BREAK.matcher(words).replaceAll("\n")).replaceAll("\uFFFD");
    }

    /// A value in a `Key: value` file: its further lines start with two spaces.
    static String folded(String words) {
        return of(words.strip()).replace("\n", "\n  ");
    }
}
