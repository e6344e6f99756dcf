package dev.vignette.story.reading;

import dev.vignette.story.reading.Block.Numbered;
import dev.vignette.story.reading.Block.Rule;
import dev.vignette.story.reading.Block.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/// The blocks of a Markdown text, with nothing of the markup left: links are their words, pictures
/// their alternative text, comments gone.
final class MarkdownBlocks {

    /// Deeper is no story, and costs.
    private static final int DEEPEST = 50;

    private static final int LONGEST_HEADING = 300;

    private static final Pattern RULE = Pattern.compile("\n-{3,}[ \t]*(?=\n|$)");

    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?(?:-->|$)");
    private static final Pattern SCRIPT =
            Pattern.compile("(?is)<(script|style)\\b.*?(?:</\\1\\s*>|$)");
    private static final Pattern TAG = Pattern.compile("(?s)</?[a-zA-Z!?][^<>]*>");

    private final List<Block> blocks = new ArrayList<>();

    /// The number of the next item of the ordered list being read.
    private int next;

    private MarkdownBlocks() {}

    static List<Block> of(String markdown) {
        var parser =
                Parser.builder().maxOpenBlockParsers(DEEPEST).maxInlineNesting(DEEPEST).build();
        var reader = new MarkdownBlocks();
        var document = parser.parse(withRulesApart(markdown));
        for (@Nullable Node node = document; node != null; node = after(node, document)) {
            reader.add(node);
        }
        return reader.blocks;
    }

    /// A line of only `---` under a finished sentence divides; CommonMark would make the sentence a
    /// heading.
    private static String withRulesApart(String markdown) {
        return RULE.matcher(markdown)
                .replaceAll(rule ->
                        rule.start() > 0 && endsSentence(markdown.charAt(rule.start() - 1))
                                ? "\n" + rule.group()
                                : rule.group());
    }

    private static boolean endsSentence(char c) {
        return ".!?…\"”’»。！？*_) ".indexOf(c) >= 0;
    }

    /// The node that a reader comes to next; a loop instead of a recursion, so that no story is too
    /// deep. Leaves are read as a whole.
    private static @Nullable Node after(Node node, Node whole) {
        if (!isLeaf(node) && node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        return beyond(node, whole);
    }

    private static @Nullable Node beyond(Node node, Node whole) {
        for (@Nullable Node up = node; up != null && !up.equals(whole); up = up.getParent()) {
            if (up.getNext() != null) {
                return up.getNext();
            }
        }
        return null;
    }

    private static boolean isLeaf(Node node) {
        return node instanceof Paragraph || node instanceof Heading;
    }

    private void add(Node node) {
        switch (node) {
            case Heading heading -> heading(heading.getLevel(), words(heading));
            case ThematicBreak _ -> blocks.add(new Rule());
            case Paragraph paragraph -> paragraph(paragraph);
            case FencedCodeBlock code -> paragraphs(code.getLiteral());
            case IndentedCodeBlock code -> paragraphs(code.getLiteral());
            case HtmlBlock html -> paragraphs(withoutTags(html.getLiteral()));
            case OrderedList list when list.getParent() instanceof Document -> next = startOf(list);
            default -> {} // a container, whose children follow
        }
    }

    private void heading(int level, String words) {
        if (words.length() > LONGEST_HEADING) {
            blocks.add(new Words(words));
        } else if (!words.isEmpty()) {
            blocks.add(new Block.Heading(level, words.replaceAll("\\s+", " ")));
        }
    }

    private void paragraph(Paragraph paragraph) {
        var words = words(paragraph);
        if (opensItem(paragraph)) {
            blocks.add(new Numbered(next++, words));
        } else {
            paragraphs(words);
        }
    }

    private void paragraphs(String words) {
        blocks.addAll(TextBlocks.ofParagraph(words));
    }

    private static int startOf(OrderedList list) {
        var first = list.getMarkerStartNumber();
        return first == null ? 1 : first;
    }

    /// Whether a paragraph is the first of an item, in an ordered list that is part of nothing
    /// else.
    private static boolean opensItem(Paragraph paragraph) {
        return paragraph.getParent() instanceof ListItem item
                && paragraph.getPrevious() == null
                && item.getParent() instanceof OrderedList list
                && list.getParent() instanceof Document;
    }

    private static String words(Node leaf) {
        var words = new StringBuilder();
        for (@Nullable Node node = leaf.getFirstChild(); node != null; node = inside(node, leaf)) {
            switch (node) {
                case Text text -> words.append(text.getLiteral());
                case Code code -> words.append(code.getLiteral());
                case SoftLineBreak _, HardLineBreak _ -> words.append('\n');
                case HtmlInline html -> words.append(isBreak(html) ? "\n" : "");
                default -> {} // emphasis, a link, a picture: its words follow
            }
        }
        return words.toString().strip();
    }

    private static @Nullable Node inside(Node node, Node leaf) {
        return node.getFirstChild() != null ? node.getFirstChild() : beyond(node, leaf);
    }

    private static boolean isBreak(HtmlInline html) {
        return html.getLiteral().regionMatches(true, 0, "<br", 0, 3);
    }

    private static String withoutTags(String html) {
        var plain = COMMENT.matcher(html).replaceAll("");
        plain = SCRIPT.matcher(plain).replaceAll("");
        return TAG.matcher(plain).replaceAll("");
    }
}
