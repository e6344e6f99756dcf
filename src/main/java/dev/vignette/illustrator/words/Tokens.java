package dev.vignette.illustrator.words;

import dev.vignette.illustrator.words.Token.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Cuts a text into words and stops, and its words into sentences. Takes any text: what is neither
/// letter, digit nor stop parts words and is otherwise passed over.
final class Tokens {

    /// More than a picture can show, and enough for any prompt.
    private static final int LONGEST_TEXT = 20_000;

    private static final int LONGEST_WORD = 40;
    private static final Set<String> ABBREVIATIONS = Set.of("mr", "mrs", "ms", "dr", "st", "prof");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int sentence;
    private boolean opens = true;

    private Tokens(String text) {
        this.text = text;
    }

    static List<Token> of(String text) {
        var tokens =
                new Tokens(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
        tokens.cut();
        return tokens.tokens;
    }

    private void cut() {
        while (at < text.length()) {
            char next = text.charAt(at);
            if (isPartOfWord(next)) {
                word();
            } else {
                between(next);
                at++;
            }
        }
    }

    private void word() {
        int start = at;
        while (at < text.length() && (isPartOfWord(text.charAt(at)) || isInnerApostrophe())) {
            at++;
        }
        var written = text.substring(start, Math.min(at, start + LONGEST_WORD)).replace('’', '\'');
        boolean possessive = written.endsWith("'s") || written.endsWith("'S");
        var bare = possessive ? written.substring(0, written.length() - 2) : written;
        tokens.add(
                new Token(
                        bare.toLowerCase(Locale.ROOT),
                        bare,
                        opens,
                        possessive,
                        sentence,
                        Mark.NONE));
        opens = false;
    }

    private void between(char next) {
        switch (next) {
            case '.' -> {
                if (!endsAbbreviation()) {
                    stop(Mark.STOP);
                    opens = true;
                }
            }
            case '!', '?', '…', '。', '！', '？' -> {
                stop(Mark.STOP);
                opens = true;
            }
            case ';' -> stop(Mark.STOP);
            case ':' -> {
                stop(Mark.STOP);
                opens = true;
            }
            case ',', '(', ')', '—', '–', '、', '，' -> stop(Mark.COMMA);
            case '"', '“', '«' -> opens = true;
            case '\n' -> blankLine();
            default -> {}
        }
    }

    /// A line break is a space, an empty line ends what was said.
    private void blankLine() {
        int next = at + 1;
        while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\r')) {
            next++;
        }
        if (next < text.length() && text.charAt(next) == '\n') {
            stop(Mark.STOP);
            opens = true;
        }
    }

    private void stop(Mark mark) {
        if (tokens.isEmpty() || tokens.getLast().mark() == Mark.STOP) {
            return;
        }
        tokens.add(new Token("", "", false, false, sentence, mark));
        if (mark == Mark.STOP) {
            sentence++;
        }
    }

    private boolean endsAbbreviation() {
        return !tokens.isEmpty()
                && text.charAt(at - 1) != ' '
                && ABBREVIATIONS.contains(tokens.getLast().word());
    }

    private boolean isInnerApostrophe() {
        char here = text.charAt(at);
        return (here == '\'' || here == '’')
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at + 1));
    }

    private static boolean isPartOfWord(char letter) {
        return Character.isLetterOrDigit(letter)
                || Character.getType(letter) == Character.NON_SPACING_MARK;
    }
}
