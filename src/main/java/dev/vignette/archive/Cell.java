package dev.vignette.archive;

import java.util.regex.Pattern;

/// A cell of a table that a spreadsheet shows and does not calculate.
final class Cell {

    /// What makes a spreadsheet think of a formula, also behind blanks and invisible signs, on any
    /// line: some programs divide a cell at its line breaks.
    private static final Pattern FORMULA =
            Pattern.compile(
                    "^(?=[\\p{Z}\\p{Cf}\\p{Cc}\uFFFD&&[^\\n]]*[=+\\-@|%＝＋－＠]|\\t|\\n)",
                    Pattern.MULTILINE);

    private Cell() {}

    /// The words with a `'` before what might be a formula: the sign for "this is text".
    static String of(String words) {
        return FORMULA.matcher(PlainText.of(words)).replaceAll("'");
    }
}
