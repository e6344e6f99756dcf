package dev.vignette.story.reading;

import dev.vignette.story.reading.Block.Heading;
import dev.vignette.story.reading.Block.Numbered;
import dev.vignette.story.reading.Block.Rule;
import dev.vignette.story.reading.Block.SceneMark;
import dev.vignette.story.reading.Block.Slugline;
import dev.vignette.story.reading.Block.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The passages between an author's marks, gathered block by block.
final class Passages {

    private static final int LONGEST_TITLE = 80;
    private static final String NOT_IN_TITLES = "\n.!?…。！？:：,;";

    private final List<Passage> passages = new ArrayList<>();
    private final List<String> paragraphs = new ArrayList<>();
    private Optional<String> title = Optional.empty();
    private int level;

    /// What follows `Scene 3:` in its line: a title where more follows, else the scene itself.
    private Optional<String> opening = Optional.empty();

    private Passages() {}

    static List<Passage> of(List<Block> blocks) {
        var divided = divided(blocks);
        boolean marked = blocks.stream().anyMatch(Passages::holdsWords);
        return divided.size() > 1 || marked ? divided : paragraphs(blocks, divided);
    }

    /// Whether a line could be a name: short, and no sentence.
    static boolean isTitle(String line) {
        return line.length() <= LONGEST_TITLE
                && line.substring(0, line.length() - 1).indexOf('\n') < 0
                && NOT_IN_TITLES.indexOf(line.charAt(line.length() - 1)) < 0;
    }

    private static boolean holdsWords(Block block) {
        return switch (block) {
            case SceneMark _, Numbered _, Slugline _ -> true;
            case Heading _, Rule _, Words _ -> false;
        };
    }

    private static List<Passage> divided(List<Block> blocks) {
        var passages = new Passages();
        blocks.forEach(passages::add);
        passages.end(0);
        return passages.passages;
    }

    /// One passage for each paragraph; a single heading above them all stays with the first.
    private static List<Passage> paragraphs(List<Block> blocks, List<Passage> divided) {
        var words = blocks.stream().filter(Words.class::isInstance).map(Words.class::cast).toList();
        if (words.size() < 2) {
            return divided;
        }
        var passages = new ArrayList<Passage>();
        words.forEach(paragraph -> passages.add(new Passage(paragraph.text())));
        passages.set(0, new Passage(divided.getFirst().title(), passages.getFirst().text()));
        return passages;
    }

    private void add(Block block) {
        switch (block) {
            case Heading(int depth, var text) -> {
                end(depth);
                title = Optional.of(title.map(above -> above + ": " + text).orElse(text));
                level = depth;
            }
            case Rule _ -> end(0);
            case SceneMark(var rest) -> open(rest);
            case Numbered(_, var rest) -> open(rest);
            case Slugline(var line) -> {
                end(0);
                title = Optional.of(line);
                paragraphs.add(line);
            }
            case Words(var text) -> paragraphs.add(text);
        }
    }

    private void open(String rest) {
        end(0);
        opening = Optional.of(rest).filter(words -> !words.isEmpty());
    }

    /// Ends the passage that is open. A heading with nothing under it stands for itself, or above
    /// the deeper heading that follows.
    private void end(int nextLevel) {
        if (title.isPresent() && paragraphs.isEmpty() && opening.isEmpty() && nextLevel > level) {
            return;
        }
        if (opening.isPresent()) {
            var line = opening.get();
            if (paragraphs.isEmpty() || !isTitle(line)) {
                paragraphs.addFirst(line);
            } else {
                title = opening;
            }
        } else if (paragraphs.isEmpty()) {
            title.ifPresent(paragraphs::add);
        }
        if (!paragraphs.isEmpty()) {
            passages.add(new Passage(title, String.join("\n\n", paragraphs)));
        }
        paragraphs.clear();
        title = Optional.empty();
        opening = Optional.empty();
        level = 0;
    }
}
