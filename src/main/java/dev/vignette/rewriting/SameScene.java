package dev.vignette.rewriting;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Whether other words keep what they must: every age, and plain spelling. What only a reader can
/// judge is left to the one who gave the words.
final class SameScene {

    /// Somebody is young, or old.
    private static final Pattern AGE_WORD =
            Pattern.compile(
                    "(?iu)\\b(?:child(?:ren)?|kids?|bab(?:y|ies)|toddlers?|infants?|boys?|girls?|teen(?:s|agers?|aged?)?"
                            + "|adolescents?|minors?|underage|young|youngsters?|little|schoolgirls?|schoolboys?|pupils?"
                            + "|daughters?|sons?|elderly|old|grand(?:mother|father|ma|pa)s?"
                            + "|kind(?:er)?|mädchen|jungen?|enfants?|filles?|garçons?|niñ[oa]s?|дет\\w+|ребён\\w+|девоч\\w+|мальчик\\w*)\\b");

    private static final Pattern GROWN_WORD =
            Pattern.compile(
                    "(?iu)\\b(?:adults?|grown[- ]?ups?|grown|wom[ae]n|m[ae]n|lad(?:y|ies)|of age)\\b");

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’]*");

    /// `kn1fe`, `b!ood`
    private static final Pattern DISGUISED = Pattern.compile("\\p{L}[\\d@$!|*_#]+\\p{L}");

    /// `k n i f e`, `k.n.i.f.e`
    private static final Pattern SPACED =
            Pattern.compile("(?<!\\p{L})(?:\\p{L}[ ._-]){3,}\\p{L}(?!\\p{L})");

    private static final List<String> ENDINGS = List.of("s", "es", "d", "ed", "r", "er", "ly", "y");

    private static final int LONG_ENOUGH_TO_MISSPELL = 5;

    private SameScene() {}

    /// What is wrong with other words; empty where nothing is.
    ///
    /// @param longest characters they may have
    static Optional<String> trouble(String before, String after, int longest) {
        if (after.isBlank() || after.equals(before.strip())) {
            return Optional.of("nothing was changed");
        }
        if (after.length() > longest) {
            return Optional.of("they are longer than the service takes");
        }
        return Optional.ofNullable(firstOf(age(before, after), spelling(before, after)));
    }

    private static @Nullable String firstOf(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }

    private static @Nullable String age(String before, String after) {
        var ages = found(AGE_WORD, before);
        if (!found(AGE_WORD, after).containsAll(ages)) {
            return "an age was left out";
        }
        if (!found(NUMBER, after).equals(found(NUMBER, before))) {
            return "a number, which may be an age, was changed";
        }
        boolean grewUp = !found(GROWN_WORD, before).containsAll(found(GROWN_WORD, after));
        return !ages.isEmpty() && grewUp ? "somebody young may have become older" : null;
    }

    private static @Nullable String spelling(String before, String after) {
        if (after.codePoints().anyMatch(c -> Character.getType(c) == Character.FORMAT)) {
            return "they hold invisible characters";
        }
        if (!scripts(before).containsAll(scripts(after))) {
            return "they are written in another alphabet";
        }
        if (!found(DISGUISED, before).containsAll(found(DISGUISED, after))
                || !found(SPACED, before).containsAll(found(SPACED, after))) {
            return "a word is disguised";
        }
        return misspelt(before, after) ? "a word may be misspelt to slip through" : null;
    }

    /// A word that is gone, and one that is new and a letter away from it.
    private static boolean misspelt(String before, String after) {
        var gone = found(WORD, before);
        var fresh = found(WORD, after);
        var common = new TreeSet<>(gone);
        common.retainAll(fresh);
        gone.removeAll(common);
        fresh.removeAll(common);
        return gone.stream()
                .anyMatch(old -> fresh.stream().anyMatch(word -> isMisspelling(old, word)));
    }

    private static boolean isMisspelling(String old, String word) {
        return old.length() >= LONG_ENOUGH_TO_MISSPELL
                && ENDINGS.stream()
                        .noneMatch(end -> word.equals(old + end) || old.equals(word + end))
                && isOneLetterAway(old, word);
    }

    private static boolean isOneLetterAway(String one, String other) {
        int same = 0;
        int shorter = Math.min(one.length(), other.length());
        while (same < shorter && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        int tail = 0;
        while (tail < shorter - same
                && one.charAt(one.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
            tail++;
        }
        return Math.max(one.length(), other.length()) - same - tail <= 1;
    }

    private static Set<UnicodeScript> scripts(String text) {
        var scripts = EnumSet.noneOf(UnicodeScript.class);
        text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .forEach(scripts::add);
        return scripts;
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
