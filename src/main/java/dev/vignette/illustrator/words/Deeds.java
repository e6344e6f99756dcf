package dev.vignette.illustrator.words;

import dev.vignette.illustrator.scene.Entity.Action;
import dev.vignette.illustrator.scene.Entity.Kind;
import dev.vignette.illustrator.words.Meaning.Deed;
import dev.vignette.illustrator.words.Meaning.Feeling;
import dev.vignette.illustrator.words.Meaning.Role;
import dev.vignette.illustrator.words.Mentions.Mention;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Gives what is done and felt to those who do and feel it: mostly the nearest before the verb.
record Deeds(List<Term> terms, Cast cast, Mentions mentions) {

    private static final int ADJECTIVE_REACH = 4;
    private static final int OBJECT_REACH = 5;

    /// What two do together.
    private static final Set<Action> SHARED =
            Set.of(
                    Action.WALK,
                    Action.RUN,
                    Action.CLIMB,
                    Action.SIT,
                    Action.SLEEP,
                    Action.SWIM,
                    Action.DANCE,
                    Action.SING);

    void bind() {
        for (int at = 0; at < terms.size(); at++) {
            var term = terms.get(at);
            if (term.real()) {
                if (term.verb()) {
                    turn(at);
                }
                var deed = term.find(Deed.class);
                if (deed.isPresent()) {
                    act(at, deed.get().action());
                }
                var using = term.find(Meaning.Using.class);
                if (term.verb() && using.isPresent()) {
                    use(at, using.get().concept());
                }
                var feeling = term.find(Feeling.class);
                if (feeling.isPresent()) {
                    var emotion = feeling.get().emotion();
                    felt(at).forEach(draft -> draft.feel(emotion));
                }
            }
        }
        bindCompanions();
    }

    /// Whoever is with somebody does the same, if nothing else is said of them.
    private void bindCompanions() {
        for (var companion : mentions.companions()) {
            mentions.before(companion.start())
                    .map(Mention::last)
                    .filter(leader ->
                            companion.last().action == Action.NONE
                                    && SHARED.contains(leader.action))
                    .ifPresent(leader -> companion.last().act(leader.action));
        }
    }

    private void act(int at, Action action) {
        for (var draft : action == Action.HOLD_HANDS ? couple(at) : subjects(at)) {
            if (draft.alive && isAble(draft, action)) {
                draft.act(action);
            }
        }
    }

    /// Whoever knits has wool in the hands, if nothing else is in them.
    private void use(int at, String concept) {
        subjects(at).stream()
                .filter(draft -> draft.isPerson() && draft.held.isEmpty())
                .forEach(draft -> draft.held.add(concept));
    }

    /// Whoever does something to somebody is turned to them; who watches, to what was spoken of.
    private void turn(int at) {
        var subjects = subjects(at).stream().filter(draft -> draft.alive).toList();
        if (subjects.isEmpty()) {
            return;
        }
        boolean watches =
                terms.get(at)
                        .find(Deed.class)
                        .filter(deed -> deed.action() == Action.LOOK)
                        .isPresent();
        var target = object(at, subjects).or(() -> watches ? other(subjects) : Optional.empty());
        target.ifPresent(name ->
                subjects.stream()
                        .filter(draft -> draft.toward.isEmpty() && !draft.name.equals(name))
                        .forEach(draft -> draft.toward = name));
    }

    /// What follows a verb before anything else is said: "looks at the tall tower", "waves to Nim".
    /// Animals have no hands to take a small thing into, and are turned to it: "steals the cheese".
    private Optional<String> object(int at, List<Draft> subjects) {
        Optional<String> small = Optional.empty();
        for (int i = at + 1; i < terms.size() && i <= at + OBJECT_REACH; i++) {
            var term = terms.get(i);
            if (term.isStop() || term.verb() || term.is(Role.AND) || term.is(Role.LEAVING)) {
                break;
            }
            var mention = mentions.at(i);
            if (mention.isPresent()) {
                return mention.map(Mention::last)
                        .filter(draft -> !subjects.contains(draft))
                        .map(draft -> draft.name);
            }
            var thing = term.find(Meaning.Thing.class).filter(_ -> term.real());
            if (thing.filter(Meaning.Thing::handy).isPresent()) {
                small = small.isPresent() ? small : thing.map(Meaning.Thing::concept);
            } else if (thing.isPresent()) {
                return thing.map(Meaning.Thing::concept);
            }
            if (term.real() && term.has(Meaning.Landmark.class)) {
                return term.find(Meaning.Landmark.class).map(Meaning.Landmark::concept);
            }
        }
        return small.filter(_ -> subjects.stream().noneMatch(Draft::isPerson));
    }

    private Optional<String> other(List<Draft> subjects) {
        return cast.alive().stream()
                .filter(draft -> !subjects.contains(draft))
                .map(draft -> draft.name)
                .findFirst();
    }

    private boolean isAble(Draft draft, Action action) {
        return switch (action) {
            case FLY -> cast.facts().has("flies", draft.concept) || draft.isMounted();
            case BREATHE_FIRE -> draft.concept.equals("dragon");
            case RIDE -> draft.kind == Kind.PERSON;
            default -> true;
        };
    }

    /// Who does what a verb says.
    List<Draft> subjects(int at) {
        if (NounPhrase.isDoing(terms, at)) {
            return next(at);
        }
        if (hasOtherSubject(at)) {
            return List.of();
        }
        return mentions.before(at)
                .or(() -> mentions.after(at))
                .map(Mention::who)
                .orElseGet(() -> cast.alive().size() == 1 ? cast.alive() : List.of());
    }

    private List<Draft> couple(int at) {
        var subjects = subjects(at);
        return subjects.size() > 1 || subjects.stream().anyMatch(draft -> draft.count > 1)
                ? subjects
                : mentions.in(terms.get(at).sentence()).stream()
                        .filter(draft -> draft.alive)
                        .toList();
    }

    /// "a girl watched while the boat danced": the boat is no actor, and yet it does the dancing.
    private boolean hasOtherSubject(int at) {
        int noun = at - 1;
        if (noun < 0
                || mentions.at(noun).isPresent()
                || terms.get(noun).has(Meaning.Feature.class)
                || !isNoun(terms.get(noun))) {
            return false;
        }
        int start = NounPhrase.endingAt(terms, noun).start();
        if (start == 0) {
            return true;
        }
        var before = terms.get(start - 1);
        return before.isStop()
                || before.isDeterminer()
                || before.is(Role.LINK)
                || before.is(Role.AND)
                || before.is(Role.BREAK);
    }

    private static boolean isNoun(Term term) {
        return !term.isStop() && !term.verb() && !term.isGrammar() && !term.isModifier();
    }

    /// "the happy girl", or "the girl was happy".
    private List<Draft> felt(int at) {
        var described = terms.get(at).verb() ? List.<Draft>of() : next(at);
        return described.isEmpty()
                ? subjects(at).stream().filter(draft -> draft.alive).toList()
                : described;
    }

    /// The one that follows, if only adjectives stand between.
    private List<Draft> next(int at) {
        for (int i = at + 1; i < terms.size() && i <= at + ADJECTIVE_REACH; i++) {
            var mention = mentions.at(i);
            if (mention.isPresent()) {
                return List.of(mention.get().last());
            }
            if (!terms.get(i).isModifier() && !terms.get(i).has(Meaning.Feature.class)) {
                break;
            }
        }
        return List.of();
    }
}
