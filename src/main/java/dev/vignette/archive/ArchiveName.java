package dev.vignette.archive;

import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/// The file name of an archive: `story_title_97_scenes_2026-02-08.zip`. Made of letters, marks,
/// digits and `_` alone, so that it is safe wherever it is written, whatever the title says.
///
/// @param pictures how many are in it
/// @param day of the last one
record ArchiveName(String title, int pictures, LocalDate day) {

    private static final int MOST_BYTES = 200;
    private static final String UNTITLED = "story";
    private static final Pattern REST =
            Pattern.compile("_\\d+_scenes_\\d{4}-\\d\\d-\\d\\d(_\\d+)?\\.zip");

    /// The name, or the one that is taken where so many others exist already: `…_2.zip`.
    String numbered(int number) {
        var rest = rest(number);
        var words = trimmed(cut(words(title), MOST_BYTES - rest.length()));
        return (words.isEmpty() ? UNTITLED : words) + rest;
    }

    /// Whether a name is one of this title's archives, of whatever day and with however many
    /// pictures.
    boolean isLike(String name) {
        var own = numbered(1);
        var words = own.substring(0, own.length() - rest(1).length());
        return name.startsWith(words) && REST.matcher(name.substring(words.length())).matches();
    }

    private String rest(int number) {
        return "_" + pictures + "_scenes_" + day + (number == 1 ? "" : "_" + number) + ".zip";
    }

    private static String words(String title) {
        var lower = Normalizer.normalize(title, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        var words = new StringBuilder();
        boolean inWord = false;
        for (int i = 0; i < lower.length(); i += Character.charCount(lower.codePointAt(i))) {
            int point = lower.codePointAt(i);
            // a mark belongs to what stands before it; after a symbol it would stand on nothing
            boolean kept = isLetterOrDigit(point) || (inWord && isMark(point));
            if (kept) {
                words.appendCodePoint(point);
            } else if (inWord) {
                words.append('_');
            }
            inWord = kept;
        }
        return trimmed(Normalizer.normalize(words, Normalizer.Form.NFC));
    }

    private static boolean isLetterOrDigit(int point) {
        return Character.isLetter(point) || Character.isDigit(point);
    }

    private static boolean isMark(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK ->
                    true;
            default -> false;
        };
    }

    private static String cut(String words, int bytes) {
        if (bytesOf(words) <= bytes) {
            return words;
        }
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(words);
        int end = 0;
        for (int next = characters.next(); next != BreakIterator.DONE; next = characters.next()) {
            if (bytesOf(words.substring(0, next)) > bytes) {
                break;
            }
            end = next;
        }
        return end > 0 ? words.substring(0, end) : cutInside(words, bytes);
    }

    /// For a first character that is too long by itself, a letter under a heap of accents.
    private static String cutInside(String words, int bytes) {
        int end = 0;
        while (bytesOf(words.substring(0, words.offsetByCodePoints(end, 1))) <= bytes) {
            end = words.offsetByCodePoints(end, 1);
        }
        return words.substring(0, end);
    }

    private static String trimmed(String words) {
        return words.endsWith("_") ? words.substring(0, words.length() - 1) : words;
    }

    private static int bytesOf(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
