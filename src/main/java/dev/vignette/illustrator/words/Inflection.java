package dev.vignette.illustrator.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The forms English words take: one fox and two foxes, he hurries and hurried.
///
/// @param plurals of irregular nouns: `wolf` to `wolves`
/// @param pasts of irregular verbs: `ride` to `rode, ridden`
record Inflection(Map<String, List<String>> plurals, Map<String, List<String>> pasts) {

    private static final String VOWELS = "aeiou";

    /// The plurals of a noun or of a phrase that ends in one.
    List<String> plurals(String phrase) {
        int space = phrase.lastIndexOf(' ') + 1;
        var start = phrase.substring(0, space);
        var noun = phrase.substring(space);
        return plurals.getOrDefault(noun, List.of(plural(noun))).stream()
                .map(start::concat)
                .toList();
    }

    /// All forms of a verb but its base; a phrase that begins with one changes only there.
    List<String> verbForms(String phrase) {
        int space = phrase.indexOf(' ');
        var verb = space < 0 ? phrase : phrase.substring(0, space);
        var rest = space < 0 ? "" : phrase.substring(space);
        var forms = new ArrayList<String>();
        forms.add(plural(verb));
        forms.addAll(pasts.getOrDefault(verb, List.of(stem(verb, true) + "ed")));
        forms.add(stem(verb, false) + "ing");
        forms.replaceAll(form -> form + rest);
        return forms;
    }

    private static String plural(String word) {
        if (endsInConsonantY(word)) {
            return word.substring(0, word.length() - 1) + "ies";
        }
        boolean hisses =
                word.endsWith("s")
                        || word.endsWith("x")
                        || word.endsWith("z")
                        || word.endsWith("ch")
                        || word.endsWith("sh");
        return word + (hisses ? "es" : "s");
    }

    /// What "-ed" or "-ing" is appended to: `hurr(i)`, `bak`, `hugg`.
    private static String stem(String verb, boolean past) {
        int end = verb.length() - 1;
        if (past && endsInConsonantY(verb)) {
            return verb.substring(0, end) + "i";
        }
        if (!past && verb.endsWith("ie")) {
            return verb.substring(0, end - 1) + "y";
        }
        if (verb.endsWith("e") && !verb.endsWith("ee")) {
            return verb.substring(0, end);
        }
        return doubles(verb) ? verb + verb.charAt(end) : verb;
    }

    /// Short verbs double their last letter: `hug`, `swim`, `stop`; `row`, `rain` and `fix` do not.
    private static boolean doubles(String verb) {
        int end = verb.length() - 1;
        return end >= 2
                && end <= 4
                && !isVowel(verb.charAt(end))
                && "wxy".indexOf(verb.charAt(end)) < 0
                && isVowel(verb.charAt(end - 1))
                && !isVowel(verb.charAt(end - 2))
                && verb.chars().filter(letter -> isVowel((char) letter)).count() == 1;
    }

    private static boolean endsInConsonantY(String word) {
        return word.length() > 2 && word.endsWith("y") && !isVowel(word.charAt(word.length() - 2));
    }

    private static boolean isVowel(char letter) {
        return VOWELS.indexOf(letter) >= 0;
    }
}
