package dev.vignette.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The sentences of a text in any language. They lose nothing: put together again, they are the
/// text.
///
/// "Mr. Smith" and "J. R. R. Tolkien" stay whole, and so does what goes on in lower case: "Stop!"
/// he cried. A blank line ends a sentence too.
public final class Sentences {

    /// Before a name or a number; a full stop after one of these ends nothing.
    private static final Set<String> ABBREVIATIONS =
            Set.of(
                    ("mr mrs ms mx dr prof st sr jr rev hon capt cpt cmdr col gen lt sgt maj messrs mt"
                                    + " vs cf e.g i.e approx fig vol hr fr frl hrn z.b d.h u.a bzw ca nr geb"
                                    + " mm mme mlle mmes mlles mgr sra srta srs ud uds dn dña sig sigg dott"
                                    + " ing dhr mevr mw bl.a t.ex т.е г ул им")
                            .split(" "));

    private static final String NARROW_ENDS = ".!?…؟۔।॥።།၊။៕៖‼⁇⁈⁉";
    private static final String WIDE_ENDS = "。！？．｡";
    private static final String CLOSERS = "\"'”’»›)]}」』）】》〉］*_";

    private Sentences() {}

    /// All of them, each with the white space that follows it.
    public static List<String> of(String text) {
        var sentences = new ArrayList<String>();
        for (int from = 0; from < text.length(); ) {
            int end = endOf(text, from);
            sentences.add(text.substring(from, end));
            from = end;
        }
        return sentences;
    }

    /// As much of a text as fits, cut after a sentence; where not even one fits, after a word;
    /// where not even that, after a character.
    public static String within(String text, int limit) {
        var words = text.strip();
        if (words.length() <= limit) {
            return words;
        }
        int cut = 0;
        for (int end = endOf(words, 0);
                words.substring(cut, end).strip().length() + cut <= limit;
                end = endOf(words, cut)) {
            cut = end;
        }
        return words.substring(0, cut > 0 ? cut : wordEnd(words, limit)).strip();
    }

    private static int wordEnd(String text, int limit) {
        for (int at = limit; at > limit / 2; at--) {
            if (isSpace(text.charAt(at))) {
                return at;
            }
        }
        int at = limit;
        while (at > 1 && joins(text, at)) {
            at--;
        }
        at = at > 1 ? at : limit;
        return java.lang.Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    /// Whether a cut here would take an accent from its letter or half from an emoji.
    private static boolean joins(String text, int at) {
        int point = text.codePointAt(at);
        return java.lang.Character.isLowSurrogate(text.charAt(at))
                || text.charAt(at - 1) == '\u200d'
                || point == 0x200d
                || java.lang.Character.getType(point) == java.lang.Character.NON_SPACING_MARK;
    }

    /// Where the sentence that begins at `from` ends, its following white space included.
    private static int endOf(String text, int from) {
        int at = from;
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                int next = afterSpace(text, at);
                if (text.substring(at + 1, next).indexOf('\n') >= 0) {
                    return next;
                }
                at = next;
            } else if (isEnd(c)) {
                int next = afterEnds(text, at);
                if (endsSentence(text, from, at, next)) {
                    return afterSpace(text, next);
                }
                at = next;
            } else {
                at++;
            }
        }
        return text.length();
    }

    private static boolean endsSentence(String text, int from, int at, int next) {
        if (next == text.length()) {
            return true;
        }
        if (WIDE_ENDS.indexOf(text.charAt(at)) >= 0) {
            return "とっ".indexOf(text.charAt(next)) < 0;
        }
        if (!isSpace(text.charAt(next))) {
            return false;
        }
        int following = afterSpace(text, next);
        if (following < text.length()
                && java.lang.Character.isLowerCase(text.codePointAt(following))) {
            return false;
        }
        return text.charAt(at) != '.' || next - at > 1 || !isAbbreviation(text, from, at);
    }

    private static boolean isAbbreviation(String text, int from, int stop) {
        int start = stop;
        while (start > from && stop - start < 8 && isLetterOrStop(text.charAt(start - 1))) {
            start--;
        }
        var word = text.substring(start, stop);
        return isInitial(word, text, from, start)
                || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
    }

    /// One letter: "J.", the last of "J.R.R.", "z. B.". The English "I" is one only among others:
    /// "It was I. Nobody spoke."
    private static boolean isInitial(String word, String text, int from, int start) {
        var letter = word.substring(word.lastIndexOf('.') + 1);
        if (letter.length() != 1 || !isCased(letter.charAt(0))) {
            return false;
        }
        return !word.equals("I") || start < from + 2 || text.charAt(start - 2) == '.';
    }

    private static boolean isCased(char c) {
        return java.lang.Character.isUpperCase(c) || java.lang.Character.isLowerCase(c);
    }

    private static boolean isLetterOrStop(char c) {
        return c == '.' || java.lang.Character.isLetter(c);
    }

    private static int afterEnds(String text, int at) {
        int next = at + 1;
        while (next < text.length()
                && (isEnd(text.charAt(next)) || CLOSERS.indexOf(text.charAt(next)) >= 0)) {
            next++;
        }
        return next;
    }

    private static int afterSpace(String text, int at) {
        int next = at;
        while (next < text.length() && isSpace(text.charAt(next))) {
            next++;
        }
        return next;
    }

    private static boolean isEnd(char c) {
        if (c < 0x80) {
            return c == '.' || c == '!' || c == '?';
        }
        return WIDE_ENDS.indexOf(c) >= 0 || NARROW_ENDS.indexOf(c) >= 0;
    }

    private static boolean isSpace(char c) {
        return java.lang.Character.isWhitespace(c) || java.lang.Character.isSpaceChar(c);
    }
}
