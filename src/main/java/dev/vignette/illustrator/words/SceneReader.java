package dev.vignette.illustrator.words;

import dev.vignette.illustrator.scene.SceneSpec;
import dev.vignette.illustrator.scene.SceneSpec.Framing;
import dev.vignette.illustrator.scene.Season;
import dev.vignette.illustrator.scene.TimeOfDay;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads what a scene shows from its words. Knows a vocabulary and a few rules of English, some
/// words of other tongues, and says how much of the text it understood. The same words give the
/// same scene; safe for many threads.
public final class SceneReader {

    /// Below this share, a text that names nobody and nothing to paint is not about a picture.
    private static final double UNDERSTOOD = 0.4;

    private static final int OPENING = 6;
    private static final int MOST_UNKNOWN = 200;

    private final Vocabulary vocabulary = Vocabulary.bundled();
    private final Tongues tongues = Tongues.bundled(vocabulary);

    /// What a text shows.
    ///
    /// @param looks what the story says of its characters, by name: "red hair, yellow raincoat"
    public SceneSpec read(String text, Map<String, String> looks) {
        var prompt = Prompt.of(text);
        var allLooks = new HashMap<>(prompt.looks());
        allLooks.putAll(looks);
        var known = new Looks(allLooks);
        return tongues.gloss(prompt.scene(), known::hasName)
                .map(gloss ->
                        read(gloss.english(), known)
                                .understood(gloss.understood(), gloss.unknown()))
                .orElseGet(() -> read(prompt.scene(), known));
    }

    private SceneSpec read(String english, Looks known) {
        var terms =
                Names.mark(Absences.mark(Matching.terms(vocabulary, Tokens.of(english))), known);
        var cast = new Cast(vocabulary, known);
        new Reading(terms, cast).read();
        return spec(terms, cast);
    }

    private SceneSpec spec(List<Term> terms, Cast cast) {
        var entities = cast.entities();
        var places = new Places(terms, vocabulary.facts());
        var landmarks = places.landmarks();
        double confidence = confidence(terms);
        var unknown = unknown(terms);
        if (entities.isEmpty() && landmarks.isEmpty() && confidence < UNDERSTOOD) {
            return new SceneSpec(
                    Places.hinted(terms),
                    TimeOfDay.DAY,
                    Set.of(),
                    Season.SUMMER,
                    List.of(),
                    List.of(),
                    confidence,
                    unknown);
        }
        var inside = cast.inside();
        var setting = places.setting(inside.isEmpty() ? entities : inside);
        var where =
                Whereabouts.settled(
                        terms, setting, landmarks, setting.isRoom() ? inside : entities);
        var skies = new Skies(terms);
        return new SceneSpec(
                where.setting(),
                skies.time(where.setting()),
                skies.weather(),
                skies.season(),
                where.landmarks(),
                where.entities(),
                setting.isRoom() ? cast.outside() : List.of(),
                confidence,
                unknown,
                framing(terms));
    }

    /// Only the first words of a text say how near it is seen: "Close up:".
    private static Framing framing(List<Term> terms) {
        return terms.stream()
                .limit(OPENING)
                .flatMap(term -> term.find(Meaning.Distance.class).stream())
                .map(Meaning.Distance::framing)
                .findFirst()
                .orElse(Framing.FREE);
    }

    private static double confidence(List<Term> terms) {
        int content = 0;
        int understood = 0;
        for (var term : terms) {
            if (isContent(term)) {
                content++;
                understood += term.isUnknown() ? 0 : 1;
            }
        }
        return content == 0 ? 0 : (double) understood / content;
    }

    /// Words that say something about the picture, understood or not.
    private static boolean isContent(Term term) {
        return !term.isStop() && !term.isGrammar() && !isNeutral(term);
    }

    /// "red" and "two" are part of what they stand by.
    private static boolean isNeutral(Term term) {
        return term.has(Meaning.Colour.class)
                || term.has(Meaning.Size.class)
                || term.has(Meaning.Quantity.class);
    }

    private static List<String> unknown(List<Term> terms) {
        var unknown = new LinkedHashSet<String>();
        for (var term : terms) {
            if (term.isUnknown() && !term.words().isEmpty() && unknown.size() < MOST_UNKNOWN) {
                unknown.add(term.words());
            }
        }
        return List.copyOf(unknown);
    }
}
