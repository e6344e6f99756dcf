package dev.vignette.illustrator.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What the story says of its characters' looks, by name.
final class Looks {

    private static final Set<String> ARTICLES = Set.of("the", "a", "an");
    private static final Pattern PARTS = Pattern.compile("[,;]|\\band\\b");
    private static final int MOST_FEATURES = 12;

    private final Map<String, String> byName = new LinkedHashMap<>();

    Looks(Map<String, String> looks) {
        looks.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> byName.put(bare(entry.getKey()), entry.getValue()));
    }

    private static String bare(String name) {
        var words =
                new ArrayList<>(List.of(name.strip().toLowerCase(Locale.ROOT).split("\\s+", -1)));
        words.removeIf(ARTICLES::contains);
        return String.join(" ", words);
    }

    /// Whether a word alone is a character's name.
    boolean isName(String word) {
        return byName.containsKey(word);
    }

    /// Whether a word is one of the characters' names, or part of one.
    boolean hasName(String word) {
        return byName.keySet().stream()
                .anyMatch(name -> List.of(name.split(" ", -1)).contains(word));
    }

    /// How somebody of that name or role looks, in the story's words.
    Optional<String> of(String name) {
        var wanted = bare(name);
        var exact = Optional.ofNullable(byName.get(wanted));
        return exact.isPresent() || wanted.isEmpty()
                ? exact
                : byName.entrySet().stream()
                        .filter(entry -> List.of(entry.getKey().split(" ", -1)).contains(wanted))
                        .map(Map.Entry::getValue)
                        .findFirst();
    }

    /// The single features of a look: "red hair", "yellow raincoat".
    static List<String> features(String look) {
        return PARTS.splitAsStream(look)
                .map(String::strip)
                .filter(feature -> !feature.isEmpty())
                .limit(MOST_FEATURES)
                .toList();
    }

    /// The name, if the story has a single character.
    Optional<String> onlyName() {
        return byName.size() == 1 ? byName.keySet().stream().findFirst() : Optional.empty();
    }
}
