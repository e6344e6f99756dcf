package dev.vignette.story;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Finding names in a text of any script: whole words only, as written, at the beginning of a
/// sentence, or in capitals. "Mia" is in "Mia's hat" and in "MIA RUNS", not in "familial".
final class Names {

    /// Scripts that set no space between words, so that a name may touch its neighbours.
    private static final Set<UnicodeScript> UNSPACED =
            EnumSet.of(
                    UnicodeScript.HAN,
                    UnicodeScript.HIRAGANA,
                    UnicodeScript.KATAKANA,
                    UnicodeScript.THAI,
                    UnicodeScript.LAO,
                    UnicodeScript.KHMER,
                    UnicodeScript.MYANMAR);

    private final String text;

    Names(String text) {
        this.text = tidy(text);
    }

    boolean include(String name) {
        var written = tidy(name);
        var first = written.substring(0, written.offsetByCodePoints(0, 1));
        var capitalised = first.toUpperCase(Locale.ROOT) + written.substring(first.length());
        return List.of(written, capitalised, written.toUpperCase(Locale.ROOT)).stream()
                .anyMatch(this::stands);
    }

    private boolean stands(String name) {
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            int end = at + name.length();
            if (beginsAt(at) && (endsAt(end) || isGenitive(end))) {
                return true;
            }
        }
        return false;
    }

    private boolean beginsAt(int at) {
        return at == 0 || !grown(text.codePointBefore(at), text.codePointAt(at));
    }

    /// In Korean the particle follows the name without a space.
    private boolean endsAt(int end) {
        return end == text.length()
                || !grown(text.codePointBefore(end), text.codePointAt(end))
                || UnicodeScript.of(text.codePointBefore(end)) == UnicodeScript.HANGUL;
    }

    /// "Toms Hut" in the languages that write it without an apostrophe.
    private boolean isGenitive(int end) {
        return text.charAt(end) == 's' && endsAt(end + 1);
    }

    /// Whether two neighbours belong to one word.
    private static boolean grown(int left, int right) {
        return isOfWord(left) && isOfWord(right) && !isUnspaced(left) && !isUnspaced(right);
    }

    static boolean isUnspaced(int point) {
        return UNSPACED.contains(UnicodeScript.of(point));
    }

    private static boolean isOfWord(int point) {
        return java.lang.Character.isLetterOrDigit(point)
                || java.lang.Character.getType(point) == java.lang.Character.NON_SPACING_MARK
                || java.lang.Character.getType(point) == java.lang.Character.COMBINING_SPACING_MARK;
    }

    private static String tidy(String words) {
        var spaced = words.strip().replaceAll("\\s+", " ");
        return Normalizer.normalize(spaced, Normalizer.Form.NFC);
    }
}
