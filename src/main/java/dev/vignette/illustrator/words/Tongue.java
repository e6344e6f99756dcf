package dev.vignette.illustrator.words;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The tongues whose words the illustrator knows beside English, in the order of the columns of
/// `tongues.tsv`.
enum Tongue {
    GERMAN(1, "der das und ein eine einen im mit dem auf von ist nicht"),
    SPANISH(2, "el la los las un una y en con del por su que"),
    FRENCH(3, "le la les de un une et dans des avec du est sur qui au"),
    RUSSIAN(4, ""),
    CHINESE(5, ""),
    JAPANESE(6, "");

    private static final Set<String> ENGLISH =
            Set.of(
                    "the", "a", "an", "and", "of", "to", "was", "is", "with", "his", "her", "at",
                    "on", "by", "from", "through", "are", "it", "he", "she", "they", "their", "for",
                    "into", "over", "under", "while", "but");

    /// Less than this share of letters in a script is a name or a quotation.
    private static final double SCRIPT = 0.3;

    /// Where its words stand in a line of `tongues.tsv`.
    final int column;

    private final String littleWords;

    Tongue(int column, String littleWords) {
        this.column = column;
        this.littleWords = " " + littleWords + " ";
    }

    /// Whether its words stand without spaces between them.
    boolean isUnbroken() {
        return this == CHINESE || this == JAPANESE;
    }

    /// The tongue of a text by its script, or else by the little words in it; none for English.
    static List<Tongue> of(String text, List<String> words) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long han = letters(text, UnicodeScript.HAN);
        long kana = letters(text, UnicodeScript.HIRAGANA) + letters(text, UnicodeScript.KATAKANA);
        if (letters > 0 && han + kana > SCRIPT * letters) {
            return List.of(kana > 0 ? JAPANESE : CHINESE);
        }
        if (letters > 0 && letters(text, UnicodeScript.CYRILLIC) > SCRIPT * letters) {
            return List.of(RUSSIAN);
        }
        Map<Tongue, Long> votes = new EnumMap<>(Tongue.class);
        for (var tongue : values()) {
            votes.put(tongue, words.stream().filter(tongue::hasLittleWord).count());
        }
        long english = words.stream().filter(ENGLISH::contains).count();
        return votes.entrySet().stream()
                .filter(vote -> vote.getValue() > english)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .stream()
                .toList();
    }

    private boolean hasLittleWord(String word) {
        return littleWords.contains(" " + word + " ");
    }

    private static long letters(String text, UnicodeScript script) {
        return text.codePoints().filter(letter -> UnicodeScript.of(letter) == script).count();
    }
}
