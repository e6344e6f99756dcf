package dev.vignette.illustrator.words;

import dev.vignette.illustrator.scene.Entity.Kind;
import dev.vignette.illustrator.words.Meaning.Holding;
import dev.vignette.illustrator.words.Meaning.Role;
import dev.vignette.illustrator.words.Meaning.Using;
import dev.vignette.illustrator.words.Mentions.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts things into the hands they are said to be in: "carried a basket", "with a lantern", "under
/// an umbrella".
final class Hands {

    private static final String JUGGLING = "juggling balls";
    private static final int JUGGLED_REACH = 3;

    /// Something named before its holder: "With a lantern in his hand, Tomas…".
    private record Waiting(int sentence, NounPhrase phrase, Meaning.Thing thing) {}

    private final List<Term> terms;
    private final Mentions mentions;
    private final List<Waiting> waiting = new ArrayList<>();
    private List<Draft> lastHolders = List.of();
    private int lastHeldAt = -1;

    Hands(List<Term> terms, Mentions mentions) {
        this.terms = terms;
        this.mentions = mentions;
    }

    /// Whether what a phrase names flies above somebody's hands: "juggles three burning torches".
    boolean isJuggled(NounPhrase phrase) {
        for (int at = phrase.start() - 1; at >= 0 && phrase.start() - at <= JUGGLED_REACH; at--) {
            var term = terms.get(at);
            if (isJuggling(term)) {
                return true;
            }
            if (term.isStop() || (term.isGrammar() && !term.is(Role.WITH))) {
                return false;
            }
        }
        return false;
    }

    private static boolean isJuggling(Term term) {
        return term.verb()
                && term.find(Using.class)
                        .filter(using -> using.concept().equals(JUGGLING))
                        .isPresent();
    }

    /// Whether a thing is in somebody's hand, or will be once they are named.
    boolean take(NounPhrase phrase, Meaning.Thing thing) {
        var holders = holders(phrase, thing);
        if (holders.isEmpty() && isHeldByNext(phrase)) {
            waiting.add(new Waiting(terms.get(phrase.at()).sentence(), phrase, thing));
            return true;
        }
        var free = holders.stream().filter(holder -> holder.canTake(thing.concept())).toList();
        free.forEach(holder -> give(holder, phrase, thing));
        lastHolders = free;
        lastHeldAt = free.isEmpty() ? -1 : phrase.at();
        return !free.isEmpty();
    }

    /// Hands over what waited for a holder in this sentence.
    void giveWaiting(int sentence, Draft holder) {
        for (var item : waiting) {
            if (item.sentence() == sentence && holder.hasFreeHand()) {
                give(holder, item.phrase(), item.thing());
            }
        }
        waiting.removeIf(item -> item.sentence() == sentence && !holder.held.isEmpty());
    }

    /// What is held is called with its colour: a red balloon.
    private void give(Draft holder, NounPhrase phrase, Meaning.Thing thing) {
        var colour = phrase.colour().map(Term::words);
        var how = isJuggled(phrase) ? Optional.of("juggling") : colour;
        var held = how.map(word -> word + " ").orElse("") + thing.concept();
        if (holder.isPerson() && thing.concept().equals("crown")) {
            holder.look.add("golden crown");
        } else if (!holder.held.contains(held)) {
            holder.held.add(held);
        }
    }

    private List<Draft> holders(NounPhrase phrase, Meaning.Thing thing) {
        int before = beforePhrase(phrase.start());
        if (before < 0) {
            return List.of();
        }
        var term = terms.get(before);
        boolean listed = term.is(Role.AND) || term.isStop();
        if (listed && lastHeldAt >= 0 && lastHeldAt == before - 1) {
            return lastHolders;
        }
        if (isHolding(term) || isJuggled(phrase)) {
            return mentions.before(before).map(this::subjects).orElse(List.of());
        }
        if (term.is(Role.WITH) || isInHand(phrase.at())) {
            return mentions.before(phrase.start())
                    .map(mention -> List.of(mention.last()))
                    .orElse(List.of());
        }
        if (isShelter(term) && thing.concept().equals("umbrella")) {
            return mentions.before(before)
                    .map(mention -> List.of(mention.who().getFirst()))
                    .orElse(List.of());
        }
        return givenTo(before).or(() -> owner(phrase)).map(List::of).orElse(List.of());
    }

    /// The first of two carries one thing, both carry two.
    private List<Draft> subjects(Mention mention) {
        return List.of(mention.who().getFirst());
    }

    /// "gave the girl a flower".
    private Optional<Draft> givenTo(int before) {
        return mentions.at(before)
                .filter(mention -> {
                    int verb = NounPhrase.endingAt(terms, before).start() - 1;
                    return verb >= 0
                            && terms.get(verb).has(Holding.class)
                            && terms.get(verb).verb();
                })
                .map(Mention::last);
    }

    /// "and her basket".
    private Optional<Draft> owner(NounPhrase phrase) {
        boolean placed = phrase.start() > 0 && isPlacing(terms.get(phrase.start() - 1));
        return phrase.isPossessed() && !placed
                ? mentions.before(phrase.start()).map(Mention::last)
                : Optional.empty();
    }

    private static boolean isPlacing(Term term) {
        boolean placing = term.is(Role.PLACING) && !term.words().equals("through");
        return placing || term.is(Role.UPON) || term.is(Role.TOWARD);
    }

    private static boolean isShelter(Term term) {
        return List.of("under", "beneath", "below").contains(term.words());
    }

    /// "a lantern in his hand".
    private boolean isInHand(int at) {
        return at + 3 < terms.size()
                && terms.get(at + 1).words().equals("in")
                && terms.get(at + 2).isDeterminer()
                && List.of("hand", "hands", "paw", "paws", "arm", "arms")
                        .contains(terms.get(at + 3).words());
    }

    private boolean isHeldByNext(NounPhrase phrase) {
        int before = beforePhrase(phrase.start());
        if (before < 0 || !(terms.get(before).is(Role.WITH) || isHolding(terms.get(before)))) {
            return false;
        }
        int sentence = terms.get(phrase.at()).sentence();
        boolean opensSentence = before == 0 || terms.get(before - 1).sentence() != sentence;
        return opensSentence
                && terms.stream()
                        .skip(phrase.at() + 1L)
                        .takeWhile(term -> term.sentence() == sentence)
                        .anyMatch(Hands::isHolder);
    }

    private static boolean isHolding(Term term) {
        return term.has(Holding.class) && term.verb();
    }

    private static boolean isHolder(Term term) {
        boolean person =
                term.find(Meaning.Actor.class)
                        .filter(actor -> actor.kind() == Kind.PERSON)
                        .isPresent();
        return term.real() && (term.name() || person);
    }

    /// The term before a phrase, past "out", "slowly" and the like.
    private int beforePhrase(int start) {
        int before = start - 1;
        while (before > 0 && terms.get(before).is(Role.PLAIN)) {
            before--;
        }
        return before;
    }
}
