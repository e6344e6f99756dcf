package dev.vignette.illustrator.words;

import dev.vignette.illustrator.scene.Entity;
import dev.vignette.illustrator.scene.Setting;
import dev.vignette.illustrator.words.Meaning.Hint;
import dev.vignette.illustrator.words.Meaning.Landmark;
import dev.vignette.illustrator.words.Meaning.Place;
import dev.vignette.illustrator.words.Meaning.Role;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Where a scene happens, by votes: every place it names has one, more if somebody is said to be
/// there, and whoever is at home somewhere votes for that.
final class Places {

    private static final double NAMED = 2;
    private static final double PHRASE = 1.5;
    private static final double UNDER_WATER = 3;
    private static final double THERE = 1.6;
    private static final double LEFT = 0.4;
    private static final double AHEAD = 0.6;

    /// "to the market", and then what happens there.
    private static final double ARRIVED = 1.5;

    /// "through the village to the market".
    private static final double PASSING = 0.6;

    /// "next to the school": not in it.
    private static final double BESIDE = 0.1;

    /// Less than this is no place to be.
    private static final double LEAST = 0.29;

    private static final double SCENERY = 0.3;
    private static final int PREPOSITION_REACH = 4;

    /// Votes by how sure a home is: a ship is hardly anywhere but at sea, a fox may be in a garden.
    private static final double SETTLED = 1.5;

    private static final double HOME = 0.8;
    private static final double HINT = 0.5;

    private final List<Term> terms;
    private final Vocabulary.Facts facts;
    private final Map<Setting, Double> votes = new EnumMap<>(Setting.class);
    private final List<Setting> order = new ArrayList<>();

    Places(List<Term> terms, Vocabulary.Facts facts) {
        this.terms = terms;
        this.facts = facts;
    }

    /// The setting with the most votes; of equal ones, the first named. A meadow where nothing
    /// says.
    Setting setting(List<Entity> entities) {
        for (int at = 0; at < terms.size(); at++) {
            if (terms.get(at).real()) {
                vote(at);
            }
        }
        landmarks().forEach(this::voteHome);
        for (var entity : entities) {
            voteHome(entity.concept());
            entity.mount().ifPresent(mount -> voteHome(mount.concept()));
        }
        Setting best = Setting.MEADOW;
        votes.merge(Setting.MEADOW, LEAST, Double::sum);
        for (var setting : order) {
            if (votes.getOrDefault(setting, 0.0) > votes.getOrDefault(best, 0.0)) {
                best = setting;
            }
        }
        return best;
    }

    /// Where a text that names no place and nobody may happen, from at least two hints: an office.
    static Setting hinted(List<Term> terms) {
        var hints = terms.stream().flatMap(term -> term.find(Hint.class).stream()).toList();
        return hints.size() < 2 ? Setting.MEADOW : hints.getFirst().setting();
    }

    List<String> landmarks() {
        var landmarks = new LinkedHashSet<String>();
        for (var term : terms) {
            if (term.real()) {
                term.find(Landmark.class).ifPresent(landmark -> landmarks.add(landmark.concept()));
                if (term.words().startsWith("lighthouse keeper")) {
                    landmarks.add("lighthouse");
                }
            }
        }
        return List.copyOf(landmarks);
    }

    private void vote(int at) {
        var term = terms.get(at);
        for (var meaning : term.meanings()) {
            if (meaning instanceof Place(var setting)) {
                double weight = NAMED + (isOfWindow(at) ? THERE : presence(at));
                if (term.words().indexOf(' ') > 0) {
                    weight += PHRASE;
                }
                if (setting == Setting.UNDERWATER) {
                    weight += UNDER_WATER;
                }
                boolean beside = setting.isRoom() && isBeside(at) && !isOfWindow(at);
                double near = isOfWindow(at) ? 1 : nearness(at);
                count(setting, weight * near * (beside ? BESIDE : 1));
            }
        }
        if (Outdoors.isWindow(term) && isLookedThrough(at) && landmarks().isEmpty()) {
            count(Setting.LIVING_ROOM, HINT);
        }
        term.find(Hint.class).ifPresent(hint -> count(hint.setting(), HINT));
        if (term.has(Meaning.Scenery.class) && term.words().startsWith("flower")) {
            count(Setting.MEADOW, SCENERY);
        }
        if (term.words().equals("whole village")) {
            count(Setting.VILLAGE, NAMED);
        }
    }

    private void voteHome(String concept) {
        double weight = facts.has("settled", concept) ? SETTLED : HOME;
        facts.home(concept)
                .filter(setting -> !(setting.isRoom() && isOutInTheWeather()))
                .ifPresent(setting -> count(setting, weight));
    }

    /// "through the rain": whoever goes there is not at home.
    private boolean isOutInTheWeather() {
        return IntStream.range(1, terms.size())
                .filter(at -> terms.get(at).has(Meaning.Sky.class))
                .map(at -> NounPhrase.endingAt(terms, at).start() - 1)
                .anyMatch(before -> before >= 0 && terms.get(before).words().equals("through"));
    }

    private void count(Setting setting, double weight) {
        if (votes.merge(setting, weight, Double::sum) == weight) {
            order.add(setting);
        }
    }

    /// "in the forest" weighs more than "a forest".
    private double presence(int at) {
        for (int distance = 1; distance <= PREPOSITION_REACH && distance <= at; distance++) {
            var before = terms.get(at - distance);
            if (before.isStop() || before.verb()) {
                return 0;
            }
            if (before.is(Role.PLACING) || before.is(Role.UPON)) {
                return THERE / distance;
            }
        }
        return 0;
    }

    private boolean isBeside(int at) {
        int start = NounPhrase.endingAt(terms, at).start();
        return start > 0
                && List.of("next to", "in front of", "outside", "behind", "near", "beside", "past")
                        .contains(terms.get(start - 1).words());
    }

    /// "outside the bedroom window": in the bedroom.
    private boolean isOfWindow(int at) {
        return at + 1 < terms.size() && Outdoors.isWindow(terms.get(at + 1));
    }

    /// "out of the window" is said in a room.
    private boolean isLookedThrough(int at) {
        int before = NounPhrase.endingAt(terms, at).start() - 1;
        return before >= 0
                && List.of("out of", "outside", "through").contains(terms.get(before).words());
    }

    private boolean isLastSentence(int at) {
        return terms.getLast().sentence() <= terms.get(at).sentence() + 1
                && terms.stream()
                        .noneMatch(term ->
                                term.sentence() > terms.get(at).sentence() && !term.isStop());
    }

    private boolean isOnTheWay(int at) {
        return terms.stream()
                .skip(at + 1L)
                .limit(4)
                .takeWhile(term -> !term.isStop())
                .anyMatch(term -> term.is(Role.TOWARD));
    }

    /// "left the village" is hardly there any more, "to the village" not yet.
    private double nearness(int at) {
        int start = NounPhrase.endingAt(terms, at).start();
        if (start == 0) {
            return 1;
        }
        var before = terms.get(start - 1);
        if (before.is(Role.TOWARD)) {
            return isLastSentence(at) ? AHEAD : ARRIVED;
        }
        if (before.words().equals("through") && isOnTheWay(at)) {
            return PASSING;
        }
        return before.is(Role.LEAVING) && !before.words().equals("from") ? LEFT : 1;
    }
}
