package dev.vignette.illustrator.words;

import dev.vignette.illustrator.words.Meaning.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where the text speaks of whom, from its beginning to where reading has come.
final class Mentions {

    /// One place where the text speaks of somebody.
    ///
    /// @param start where its phrase begins among the terms
    /// @param at its noun, name or pronoun
    /// @param who all that are spoken of together: "a princess and a knight"
    record Mention(int start, int at, int sentence, List<Draft> who) {
        Mention {
            who = List.copyOf(who);
        }

        Draft last() {
            return who.getLast();
        }
    }

    private final List<Term> terms;
    private final List<Mention> mentions = new ArrayList<>();

    Mentions(List<Term> terms) {
        this.terms = terms;
    }

    /// Adds a mention whose phrase begins at a term; it joins the one before if "and", "with" or a
    /// comma stands between.
    void add(int start, int at, List<Draft> who) {
        var together = new ArrayList<Draft>();
        beside(start).ifPresent(mention -> together.addAll(mention.who()));
        together.removeAll(who);
        together.addAll(who);
        mentions.add(new Mention(start, at, terms.get(at).sentence(), together));
    }

    private Optional<Mention> beside(int start) {
        int link = start - 1;
        if (link > 1 && terms.get(link).is(Role.AND) && isComma(link - 1)) {
            link--;
        } else if (link < 1
                || !(terms.get(link).is(Role.AND)
                        || terms.get(link).is(Role.WITH)
                        || isComma(link))) {
            return Optional.empty();
        }
        int end = link - 1;
        return last().filter(mention -> mention.at() == end);
    }

    private boolean isComma(int at) {
        return terms.get(at).written().mark() == Token.Mark.COMMA;
    }

    Optional<Mention> last() {
        return mentions.isEmpty() ? Optional.empty() : Optional.of(mentions.getLast());
    }

    /// The nearest mention before a term, in its sentence.
    Optional<Mention> before(int at) {
        for (int i = mentions.size() - 1; i >= 0; i--) {
            var mention = mentions.get(i);
            if (mention.sentence() < terms.get(at).sentence()) {
                return Optional.empty();
            }
            if (mention.at() < at) {
                return Optional.of(mention);
            }
        }
        return Optional.empty();
    }

    /// The nearest mention after a term, in its sentence.
    Optional<Mention> after(int at) {
        int sentence = terms.get(at).sentence();
        return mentions.stream()
                .filter(mention -> mention.at() > at && mention.sentence() == sentence)
                .findFirst();
    }

    /// The mention whose noun stands at a term.
    Optional<Mention> at(int at) {
        return mentions.stream().filter(mention -> mention.at() == at).findFirst();
    }

    /// Everybody spoken of in a sentence, in order.
    List<Draft> in(int sentence) {
        return mentions.stream()
                .filter(mention -> mention.sentence() == sentence)
                .flatMap(mention -> mention.who().stream())
                .distinct()
                .toList();
    }

    /// Those who are with somebody: the dog of "Mira ran through the garden with her dog".
    List<Mention> companions() {
        return mentions.stream()
                .filter(mention ->
                        mention.start() > 0 && terms.get(mention.start() - 1).is(Role.WITH))
                .toList();
    }

    /// All mentions, the latest first.
    List<Mention> latestFirst() {
        return mentions.reversed();
    }
}
