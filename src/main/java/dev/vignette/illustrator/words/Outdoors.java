package dev.vignette.illustrator.words;

import dev.vignette.illustrator.scene.Entity.Action;
import dev.vignette.illustrator.scene.Entity.Kind;
import dev.vignette.illustrator.words.Meaning.Deed;
import dev.vignette.illustrator.words.Meaning.Role;
import dev.vignette.illustrator.words.Mentions.Mention;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/// Tells who is out of the room that the others are in: the owl of "an owl sat outside the window",
/// of "outside, an owl called" and of "she looked out of the window at an owl".
///
/// @param deeds who does what
/// @param living where the text speaks of somebody
/// @param things where it speaks of something
record Outdoors(
        List<Term> terms, Vocabulary.Facts facts, Deeds deeds, Mentions living, Mentions things) {

    private static final int VERB_REACH = 7;
    private static final int NOUN_REACH = 6;
    private static final int SEEN_REACH = 9;

    /// What is done where one is: who "runs outside" was in, and may be painted so.
    private static final Set<Action> STAYING =
            EnumSet.of(
                    Action.PLAY, Action.SIT, Action.SLEEP, Action.SING, Action.DANCE, Action.GUARD);

    void bind() {
        for (int at = 0; at < terms.size(); at++) {
            if (terms.get(at).real()) {
                if (terms.get(at).words().equals("outside")) {
                    outside(at);
                } else if (isWindow(terms.get(at))) {
                    window(at);
                }
            }
        }
    }

    static boolean isWindow(Term term) {
        return Set.of("window", "windowsill", "sill").contains(term.words());
    }

    private void outside(int at) {
        int end = afterNoun(at);
        if (opensClause(at)) {
            following(end).ifPresent(mention -> mark(mention.who()));
            return;
        }
        var verb = verbBefore(at);
        boolean named = end > at + 1;
        if (named && verb.isEmpty()) {
            endingAt(at - 1).ifPresent(mention -> mark(List.of(mention.last())));
        } else if (verb.isPresent() && looks(verb.getAsInt()) && named) {
            through(at, end - 1);
        } else if (verb.isPresent() && !looks(verb.getAsInt())) {
            boolean stays = deed(verb.getAsInt()).filter(STAYING::contains).isPresent();
            if (named || stays) {
                mark(subjects(verb.getAsInt()));
            }
        }
    }

    private void window(int at) {
        boolean compound = at > 0 && isPlace(terms.get(at - 1));
        int before = NounPhrase.endingAt(terms, compound ? at - 1 : at).start() - 1;
        if (before < 0) {
            return;
        }
        switch (terms.get(before).words()) {
            case "at", "on", "against", "past" ->
                    mark(
                            Stream.concat(
                                            endingAt(before - 1).map(Mention::last).stream(),
                                            verbBefore(before).stream()
                                                    .mapToObj(this::subjects)
                                                    .flatMap(List::stream))
                                    .filter(this::isWild)
                                    .toList());
            case "out", "out of", "through", "from" -> through(before, at);
            default -> {}
        }
    }

    /// Wild animals look in, all others look out.
    private void through(int before, int window) {
        var wild =
                verbBefore(before).stream()
                        .filter(this::looks)
                        .mapToObj(this::subjects)
                        .flatMap(List::stream)
                        .filter(this::isWild)
                        .toList();
        if (!wild.isEmpty()) {
            mark(wild);
            return;
        }
        endingAt(before - 1).filter(this::isSeen).ifPresent(mention -> mark(mention.who()));
        all().filter(mention -> mention.start() > window && mention.at() <= window + SEEN_REACH)
                .filter(mention -> mention.sentence() == terms.get(window).sentence())
                .filter(mention -> isSeen(mention) || isLookedAt(mention))
                .flatMap(mention -> listed(mention).who().stream())
                .filter(draft -> draft.kind != Kind.SPRITE) // cakes lie in the window of a shop
                .forEach(draft -> mark(List.of(draft)));
    }

    /// All of "a fox, two deer and an owl".
    private Mention listed(Mention first) {
        return all().filter(next -> next.start() > first.at() && next.start() <= first.at() + 3)
                .filter(next -> next.who().containsAll(first.who()))
                .findFirst()
                .map(this::listed)
                .orElse(first);
    }

    private boolean isSeen(Mention mention) {
        return mention.start() > 0 && looks(mention.start() - 1);
    }

    private boolean isLookedAt(Mention mention) {
        int at = mention.start() - 1;
        return terms.get(at).words().equals("at") && verbBefore(at).stream().anyMatch(this::looks);
    }

    private static void mark(List<Draft> who) {
        who.forEach(draft -> draft.outside = true);
    }

    private boolean isWild(Draft draft) {
        return draft.action == Action.FLY
                || (draft.kind == Kind.CREATURE
                        && (facts.has("flies", draft.concept)
                                || facts.home(draft.concept)
                                        .filter(home -> !home.isRoom())
                                        .isPresent()));
    }

    private Stream<Mention> all() {
        return Stream.concat(living.latestFirst().stream(), things.latestFirst().stream());
    }

    private Optional<Mention> endingAt(int at) {
        return living.at(at).or(() -> things.at(at));
    }

    /// The one that begins after a term, a comma between them or nothing.
    private Optional<Mention> following(int end) {
        int start = end < terms.size() && isComma(end) ? end + 1 : end;
        return all().filter(mention -> mention.start() == start).findFirst();
    }

    private boolean isComma(int at) {
        return terms.get(at).written().mark() == Token.Mark.COMMA;
    }

    private boolean opensClause(int at) {
        return at == 0
                || isBreak(at - 1)
                || terms.get(at - 1).sentence() < terms.get(at).sentence();
    }

    private boolean isBreak(int at) {
        var term = terms.get(at);
        return term.isStop() || term.is(Role.LINK) || term.is(Role.AND) || term.is(Role.BREAK);
    }

    /// What the words before a term say is done, in its clause.
    private OptionalInt verbBefore(int at) {
        for (int i = at - 1; i >= 0 && i >= at - VERB_REACH && !isBreak(i); i--) {
            if (terms.get(i).sentence() < terms.get(at).sentence()) {
                break;
            }
            if (terms.get(i).verb() && !terms.get(i).is(Role.AUXILIARY)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /// Nobody where it is the weather that does it.
    private List<Draft> subjects(int verb) {
        boolean nobody = terms.get(verb).has(Meaning.Sky.class) || living.before(verb).isEmpty();
        return things.at(verb - 1)
                .map(Mention::who)
                .orElseGet(() -> nobody ? List.of() : deeds.subjects(verb));
    }

    private Optional<Action> deed(int verb) {
        return terms.get(verb).find(Deed.class).map(Deed::action);
    }

    private boolean looks(int verb) {
        return terms.get(verb).verb() && deed(verb).filter(Action.LOOK::equals).isPresent();
    }

    /// Where "the bedroom window" ends that "outside" is said of; the next term where it is said of
    /// nothing.
    private int afterNoun(int at) {
        int end = at + 1;
        for (int i = end; i < terms.size() && i <= at + NOUN_REACH; i++) {
            var term = terms.get(i);
            if (isPlace(term)) {
                end = i + 1;
            } else if (!term.isDeterminer() && !term.isModifier() && !term.is(Role.OF)) {
                break;
            }
        }
        return end;
    }

    private static boolean isPlace(Term term) {
        return !term.verb()
                && (term.has(Meaning.Place.class)
                        || term.has(Meaning.Hint.class)
                        || term.has(Meaning.Landmark.class)
                        || term.has(Meaning.Scenery.class)
                        || Set.of("room", "house", "door", "chamber").contains(term.words()));
    }
}
