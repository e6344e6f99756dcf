package dev.vignette.cli;

import java.util.regex.Pattern;
import org.jline.utils.WCWidth;

/// Somebody's words on a line of ours: nothing in them breaks the line, moves the cursor or turns
/// the direction of reading.
final class OneLine {

    private static final Pattern UNRULY =
            Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u202a-\\u202e\\u2066-\\u2069]+");

    private OneLine() {}

    static String of(String words) {
        return UNRULY.matcher(words).replaceAll(" ").strip();
    }

    /// At most so many columns of it; `…` stands for what is missing.
    static String cut(String words, int columns) {
        var line = of(words);
        if (columns(line) <= columns) {
            return line;
        }
        int end = 0;
        for (int used = 0; end < line.length(); ) {
            int next = end + WCWidth.charCountForGraphemeCluster(line, end);
            used += columns(line.substring(end, next));
            if (used > columns - 1) {
                break;
            }
            end = next;
        }
        return line.substring(0, end) + "…";
    }

    /// How many columns it takes; a Chinese character takes two.
    static int columns(String line) {
        int columns = 0;
        for (int i = 0; i < line.length(); i += WCWidth.charCountForGraphemeCluster(line, i)) {
            columns += Math.max(0, WCWidth.wcwidthForGraphemeCluster(line, i));
        }
        return columns;
    }
}
