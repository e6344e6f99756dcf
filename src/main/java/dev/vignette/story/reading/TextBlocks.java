package dev.vignette.story.reading;

import dev.vignette.story.reading.Block.Numbered;
import dev.vignette.story.reading.Block.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The blocks of a plain text: paragraphs parted by blank lines, and the marks between them. Where
/// no line is blank and most lines end a sentence, each line is a paragraph.
final class TextBlocks {

    private static final String ENDS = ".!?…。！？\"”’»」』:;";

    private final Function<String, Optional<Block>> marks;
    private final boolean lineByLine;
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private int lastNumber;

    private TextBlocks(Function<String, Optional<Block>> marks, boolean lineByLine) {
        this.marks = marks;
        this.lineByLine = lineByLine;
    }

    /// A whole plain text.
    static List<Block> of(String text) {
        return new TextBlocks(Marks::inText, isLineByLine(text)).read(text, true);
    }

    /// A paragraph of Markdown, its markup already gone.
    static List<Block> ofParagraph(String text) {
        return new TextBlocks(Marks::inAnyFormat, false).read(text, false);
    }

    private List<Block> read(String text, boolean numbers) {
        for (int from = 0; from <= text.length(); ) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            line(text.substring(from, end), numbers);
            from = end + 1;
        }
        endParagraph();
        return blocks;
    }

    private void line(String line, boolean numbers) {
        if (line.isBlank()) {
            endParagraph();
            return;
        }
        var mark = marks.apply(line);
        if (mark.isEmpty() && numbers) {
            mark = number(line);
        }
        if (mark.isPresent()) {
            endParagraph();
            blocks.add(mark.get());
        } else {
            paragraph.append(paragraph.isEmpty() ? "" : "\n").append(line.stripTrailing());
            if (lineByLine) {
                endParagraph();
            }
        }
    }

    /// A number inside a paragraph is one of its words, except where it counts on.
    private Optional<Block> number(String line) {
        var number =
                Marks.number(line)
                        .filter(found -> paragraph.isEmpty() || found.number() == lastNumber + 1);
        lastNumber = number.map(Numbered::number).orElse(lastNumber);
        return number.map(found -> found);
    }

    private void endParagraph() {
        var words = paragraph.toString().strip();
        if (!words.isEmpty()) {
            blocks.add(new Words(words));
        }
        paragraph.setLength(0);
    }

    private static boolean isLineByLine(String text) {
        int lines = 0;
        int ended = 0;
        for (var line : (Iterable<String>) text.strip().lines()::iterator) {
            var words = line.stripTrailing();
            if (words.isEmpty()) {
                return false;
            }
            lines++;
            ended += ENDS.indexOf(words.charAt(words.length() - 1)) >= 0 ? 1 : 0;
        }
        return lines > 1 && ended * 4 >= lines * 3;
    }
}
