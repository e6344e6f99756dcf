package dev.vignette.illustrator.words;

import dev.vignette.illustrator.scene.Entity.Action;
import dev.vignette.illustrator.scene.Entity.Emotion;
import dev.vignette.illustrator.scene.Entity.Kind;
import dev.vignette.illustrator.scene.SceneSpec.Framing;
import dev.vignette.illustrator.scene.Season;
import dev.vignette.illustrator.scene.Setting;
import dev.vignette.illustrator.scene.TimeOfDay;
import dev.vignette.illustrator.scene.Weather;
import dev.vignette.illustrator.words.Form.Use;
import dev.vignette.illustrator.words.Meaning.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The vocabulary as it is written down: `vocabulary.tsv`, whose first lines explain its form, and
/// `sprites.tsv`, whose labels are nouns of last resort.
final class VocabularyFile {

    private static final String FOLDER = "/dev/vignette/illustrator/";

    /// One line: `person<TAB>girl<TAB>girl, daughter, sister`.
    private record Row(String kind, String concept, List<String> words) {

        static Row of(String line) {
            var columns = line.split("\t", -1);
            if (columns.length != 3) {
                throw new IllegalArgumentException(
                        "vocabulary: three columns, not " + columns.length + ": " + line);
            }
            return new Row(columns[0], columns[1], List.of(columns[2].split(", ?", -1)));
        }
    }

    private final Vocabulary.Builder builder = new Vocabulary.Builder();
    private final Inflection inflection;
    private final List<Row> rows;

    private VocabularyFile(List<Row> rows) {
        this.rows = rows;
        inflection = new Inflection(byConcept("plural"), byConcept("forms"));
    }

    static Vocabulary read() {
        var file =
                new VocabularyFile(
                        lines("vocabulary.tsv")
                                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                                .map(Row::of)
                                .toList());
        file.rows.forEach(file::add);
        lines("sprites.tsv").forEach(file::addSprite);
        return file.builder.build(file.facts());
    }

    private void add(Row row) {
        var concept = row.concept();
        switch (row.kind()) {
            case "setting" -> nouns(row, new Meaning.Place(Setting.valueOf(concept)));
            case "hint" -> nouns(row, new Meaning.Hint(Setting.valueOf(concept)));
            case "time" -> nouns(row, new Meaning.Hour(TimeOfDay.valueOf(concept)));
            case "season" -> nouns(row, new Meaning.Year(Season.valueOf(concept)));
            case "weather" -> {
                nouns(row, new Meaning.Sky(Weather.valueOf(concept)));
                verbs(row, new Meaning.Sky(Weather.valueOf(concept)));
            }
            case "landmark" -> nouns(row, new Meaning.Landmark(concept));
            case "person" -> nouns(row, actor(Kind.PERSON, concept));
            case "creature", "animal" -> nouns(row, actor(Kind.CREATURE, concept));

            case "thing" -> nouns(row, new Meaning.Thing(Kind.THING, concept, false));
            case "tool" -> nouns(row, new Meaning.Thing(Kind.THING, concept, true));
            case "sprite" -> nouns(row, new Meaning.Thing(Kind.SPRITE, concept, false));
            case "handy" -> nouns(row, new Meaning.Thing(Kind.SPRITE, concept, true));
            case "scenery" -> nouns(row, new Meaning.Scenery());
            case "out" -> nouns(row, new Meaning.Out());
            case "framing" -> nouns(row, new Meaning.Distance(Framing.valueOf(concept)));
            case "feature" -> nouns(row, new Meaning.Feature());
            case "action" -> verbs(row, new Meaning.Deed(Action.valueOf(concept)));
            case "hold" -> verbs(row, new Meaning.Holding());
            case "using" -> verbs(row, new Meaning.Using(concept));
            case "mount" -> verbs(row, new Meaning.Mounting());
            case "feel" -> verbs(row, new Meaning.Feeling(Emotion.valueOf(concept)));
            case "emotion" -> words(row, new Meaning.Feeling(Emotion.valueOf(concept)));
            case "colour" -> words(row, new Meaning.Colour(Integer.parseInt(concept, 16)));
            case "size" -> words(row, new Meaning.Size(Double.parseDouble(concept)));
            case "number" -> words(row, new Meaning.Quantity(Integer.parseInt(concept)));
            case "name" -> words(row, new Meaning.GivenName("she".equals(concept)));
            case "grammar" -> words(row, new Meaning.Grammar(Role.valueOf(concept)));
            case "plain" -> plain(row);
            case "plural", "forms", "home", "natural", "set" -> {} // not words but facts about them
            default ->
                    throw new IllegalArgumentException("vocabulary: no such kind: " + row.kind());
        }
    }

    private static Meaning actor(Kind kind, String concept) {
        int star = concept.indexOf('*');
        return star < 0
                ? new Meaning.Actor(kind, concept, 1)
                : new Meaning.Actor(
                        kind,
                        concept.substring(0, star),
                        Integer.parseInt(concept, star + 1, concept.length(), 10));
    }

    private void nouns(Row row, Meaning meaning) {
        for (var word : row.words()) {
            boolean strict = word.startsWith("~");
            var noun = strict ? word.substring(1) : word;
            builder.add(noun, new Form(meaning, Use.NOUN, false, strict));
            for (var plural : inflection.plurals(noun)) {
                builder.add(plural, new Form(meaning, Use.NOUN, true, strict));
            }
        }
    }

    private void verbs(Row row, Meaning meaning) {
        for (var verb : row.words()) {
            builder.add(verb, new Form(meaning, Use.BARE_VERB, false, false));
            var forms = inflection.verbForms(verb);
            builder.add(forms.getFirst(), new Form(meaning, Use.BARE_VERB, false, false));
            for (var form : forms.subList(1, forms.size())) {
                builder.add(form, new Form(meaning, Use.VERB, false, false));
            }
        }
    }

    private void words(Row row, Meaning meaning) {
        for (var word : row.words()) {
            builder.add(word, new Form(meaning, Use.WORD, false, false));
        }
    }

    /// Words that say nothing about the picture, in every form.
    private void plain(Row row) {
        var meaning = new Meaning.Grammar(Role.PLAIN);
        for (var word : row.words()) {
            words(row, meaning);
            if ("verb".equals(row.concept())) {
                inflection
                        .verbForms(word)
                        .forEach(form ->
                                builder.add(form, new Form(meaning, Use.WORD, false, false)));
            } else {
                inflection
                        .plurals(word)
                        .forEach(form ->
                                builder.add(form, new Form(meaning, Use.WORD, false, false)));
            }
        }
    }

    /// A label is a noun of last resort: the vocabulary's own words win, and some labels are mostly
    /// something else.
    private void addSprite(String line) {
        var columns = line.split("\t", -1);
        var label = columns[0].replace('-', ' ');
        var group = columns[1];
        if (builder.knows(label)
                || label.split(" ", -1).length > Vocabulary.LONGEST_PHRASE
                || isOdd(columns[0], group)) {
            return;
        }
        var meaning = meaningOfSprite(columns[0], group);
        builder.add(label, new Form(meaning, Use.NOUN, false, true));
        for (var plural : inflection.plurals(label)) {
            if (!builder.knows(plural)) {
                builder.add(plural, new Form(meaning, Use.NOUN, true, true));
            }
        }
    }

    private static Meaning meaningOfSprite(String name, String group) {
        if (group.startsWith("animal-")) {
            return new Meaning.Actor(Kind.CREATURE, name, 1);
        }
        boolean handy =
                Stream.of(
                                "food-",
                                "drink",
                                "tool",
                                "musical",
                                "dishware",
                                "book-",
                                "writing",
                                "light-",
                                "mail")
                        .anyMatch(group::startsWith);
        return new Meaning.Thing(Kind.SPRITE, name, handy);
    }

    private boolean isOdd(String name, String group) {
        return Set.of(
                                "clothing",
                                "sky-weather",
                                "computer",
                                "sound",
                                "lock",
                                "hotel",
                                "place-religious")
                        .contains(group)
                || byConcept("set").getOrDefault("odd", List.of()).contains(name);
    }

    private Vocabulary.Facts facts() {
        var homes = new HashMap<String, Setting>();
        byConcept("home")
                .forEach((setting, concepts) ->
                        concepts.forEach(concept -> homes.put(concept, Setting.valueOf(setting))));
        return new Vocabulary.Facts(homes, sets(byConcept("natural")), sets(byConcept("set")));
    }

    private static Map<String, Set<String>> sets(Map<String, List<String>> lists) {
        var sets = new HashMap<String, Set<String>>();
        lists.forEach((name, members) -> sets.put(name, Set.copyOf(new LinkedHashSet<>(members))));
        return sets;
    }

    private Map<String, List<String>> byConcept(String kind) {
        var all = new HashMap<String, List<String>>();
        for (var row : rows) {
            if (row.kind().equals(kind)) {
                all.merge(
                        row.concept(),
                        row.words(),
                        (some, more) -> {
                            var both = new ArrayList<>(some);
                            both.addAll(more);
                            return both;
                        });
            }
        }
        return Map.copyOf(all);
    }

    /// The lines of one of the illustrator's tables.
    static Stream<String> lines(String name) {
        try (var stream = VocabularyFile.class.getResourceAsStream(FOLDER + name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing from this build");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
