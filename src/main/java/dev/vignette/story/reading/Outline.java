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
import java.util.stream.Stream;

/// How a story divides itself: by its author's marks, and where there are none, by paragraphs.
///
/// @param title what the story calls itself in a heading
record Outline(Optional<String> title, List<Passage> passages) {

    static Outline of(List<Block> blocks) {
        var title = headings(blocks).filter(heading -> heading.level() == 1).findFirst();
        var body = new ArrayList<>(blocks);
        if (headings(blocks).filter(heading -> heading.level() == 1).count() == 1) {
            body.remove(title.orElseThrow());
        }
        if (!numbersDivide(body)) {
            body.replaceAll(Outline::withoutNumber);
        }
        var name = title.map(Heading::text).or(() -> takeNameLine(body));
        var passages = Passages.of(body);
        return new Outline(name, passages);
    }

    private static Stream<Heading> headings(List<Block> blocks) {
        return blocks.stream().filter(Heading.class::isInstance).map(Heading.class::cast);
    }

    /// Numbers are scenes where nothing else divides, where they count 1, 2, 3 and where at most
    /// one paragraph stands before them.
    private static boolean numbersDivide(List<Block> blocks) {
        int counted = 0;
        int before = 0;
        for (var block : blocks) {
            switch (block) {
                case Numbered(int number, _) -> {
                    counted++;
                    if (number != counted) {
                        return false;
                    }
                }
                case Heading _, SceneMark _, Slugline _ -> {
                    return false;
                }
                case Words _ -> before += counted == 0 ? 1 : 0;
                case Rule _ -> {}
            }
        }
        return counted > 1 && before <= 1;
    }

    private static Block withoutNumber(Block block) {
        return block instanceof Numbered(int number, String rest)
                ? new Words((number + ". " + rest).strip())
                : block;
    }

    /// A short line alone before the first scene is the story's name, not a scene.
    private static Optional<String> takeNameLine(List<Block> blocks) {
        if (blocks.size() > 2
                && blocks.getFirst() instanceof Words(var line)
                && isScene(blocks.get(1))
                && Passages.isTitle(line)) {
            blocks.removeFirst();
            return Optional.of(line);
        }
        return Optional.empty();
    }

    private static boolean isScene(Block block) {
        return switch (block) {
            case SceneMark _, Slugline _, Numbered _ -> true;
            case Heading _, Rule _, Words _ -> false;
        };
    }
}
