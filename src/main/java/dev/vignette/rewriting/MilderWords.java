package dev.vignette.rewriting;

import dev.vignette.provider.Harm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Milder words for violence and gore, by a table of English phrases. For anything else it knows
/// none.
final class MilderWords implements Rewriter {

    private static final String TABLE = "milder-words.tsv";

    private record Rule(Pattern words, String milder) {}

    private final List<Rule> rules = read();

    @Override
    public Optional<Rewriting> rewrite(Refused refused) {
        if (!Harm.of(refused.codes()).equals(Set.of(Harm.VIOLENCE))) {
            return Optional.empty();
        }
        var changes = new ArrayList<String>();
        var words = refused.prompt();
        for (var rule : rules) {
            words = milder(words, rule, changes);
        }
        words = words.replaceAll(" {2,}", " ").replaceAll(" +([,.;:!?])", "$1").strip();
        return changes.isEmpty()
                        || SameScene.trouble(refused.prompt(), words, refused.longest()).isPresent()
                ? Optional.empty()
                : Optional.of(new Rewriting(words, changes, "rules"));
    }

    private static String milder(String text, Rule rule, List<String> changes) {
        return rule.words()
                .matcher(text)
                .replaceAll(found -> {
                    changes.add(
                            found.group()
                                    + " → "
                                    + (rule.milder().isEmpty() ? "–" : rule.milder()));
                    return Character.isUpperCase(found.group().charAt(0))
                                    && !rule.milder().isEmpty()
                            ? rule.milder().substring(0, 1).toUpperCase(Locale.ROOT)
                                    + rule.milder().substring(1)
                            : rule.milder();
                });
    }

    private static List<Rule> read() {
        try (var in =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        MilderWords.class.getResourceAsStream(TABLE)),
                                StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells ->
                            new Rule(Pattern.compile("(?iu)\\b(?:" + cells[0] + ")\\b"), cells[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
