package dev.vignette.illustrator.words;

import dev.vignette.illustrator.scene.Setting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All words the illustrator understands, in all their forms.
///
/// @param forms by word or phrase; a phrase has up to four words
/// @param longest by first word, how many words the longest phrase that begins with it has
/// @param facts what concepts bring with them, apart from their words
record Vocabulary(Map<String, List<Form>> forms, Map<String, Integer> longest, Facts facts) {

    static final int LONGEST_PHRASE = 4;

    Vocabulary {
        forms = Map.copyOf(forms);
        longest = Map.copyOf(longest);
    }

    static Vocabulary bundled() {
        return VocabularyFile.read();
    }

    List<Form> forms(String words) {
        return forms.getOrDefault(words, List.of());
    }

    int longest(String firstWord) {
        return longest.getOrDefault(firstWord, 1);
    }

    /// What concepts bring with them.
    ///
    /// @param settings where a concept is at home: a camel in the desert
    /// @param naturalColours which nobody has to say: a red fox
    /// @param sets for every set, the concepts in it: `she`, `he`, `flies`, `carries`
    record Facts(
            Map<String, Setting> settings,
            Map<String, Set<String>> naturalColours,
            Map<String, Set<String>> sets) {

        Facts {
            settings = Map.copyOf(settings);
            naturalColours = Map.copyOf(naturalColours);
            sets = Map.copyOf(sets);
        }

        boolean isNatural(String concept, String colour) {
            return naturalColours.getOrDefault(concept, Set.of()).contains(colour);
        }

        boolean has(String set, String concept) {
            return sets.getOrDefault(set, Set.of()).contains(concept);
        }

        Optional<Setting> home(String concept) {
            return Optional.ofNullable(settings.get(concept));
        }
    }

    /// Collects forms while the vocabulary is read.
    static final class Builder {
        private final Map<String, List<Form>> forms = new HashMap<>();
        private final Map<String, Integer> longest = new HashMap<>();

        void add(String words, Form form) {
            var same = forms.getOrDefault(words, List.of());
            if (same.stream().anyMatch(form::equals)) {
                return;
            }
            forms.put(words, append(same, form));
            var split = words.split(" ", -1);
            if (split.length > LONGEST_PHRASE) {
                throw new IllegalArgumentException("'" + words + "' has more than four words");
            }
            longest.merge(split[0], split.length, Math::max);
        }

        boolean knows(String words) {
            return forms.containsKey(words);
        }

        Vocabulary build(Facts facts) {
            return new Vocabulary(forms, longest, facts);
        }

        private static List<Form> append(List<Form> forms, Form form) {
            var longer = new ArrayList<>(forms);
            longer.add(form);
            return List.copyOf(longer);
        }
    }
}
