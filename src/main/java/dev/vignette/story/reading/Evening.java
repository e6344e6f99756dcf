package dev.vignette.story.reading;

import dev.vignette.story.Sentences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.ToIntFunction;

/// Making as many scenes of a story as were asked for: neighbours are joined or long passages
/// parted between sentences, so that lengths come out even. Order stays, and so does every word.
final class Evening {

    private static final int LONGEST_TITLE = 200;

    private Evening() {}

    /// So many passages, or as many as there are sentences.
    static List<Passage> into(int wanted, List<Passage> passages) {
        if (passages.size() == wanted) {
            return passages;
        }
        return passages.size() > wanted ? joined(passages, wanted) : parted(passages, wanted);
    }

    private static List<Passage> joined(List<Passage> passages, int wanted) {
        return groups(passages, Passage::length, wanted).stream().map(Evening::join).toList();
    }

    private static Passage join(List<Passage> group) {
        var titles =
                group.stream().map(Passage::title).flatMap(Optional::stream).distinct().toList();
        var title = String.join(" · ", titles);
        return new Passage(
                titles.isEmpty()
                        ? Optional.empty()
                        : Optional.of(title.length() <= LONGEST_TITLE ? title : titles.getFirst()),
                String.join("\n\n", group.stream().map(Passage::text).toList()));
    }

    private static List<Passage> parted(List<Passage> passages, int wanted) {
        var cuts = passages.stream().map(Cut::new).toList();
        var longest = new PriorityQueue<>(Comparator.comparingDouble(Cut::share).reversed());
        cuts.stream().filter(Cut::mayGrow).forEach(longest::add);
        for (int parts = passages.size(); parts < wanted && !longest.isEmpty(); parts++) {
            var cut = longest.remove();
            cut.parts++;
            if (cut.mayGrow()) {
                longest.add(cut);
            }
        }
        return cuts.stream().flatMap(cut -> cut.passages().stream()).toList();
    }

    /// Neighbours put together, so many groups, each at least one, as even in length as whole items
    /// allow: each border lies where it is nearest to its share of the whole.
    private static <T> List<List<T>> groups(List<T> items, ToIntFunction<T> length, int wanted) {
        long whole = items.stream().mapToLong(length::applyAsInt).sum();
        var groups = new ArrayList<List<T>>();
        long passed = 0;
        int from = 0;
        for (int group = 1; group <= wanted; group++) {
            int last = items.size() - (wanted - group);
            long border = whole * group / wanted;
            int to = from + 1;
            passed += length.applyAsInt(items.get(from));
            while (to < last
                    && (group == wanted || nearer(passed, items.get(to), length, border))) {
                passed += length.applyAsInt(items.get(to));
                to++;
            }
            groups.add(items.subList(from, to));
            from = to;
        }
        return groups;
    }

    private static <T> boolean nearer(long passed, T next, ToIntFunction<T> length, long border) {
        return Math.abs(passed + length.applyAsInt(next) - border) <= Math.abs(passed - border);
    }

    /// A passage and how many parts it shall have.
    private static final class Cut {

        private final Passage passage;
        private final List<String> sentences;
        private int parts = 1;

        Cut(Passage passage) {
            this.passage = passage;
            this.sentences = sentences(passage.text());
        }

        boolean mayGrow() {
            return parts < sentences.size();
        }

        double share() {
            return (double) passage.length() / parts;
        }

        List<Passage> passages() {
            return parts == 1
                    ? List.of(passage)
                    : groups(sentences, String::length, parts).stream()
                            .map(group ->
                                    new Passage(passage.title(), String.join("", group).strip()))
                            .toList();
        }

        /// A sentence without a letter, a digit or a symbol ("…") shows nothing alone: it stays
        /// with the one before.
        private static List<String> sentences(String text) {
            var sentences = new ArrayList<String>();
            var open = new StringBuilder();
            for (var sentence : Sentences.of(text)) {
                if (!open.isEmpty() && sentence.codePoints().anyMatch(Cut::isSeen)) {
                    sentences.add(open.toString());
                    open.setLength(0);
                }
                open.append(sentence);
            }
            sentences.add(open.toString());
            return sentences;
        }

        private static boolean isSeen(int point) {
            return Character.isLetterOrDigit(point)
                    || Character.getType(point) == Character.OTHER_SYMBOL;
        }
    }
}
